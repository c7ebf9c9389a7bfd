import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  NO_FILTER,
  includesUndated,
  isUnfiltered,
  known,
  maskOf,
  toggled,
  withOptions,
  withTime,
} from '../../src/model/filter.ts';
import { tally } from '../../src/model/tally.ts';
import { aDataset, aFilter, aWindow, someRows, someWishes } from './aDataset.ts';

const WINDOW = aWindow('2021/2022');

describe('laws', () => {
  test('toggling twice changes nothing', () => {
    fc.assert(
      fc.property(someWishes, fc.constantFrom('app', 'ki', 'ohne'), (wish, key) => {
        const filter = aFilter(wish);
        const twice = toggled(toggled(filter, 'technology', key), 'technology', key);
        expect(twice).toEqual(filter);
      }),
    );
  });

  test('a filter in its plain form means what it meant, and has no plainer one', () => {
    fc.assert(
      fc.property(someRows, someWishes, (rows, wish) => {
        const filter = aFilter(wish);
        const plain = withTime(filter, {});
        const dataset = aDataset(...rows);
        expect(tally(dataset, plain)).toEqual(tally(dataset, filter));
        expect(withTime(plain, {})).toEqual(plain);
      }),
    );
  });

  test('what is known is kept, what is not is named, and nothing is both or neither', () => {
    fc.assert(
      fc.property(someRows, someWishes, (rows, wish) => {
        const dataset = aDataset(...rows);
        const [kept, unknown] = known(aFilter(wish), dataset);
        const keys = Object.values(kept.options).flatMap((chosen) => [...chosen]);
        const before = Object.values(aFilter(wish).options).flatMap((chosen) => [...chosen]);
        expect([...keys, ...unknown].sort()).toEqual(before.sort());
        expect(known(kept, dataset)).toEqual([kept, []]);
      }),
    );
  });
});

test('a filter is replaced, never changed', () => {
  const filter = Object.freeze(aFilter({ land: ['DE-BE'] }));
  toggled(filter, 'land', 'DE-BB');
  withTime(filter, { window: WINDOW });
  expect(filter).toEqual(aFilter({ land: ['DE-BE'] }));
});

test('choosing in one facet leaves the others alone', () => {
  const filter = withOptions(aFilter({ land: ['DE-BE'] }), 'status', ['pilot', 'running']);
  expect(filter).toEqual(aFilter({ land: ['DE-BE'], status: ['pilot', 'running'] }));
});

test('a window can be set and taken away', () => {
  const set = withTime(NO_FILTER, { window: WINDOW });
  expect(set.window).toEqual(WINDOW);
  expect(withTime(set, { window: undefined })).toEqual(NO_FILTER);
});

test('a change of the reading keeps the window, and the other way round', () => {
  const filter = withTime(withTime(NO_FILTER, { window: WINDOW }), { reading: 'endet' });
  expect(filter).toEqual(aFilter({ window: '2021/2022', reading: 'endet' }));
  expect(withTime(filter, { window: undefined }).reading).toBe('endet');
});

test('undated rows are in without a window and out of one, unless the visitor says otherwise', () => {
  expect(includesUndated(aFilter({}))).toBe(true);
  expect(includesUndated(aFilter({ window: '2021' }))).toBe(false);
  expect(includesUndated(aFilter({ window: '2021', undated: true }))).toBe(true);
  expect(includesUndated(aFilter({ undated: false }))).toBe(false);
});

test('a word on undated rows that is the usual one is not kept', () => {
  expect(withTime(NO_FILTER, { undated: true })).toEqual(NO_FILTER);
  const filter = withTime(NO_FILTER, { window: WINDOW, undated: false });
  expect(filter).toEqual(aFilter({ window: '2021/2022' }));
});

test('a window that is open at both ends is none', () => {
  expect(withTime(NO_FILTER, { window: [-Infinity, Infinity] })).toEqual(NO_FILTER);
});

test('unfiltered is what nobody has touched, the reading included', () => {
  expect(isUnfiltered(NO_FILTER)).toBe(true);
  expect(isUnfiltered(aFilter({ reading: 'endet' }))).toBe(false);
  expect(isUnfiltered(aFilter({ window: '2021' }))).toBe(false);
  expect(isUnfiltered(aFilter({ undated: false }))).toBe(false);
  expect(isUnfiltered(aFilter({ technology: ['ki'] }))).toBe(false);
});

test('a mask is 1 for each chosen option, and none where nothing is chosen', () => {
  const { technology } = aDataset({ technologies: 'ki' }).facets;
  expect(maskOf(technology, new Set(['app', 'fremd']))).toEqual(Uint8Array.of(0, 1, 0, 0));
  expect(maskOf(technology, new Set())).toBeUndefined();
});

test('"ohne" is known where a row lacks a value, and only there', () => {
  const filter = aFilter({ category: ['ohne'], status: ['ohne'] });
  const [kept, unknown] = known(filter, aDataset({ status: '' }));
  expect(kept).toEqual(aFilter({ status: ['ohne'] }));
  expect(unknown).toEqual(['ohne']);
});

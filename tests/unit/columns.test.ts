import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS, codesAt, hasPlace, optionsAt } from '../../src/model/columns.ts';
import { aDataset, someRows } from './aDataset.ts';

test('every row has at least one code in every facet, and each code an option', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const { facets } = aDataset(...rows);
      for (const facet of FACETS) {
        rows.forEach((_, row) => {
          const codes = codesAt(facets[facet], row);
          expect(codes.length).toBeGreaterThan(0);
          expect(codes.every((code) => facets[facet].options[code])).toBe(true);
        });
      }
    }),
  );
});

test('the options of a row are its values in the order of the data', () => {
  const { technology } = aDataset({ technologies: 'ki;app' }, { technologies: '5g' }).facets;
  expect(optionsAt(technology, 0).map(({ key }) => key)).toEqual(['ki', 'app']);
  expect(optionsAt(technology, 1).map(({ key }) => key)).toEqual(['5g']);
});

test('a row without a value has no option', () => {
  const { technology, status } = aDataset({ technologies: '' }, { technologies: 'ki' }).facets;
  expect(optionsAt(technology, 0)).toEqual([]);
  expect(optionsAt(status, 0)).toEqual([]);
});

test('"ohne" is an option where a row lacks a value, and only there', () => {
  const { status, category } = aDataset({ status: '' }, { status: 'pilot' }).facets;
  expect(status.options.at(-1)?.key).toBe('ohne');
  expect(category.options.map(({ key }) => key)).not.toContain('ohne');
});

test('a facet with one value a row needs no offsets', () => {
  expect(aDataset({ technologies: 'ki' }, {}).facets.technology.offsets).toBeUndefined();
  const { offsets } = aDataset({ technologies: 'ki;app' }, {}).facets.technology;
  expect(offsets).toEqual(Uint32Array.of(0, 2, 3));
});

test('a row has a place exactly if it has a point', () => {
  const dataset = aDataset({ lon: '0', lat: '0' }, {});
  expect([hasPlace(dataset, 0), hasPlace(dataset, 1)]).toEqual([true, false]);
});

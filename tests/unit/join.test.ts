import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS, optionsAt } from '../../src/model/columns.ts';
import type { Dataset } from '../../src/model/columns.ts';
import { NO_FILTER, withTime } from '../../src/model/filter.ts';
import { join } from '../../src/model/join.ts';
import { projectAt } from '../../src/model/project.ts';
import { tally } from '../../src/model/tally.ts';
import { aDataset, someRows } from './aDataset.ts';

const datasets = someRows.map((rows) => aDataset(...rows));

/** What a row says, wherever it stands. */
function rowOf(dataset: Dataset, row: number) {
  const { row: _, file: __, more: ___, text, ...rest } = projectAt(dataset, row);
  const { id: ____, ...cells } = text;
  const spans = [dataset.begin, dataset.end, dataset.run].map(({ from, to }) => [
    from[row],
    to[row],
  ]);
  return { ...rest, cells, spans };
}

test('every row says the same alone and with others', () => {
  fc.assert(
    fc.property(datasets, datasets, (one, other) => {
      const both = join([{ dataset: one }, { dataset: other, file: 'b.csv' }]);
      expect(both.length).toBe(one.length + other.length);
      for (let row = 0; row < both.length; row++) {
        const [dataset, at] = row < one.length ? [one, row] : [other, row - one.length];
        expect(rowOf(both, row)).toEqual(rowOf(dataset!, at));
      }
    }),
    { numRuns: 50 },
  );
});

test('counts of the whole are the sums of its parts', () => {
  const filter = withTime(NO_FILTER, { window: [18262, 19723] });
  fc.assert(
    fc.property(datasets, datasets, (one, other) => {
      const both = join([{ dataset: one }, { dataset: other, file: 'b.csv' }]);
      for (const chosen of [NO_FILTER, filter]) {
        const whole = tally(both, chosen);
        const parts = [one, other].map((dataset) => tally(dataset, chosen));
        expect(whole.passing.length).toBe(parts[0]!.passing.length + parts[1]!.passing.length);
        for (const facet of FACETS) {
          both.facets[facet].options.forEach(({ key }, code) => {
            const sum = [one, other].reduce((total, dataset, index) => {
              const at = dataset.facets[facet].options.findIndex((option) => option.key === key);
              return total + (at < 0 ? 0 : parts[index]!.counts[facet][at]!);
            }, 0);
            expect(whole.counts[facet][code]).toBe(sum);
          });
        }
        const beginnings = (histogram: Uint32Array) => histogram.reduce((sum, one) => sum + one, 0);
        expect(beginnings(whole.histogram)).toBe(
          parts.reduce((sum, { histogram }) => sum + beginnings(histogram), 0),
        );
      }
    }),
    { numRuns: 50 },
  );
});

test('the atlas by itself is handed on as it is', () => {
  const dataset = aDataset({});
  expect(join([{ dataset }])).toBe(dataset);
});

test('an id that is taken gets a number that is free', () => {
  const one = aDataset({ id: 'a' }, { id: 'a.2' });
  const both = join([{ dataset: one }, { dataset: one, file: 'a.csv' }]);
  expect(both.text.id).toEqual(['a', 'a.2', 'a.3', 'a.2.2']);
});

test('a row names its file and what only its file says', () => {
  const own = { names: [], codes: new Uint8Array(1), more: [{ name: 'Kosten', cells: ['5'] }] };
  const dataset = { ...aDataset({}), own };
  const both = join([{ dataset: aDataset({}) }, { dataset, file: 'a.csv' }]);
  expect(
    [0, 1].map((row) => projectAt(both, row)).map(({ file, more }) => ({ file, more })),
  ).toEqual([
    { file: undefined, more: [] },
    { file: 'a.csv', more: [['Kosten', '5']] },
  ]);
  expect(optionsAt(both.facets.category, 1)).toEqual(optionsAt(dataset.facets.category, 0));
});

test('more categories than two bytes tell apart are told apart', () => {
  const [one, other] = [aDataset({ category: 'daten' }), aDataset({ category: 'umwelt' })];
  const many = Array.from({ length: 70_000 }, (_, code) => ({ key: `k${code}` }));
  const category = { options: many, codes: Uint32Array.of(69_999) };
  const whole = join([
    { dataset: { ...one, facets: { ...one.facets, category } } },
    { dataset: other, file: 'b.csv' },
  ]);
  const keys = [0, 1].map((row) => optionsAt(whole.facets.category, row)[0]?.key);
  expect(keys).toEqual(['k69999', 'umwelt']);
});

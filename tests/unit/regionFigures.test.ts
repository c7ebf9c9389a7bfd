import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WITHOUT, optionsAt } from '../../src/model/columns.ts';
import type { Dataset } from '../../src/model/columns.ts';
import { yearOf } from '../../src/model/day.ts';
import { NO_FILTER, withOptions } from '../../src/model/filter.ts';
import type { Filter } from '../../src/model/filter.ts';
import {
  LEAST_BASE,
  comparedFilter,
  crossingsIn,
  difference,
  figuresBy,
  isSmall,
  leading,
  mostFrequent,
  onlyHere,
  scaleEnd,
  withoutRegion,
} from '../../src/model/regionFigures.ts';
import type { RegionFigures } from '../../src/model/regionFigures.ts';
import { tally } from '../../src/model/tally.ts';
import { readPopulation } from '../../src/load/population.ts';
import { aDataset, aFilter, someRows, someWishes } from './aDataset.ts';
import { shippedDataset, shippedDictionaries, shippedText } from './shipped.ts';

const { people } = readPopulation('laender.csv', shippedText('laender.csv'));

const comparedRows = (dataset: Dataset, filter: Filter) =>
  tally(dataset, comparedFilter(filter)).passing;

function figuresOf(dataset: Dataset, filter: Filter = NO_FILTER): RegionFigures[] {
  return figuresBy(dataset.facets.land, dataset, comparedRows(dataset, filter), people);
}

const shipped = figuresOf(shippedDataset);
const of = (key: string, figures = shipped) => figures.find((one) => one.key === key)!;
const someFilters = someWishes.map(aFilter);
const labels = (codes: readonly number[]) =>
  codes.map((code) => shippedDataset.facets.technology.options[code]!.label!.de);

describe('the data that ships', () => {
  test('has 24 projects in Hessen and 35 in Nordrhein-Westfalen, 0.38 and 0.19 per 100,000', () => {
    expect(of('DE-HE')).toMatchObject({ projects: 24, people: 6_280_793 });
    expect(of('DE-NW')).toMatchObject({ projects: 35, people: 18_034_454 });
    expect(of('DE-HE').rate!.toFixed(2)).toBe('0.38');
    expect(of('DE-NW').rate!.toFixed(2)).toBe('0.19');
  });

  test('has half as many in Nordrhein-Westfalen as in Hessen, by inhabitants', () => {
    const less = difference(of('DE-NW').rate, of('DE-HE').rate)!;
    expect(Math.round(less * 100)).toBe(-49);
  });

  test('leaves two without a Land, and no other', () => {
    const rows = comparedRows(shippedDataset, NO_FILTER);
    expect(withoutRegion(shippedDataset.facets.land, rows)).toBe(2);
    expect(shipped.reduce((sum, { projects }) => sum + projects, 0)).toBe(171);
    expect(shipped.map(({ key }) => key)).toEqual(
      shippedDictionaries.laender.map(({ key }) => key),
    );
  });

  test('has Nordrhein-Westfalen and Hessen in front', () => {
    expect(leading(shipped, 2)).toEqual(['DE-NW', 'DE-HE']);
  });

  test('has one cooperation over borders of Länder, which counts for Hamburg', () => {
    const rows = comparedRows(shippedDataset, NO_FILTER);
    const [twins, ...rest] = crossingsIn(
      shippedDataset,
      rows,
      shippedDictionaries.laender as readonly { key: string; ags: string }[],
    );
    expect(rest).toEqual([]);
    expect(twins).toMatchObject({ land: 'DE-HH', others: ['DE-SN', 'DE-BY'] });
    expect(shippedDataset.text.title_de[twins!.row]).toContain('Connected Urban Twins');
    expect(of('DE-HH').projects).toBe(3);
  });

  test('has most sensors in Hessen, and technology that Nordrhein-Westfalen has not', () => {
    const { technology } = shippedDataset.facets;
    expect(labels(mostFrequent(of('DE-HE'), technology)).slice(0, 2)).toEqual([
      'Sensorik',
      'Künstliche Intelligenz',
    ]);
    const compared = [of('DE-HE'), of('DE-NW')];
    const only = labels(onlyHere(compared[0]!, compared, technology));
    expect(only).not.toContain('Sensorik');
    expect(only.length).toBeGreaterThan(0);
  });

  test('has small bases in Länder with few projects', () => {
    const small = shipped.filter(isSmall).map(({ key }) => key);
    expect(small.toSorted()).toEqual(['DE-BE', 'DE-HB', 'DE-HH', 'DE-SL', 'DE-ST']);
  });
});

test('the Land that is chosen does not narrow the comparison, all else does', () => {
  const dataset = aDataset(
    { land: 'DE-BE', category: 'daten' },
    { land: 'DE-BB', category: 'daten' },
    { land: 'DE-BB', category: 'umwelt' },
  );
  const chosen = aFilter({ land: ['DE-BE'], category: ['daten'] });
  expect(figuresOf(dataset, chosen).map(({ projects }) => projects)).toEqual([1, 1, 0]);
});

/** As slowly and plainly as can be: each region asks for its own rows by the filter. */
function bruteForce(dataset: Dataset, filter: Filter, key: string) {
  const rows = [...tally(dataset, withOptions(filter, 'land', [key])).passing];
  const { facets } = dataset;
  const having = (facet: 'category' | 'status' | 'technology') =>
    facets[facet].options.map(
      (option) =>
        rows.filter((row) => {
          const own = optionsAt(facets[facet], row);
          return option.key === WITHOUT ? own.length === 0 : own.includes(option);
        }).length,
    );
  const begins = rows.flatMap((row) =>
    dataset.bin[row]! < 0 ? [] : [yearOf(dataset.begin.from[row]!)],
  );
  return {
    projects: rows.length,
    undated: rows.length - begins.length,
    counts: {
      category: having('category'),
      status: having('status'),
      technology: having('technology'),
    },
    years: Array.from(
      { length: dataset.years },
      (_, index) => begins.filter((year) => year === dataset.firstYear + index).length,
    ),
  };
}

test('all figures are those of the rows that the region alone would let pass', () => {
  fc.assert(
    fc.property(someRows, someFilters, (rows, filter) => {
      const dataset = aDataset(...rows);
      for (const { key, projects, undated, counts, years } of figuresOf(dataset, filter)) {
        const plain = {
          projects,
          undated,
          counts: {
            category: [...counts.category],
            status: [...counts.status],
            technology: [...counts.technology],
          },
          years: [...years],
        };
        expect(plain).toEqual(bruteForce(dataset, filter, key));
      }
    }),
  );
});

test('figures of all regions and the rows without one add up to what passes', () => {
  fc.assert(
    fc.property(someRows, someFilters, (rows, filter) => {
      const dataset = aDataset(...rows);
      const passing = comparedRows(dataset, filter);
      const sum = figuresOf(dataset, filter).reduce((all, { projects }) => all + projects, 0);
      expect(sum + withoutRegion(dataset.facets.land, passing)).toBe(passing.length);
    }),
  );
});

test('what only one has, no other compared one has, and together with what is shared it is all', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const dataset = aDataset(...rows);
      const { technology } = dataset.facets;
      const figures = figuresOf(dataset);
      for (const one of figures) {
        const only = new Set(onlyHere(one, figures, technology));
        for (const code of mostFrequent(one, technology)) {
          const elsewhere = figures.some(
            (other) => other !== one && other.counts.technology[code]! > 0,
          );
          expect(only.has(code)).toBe(!elsewhere);
        }
      }
    }),
  );
});

test('a region of which no inhabitants are known has no rate', () => {
  const dataset = aDataset({ land: 'DE-BE' });
  const [berlin] = figuresBy(dataset.facets.land, dataset, [0], new Map());
  expect(berlin).toMatchObject({ projects: 1, people: undefined, rate: undefined });
});

test('there is no difference to nothing, nor of it', () => {
  expect(difference(0.4, 0.2)).toBeCloseTo(1);
  expect(difference(0, 0.2)).toBe(-1);
  expect(difference(0.2, 0)).toBeUndefined();
  expect(difference(undefined, 0.2)).toBeUndefined();
  expect(difference(0.2, undefined)).toBeUndefined();
});

test('a base is small where one project more or less would change it by a quarter', () => {
  expect(isSmall({ projects: LEAST_BASE - 1 })).toBe(true);
  expect(isSmall({ projects: LEAST_BASE })).toBe(false);
  expect(1 / (LEAST_BASE - 1)).toBe(0.25);
});

describe('a scale', () => {
  test.each([
    [[0.38, 0.19], 0.5],
    [[17, 4], 20],
    [[1], 1],
    [[0, undefined], 1],
    [[], 1],
    [[101], 150],
    [[13], 15],
  ])('of %j ends at %d', (values, end) => {
    expect(scaleEnd(values)).toBeCloseTo(end);
  });

  test('holds every value, and is at least two fifths used', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (most) => {
        const end = scaleEnd([most, most / 2]);
        expect(end).toBeGreaterThanOrEqual(most);
        expect(end).toBeLessThanOrEqual(most * 2.5 * (1 + 1e-9));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/load/projects.ts';
import { WITHOUT, hasPlace } from '../../src/model/columns.ts';
import type { Dataset } from '../../src/model/columns.ts';
import { parseIso } from '../../src/model/day.ts';
import { SORT_KEYS, distanceTo, ordered } from '../../src/model/order.ts';
import type { Order, Standpoint } from '../../src/model/order.ts';
import { projectAt } from '../../src/model/project.ts';
import { isDated } from '../../src/model/time.ts';
import { aDataset, someRows } from './aDataset.ts';
import { shippedDataset } from './shipped.ts';

const someTitles = fc.constantFrom('Ampel', 'Ämter-App', 'Projekt 2', 'Projekt 10', 'Zwilling');
const someOrders: fc.Arbitrary<Order> = fc.record({
  by: fc.constantFrom(...SORT_KEYS),
  descending: fc.boolean(),
});
const someDatasets = fc
  .tuple(someRows, fc.infiniteStream(someTitles))
  .map(([rows, titles]) =>
    aDataset(...rows.map((row) => ({ ...row, title_de: String(titles.next().value) }))),
  );

const someNames = fc.oneof(
  fc.constantFrom('', 'Ampel', 'ampel', 'Ämter', 'Amter', 'A\u0308mter', 'Straße', 'Strasse'),
  fc.stringMatching(/^[a-cäß0-3 -]{0,5}$/),
);
const someNamed = fc
  .tuple(someRows, fc.infiniteStream(fc.tuple(someNames, someNames, someNames)))
  .map(([rows, names]) =>
    aDataset(
      ...rows.map((row) => {
        const [title_de, title_en, municipality] = names.next().value!;
        return { ...row, title_de: `t${title_de}`, title_en, municipality };
      }),
    ),
  );
const someStandpoints: fc.Arbitrary<Standpoint> = fc.record({
  language: fc.constantFrom('de', 'en'),
  from: fc.constantFrom(undefined, [13.4, 52.5], [8.469, 49.488]),
});

/** Row against row, as each cell reads. */
function orderedSlowly(dataset: Dataset, { by, descending }: Order, standpoint: Standpoint) {
  const { language, from } = standpoint;
  const { text, begin, facets } = dataset;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const option = (facet: 'land' | 'category' | 'programme', row: number) => {
    const { key, label } = facets[facet].options[facets[facet].codes[row]!]!;
    return key === WITHOUT ? undefined : (label?.[language] ?? key);
  };
  const valueOf = (row: number): number | string | undefined => {
    if (by === 'datum') return isDated(dataset, row) ? begin.from[row] : undefined;
    if (by === 'name') return (language === 'en' && text.title_en[row]) || text.title_de[row];
    if (by === 'ort') return text.municipality[row] || undefined;
    if (by === 'quelle') return parseIso(text.source_date[row]!)?.from;
    if (by === 'entfernung') return from && distanceTo(dataset, row, from);
    if (by === 'status') {
      const status = STATUSES.findIndex(
        (key) => key === projectAt(dataset, row).options.status[0]?.key,
      );
      return status < 0 ? undefined : status;
    }
    return option(
      ({ land: 'land', kategorie: 'category', programm: 'programme' } as const)[by],
      row,
    );
  };
  const values = [...all(dataset)].map(valueOf);
  return [...all(dataset)].sort((a, b) => {
    const [one, other] = [values[a], values[b]];
    const isPlaced = Number(hasPlace(dataset, b)) - Number(hasPlace(dataset, a));
    const isKnown = Number(one === undefined) - Number(other === undefined);
    const difference =
      typeof one === 'number' ? one - Number(other) : compare(String(one), String(other));
    if (isPlaced || isKnown) return isPlaced || isKnown;
    return (one === undefined ? 0 : difference * (descending ? -1 : 1)) || a - b;
  });
}

const all = ({ length }: Dataset) => Uint32Array.from({ length }, (_, row) => row);

describe('laws', () => {
  test('the order has every row once', () => {
    fc.assert(
      fc.property(someDatasets, someOrders, (dataset, order) => {
        const rows = ordered(dataset, all(dataset), order);
        expect(rows.toSorted((a, b) => a - b)).toEqual([...all(dataset)]);
      }),
    );
  });

  test('it is what comparing any two rows by the words on screen gives', () => {
    fc.assert(
      fc.property(someNamed, someOrders, someStandpoints, (dataset, order, standpoint) => {
        expect(ordered(dataset, all(dataset), order, standpoint)).toEqual(
          orderedSlowly(dataset, order, standpoint),
        );
      }),
    );
  });

  test('any two rows stand the same way round, whichever others are sorted with them', () => {
    fc.assert(
      fc.property(someDatasets, someOrders, fc.nat(), fc.nat(), (dataset, order, one, other) => {
        const rows = ordered(dataset, all(dataset), order);
        const pair = [one, other]
          .map((row) => row % (dataset.length || 1))
          .filter((row) => row in rows);
        const [a, b] = [Math.min(...pair), Math.max(...pair)];
        if (pair.length < 2 || a === b) return;
        const both = ordered(dataset, Uint32Array.of(a, b), order);
        expect(rows.filter((row) => both.includes(row))).toEqual(both);
      }),
    );
  });

  test('rows without a place come last of all, whichever way it runs', () => {
    fc.assert(
      fc.property(someDatasets, someOrders, (dataset, order) => {
        const places = ordered(dataset, all(dataset), order).map((row) => hasPlace(dataset, row));
        expect(places).toEqual(places.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test('among rows with a place, those without a date come last, whichever way it runs', () => {
    fc.assert(
      fc.property(someDatasets, fc.boolean(), (dataset, descending) => {
        const dated = ordered(dataset, all(dataset), { by: 'datum', descending })
          .filter((row) => hasPlace(dataset, row))
          .map((row) => isDated(dataset, row));
        expect(dated).toEqual(dated.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test('dates go up or down', () => {
    fc.assert(
      fc.property(someDatasets, fc.boolean(), (dataset, descending) => {
        const days = ordered(dataset, all(dataset), { by: 'datum', descending })
          .filter((row) => hasPlace(dataset, row) && isDated(dataset, row))
          .map((row) => dataset.begin.from[row]!);
        expect(days).toEqual(days.toSorted((a, b) => (descending ? b - a : a - b)));
      }),
    );
  });
});

const PLACE = { lon: '10', lat: '50' };
const titled = (...titles: string[]) =>
  aDataset(...titles.map((title_de) => ({ ...PLACE, title_de })));

test('equal rows keep the order of the data, whichever way it runs', () => {
  const dataset = titled('Ampel', 'Ampel', 'Zwilling');
  const by = 'name';
  expect(ordered(dataset, all(dataset), { by, descending: false })).toEqual([0, 1, 2]);
  expect(ordered(dataset, all(dataset), { by, descending: true })).toEqual([2, 0, 1]);
});

test('names are sorted as German does: umlauts beside their vowels, numbers by size', () => {
  const dataset = titled('Zebra', 'Projekt 10', 'Öl', 'Projekt 2', 'Ofen', 'ampel');
  expect(ordered(dataset, all(dataset), { by: 'name', descending: false })).toEqual([
    5, 4, 2, 3, 1, 0,
  ]);
});

test('Länder are sorted by name, and rows without one come last both ways', () => {
  const dataset = aDataset(
    { ...PLACE, land: '' },
    { ...PLACE, land: 'DE-NW' },
    { ...PLACE, land: 'DE-BB' },
  );
  const by = 'land';
  expect(ordered(dataset, all(dataset), { by, descending: false })).toEqual([2, 1, 0]);
  expect(ordered(dataset, all(dataset), { by, descending: true })).toEqual([1, 2, 0]);
});

test('Länder are sorted by what they are called, not by their keys', () => {
  const { codes, options } = shippedDataset.facets.land;
  const rows = ordered(shippedDataset, all(shippedDataset), { by: 'land', descending: false });
  const keys = [...new Set(rows.map((row) => options[codes[row]!]!.key))];
  expect(keys.slice(0, 4)).toEqual(['DE-BW', 'DE-BY', 'DE-BE', 'DE-BB']);
});

test('names are put in the order of the language shown', () => {
  const standpoint = { language: 'en', from: undefined } as const;
  const { codes, options } = shippedDataset.facets.land;
  const order = { by: 'land', descending: false } as const;
  const rows = ordered(shippedDataset, all(shippedDataset), order, standpoint);
  const names = [...new Set(rows.map((row) => options[codes[row]!]!.label?.en))];
  expect(names.slice(0, 3)).toEqual(['Baden-Württemberg', 'Bavaria', 'Berlin']);

  const titles = aDataset(
    { ...PLACE, title_de: 'Ampel', title_en: 'Traffic light' },
    { ...PLACE, title_de: 'Zwilling', title_en: 'Digital twin' },
    { ...PLACE, title_de: 'Sensor' },
  );
  const byName = { by: 'name', descending: false } as const;
  expect(ordered(titles, all(titles), byName)).toEqual([0, 2, 1]);
  expect(ordered(titles, all(titles), byName, standpoint)).toEqual([1, 2, 0]);
});

test('days before 1970 are earlier days too', () => {
  const dataset = aDataset(...['1960', '1970', '1950'].map((start) => ({ ...PLACE, start })));
  const order = { by: 'datum', descending: false } as const;
  expect(ordered(dataset, all(dataset), order)).toEqual([2, 0, 1]);
});

test('only the rows asked for are ordered', () => {
  const dataset = titled('a', 'b', 'c');
  const order = { by: 'name', descending: true } as const;
  expect(ordered(dataset, Uint32Array.of(0, 2), order)).toEqual([2, 0]);
});

test('the two rows without a place end the shipped list', () => {
  const rows = ordered(shippedDataset, all(shippedDataset), { by: 'datum', descending: true });
  expect(rows.slice(-2).some((row) => hasPlace(shippedDataset, row))).toBe(false);
});

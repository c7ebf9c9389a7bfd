import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS, TEXT_FIELDS } from '../../src/model/columns.ts';
import { neighboursOf, partnersOf, projectAt, rowOf } from '../../src/model/project.ts';
import { isDated } from '../../src/model/time.ts';
import { aDataset, someRows } from './aDataset.ts';
import { shippedDataset } from './shipped.ts';

describe('laws', () => {
  test('a project says what its row says', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const dataset = aDataset(...rows);
        rows.forEach((cells, row) => {
          const project = projectAt(dataset, row);
          const { category, technology } = project.options;
          expect(project.row).toBe(row);
          expect([project.text.id, project.text.end]).toEqual([`p${row}`, cells['end']]);
          expect(category.map(({ key }) => key)).toEqual([cells['category']]);
          expect(technology.map(({ key }) => key).join(';')).toBe(cells['technologies']);
          expect(project.undated).toBe(!isDated(dataset, row));
        });
      }),
    );
  });

  test('a project stands where its point is', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const dataset = aDataset(...rows);
        rows.forEach(({ lon, lat }, row) => {
          const { lngLat } = projectAt(dataset, row);
          if (!lon) expect(lngLat).toBeUndefined();
          else expect(lngLat).toEqual([lon, lat].map((cell) => expect.closeTo(Number(cell), 9)));
        });
      }),
    );
  });

  test('neighbourhood and partnership are mutual, and nobody is their own', () => {
    const groups = fc.infiniteStream(fc.constantFrom('', 'a', 'b'));
    fc.assert(
      fc.property(someRows, groups, (rows, group) => {
        const dataset = aDataset(
          ...rows.map((row) => ({ ...row, group: String(group.next().value) })),
        );
        for (const othersOf of [neighboursOf, partnersOf]) {
          rows.forEach((_, row) => {
            for (const other of othersOf(dataset, row)) {
              expect(other).not.toBe(row);
              expect(othersOf(dataset, other)).toContain(row);
            }
          });
        }
      }),
    );
  });
});

test('a project has all fields and facets, empty ones too', () => {
  const { text, options } = projectAt(aDataset({}), 0);
  expect(Object.keys(text)).toEqual([...TEXT_FIELDS]);
  expect(Object.keys(options)).toEqual([...FACETS]);
  expect([text.summary_de, options.land]).toEqual(['', []]);
});

test('a project is found by its id, and by nothing else', () => {
  const dataset = aDataset({ id: 'ulm' }, { id: 'koeln' });
  expect(['koeln', 'Ulm', '', 'constructor'].map((id) => rowOf(dataset, id))).toEqual([
    1, -1, -1, -1,
  ]);
});

test('partners are the other rows of the group; no group is no partner', () => {
  const dataset = aDataset({ group: 'g' }, { group: '' }, { group: 'g' }, { group: '' });
  expect([0, 1].map((row) => partnersOf(dataset, row))).toEqual([[2], []]);
});

test('rows without a place are not each other’s neighbours', () => {
  expect(neighboursOf(aDataset({}, {}), 0)).toEqual([]);
});

describe('the shipped data', () => {
  const idsOf = (rows: readonly number[]) => rows.map((row) => shippedDataset.text.id[row]!);
  const { municipality, group } = shippedDataset.text;

  test('four rows share Mannheim’s point, three of the city and its region’s', () => {
    const row = municipality.indexOf('Mannheim');
    const here = [row, ...neighboursOf(shippedDataset, row)];
    expect(here).toHaveLength(4);
    expect(here.filter((other) => municipality[other] === 'Mannheim')).toHaveLength(3);
  });

  test('72 rows share their point with another', () => {
    const shared = municipality.filter((_, row) => neighboursOf(shippedDataset, row).length > 0);
    expect(shared).toHaveLength(72);
  });

  test('the joint projects are of two, three and five', () => {
    const sizes = new Map(
      group.flatMap((name, row) =>
        name ? [[name, idsOf(partnersOf(shippedDataset, row)).length + 1]] : [],
      ),
    );
    expect([...sizes.values()].sort()).toEqual([2, 3, 5]);
  });
});

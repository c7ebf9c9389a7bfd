import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../src/load/own/recognise.ts';
import { ROLES, SHARED_ROLES } from '../../../src/load/own/roles.ts';
import type { RoleGuess, Table } from '../../../src/load/own/roles.ts';
import { toGeoJson } from '../../../src/save/geojson.ts';
import { projectCsv, projectCsvForExcel } from '../../../src/save/projectCsv.ts';
import { DATA_COLUMNS } from '../../../src/model/dataColumns.ts';
import { aSelection } from '../aSelection.ts';
import { aTable, ofColumns } from './aTable.ts';

type Columns = Readonly<Record<string, readonly string[]>>;

const byName = (table: Table): ReadonlyMap<string, RoleGuess> => {
  const guesses = recognise(table);
  expect(guesses).toHaveLength(table.columns.length);
  return new Map(table.columns.map((name, index) => [name, guesses[index]!]));
};
const rolesOf = (columns: Columns) =>
  Object.fromEntries([...byName(ofColumns(columns))].map(([name, { role }]) => [name, role]));
const reasonOf = (columns: Columns, name: string) => byName(ofColumns(columns)).get(name)?.reason;

/** What is in them does not matter here. */
const TITLE = { Titel: ['Parken', 'Ampel'] };
const DEGREES = { north: ['48,4011', '50.9375'], east: ['9,9876', '6.9603'] };
const METRES = { north: ['5361234,5', '5.645.123'], east: ['573500,25', '355.123'] };

describe('the usual lists', () => {
  test('a German one', () => {
    const roles = rolesOf({
      id: ['1', '2'],
      titel: ['Parken', 'Ampel'],
      ort: ['Ulm', 'Köln'],
      ags: ['08421000', '5315000'],
      kategorie: ['Verkehr', 'Umwelt'],
      beginn: ['01.05.2021', '2022'],
      ende: ['', ''],
      breite: DEGREES.north,
      laenge: DEGREES.east,
    });
    expect(Object.values(roles)).toEqual([
      'id',
      'title_de',
      'municipality',
      'ags',
      'category',
      'start',
      'end',
      'lat',
      'lon',
    ]);
  });

  test('one of an office', () => {
    const roles = rolesOf({
      'Lfd. Nr.': ['1', '2'],
      Projektname: ['Parken', 'Ampel'],
      'Stadt/Gemeinde': ['Ulm', 'Köln'],
      PLZ: ['89073', '50667'],
      Landkreis: ['', 'Köln'],
      Bundesland: ['BW', 'NRW'],
      Handlungsfeld: ['Verkehr', 'Verkehr'],
      Projektstart: ['01.01.2021', 'Mai 2022'],
      Projektende: ['', 'Q4 2025'],
      Stand: ['läuft', 'in Planung'],
      Kurzbeschreibung: ['Kurz.', 'Auch kurz.'],
      Ansprechpartner: ['A', 'B'],
      Quelle: ['https://ulm.example/', 'https://koeln.example/'],
      Rechtswert: METRES.east,
      Hochwert: METRES.north,
    });
    expect(Object.values(roles)).toEqual([
      'id',
      'title_de',
      'municipality',
      'plz',
      'kreis',
      'land',
      'category',
      'start',
      'end',
      'status',
      'summary_de',
      'more',
      'source_url',
      'easting',
      'northing',
    ]);
  });

  test('an English one', () => {
    const roles = rolesOf({
      'Project Name': ['Parking', 'Lights'],
      City: ['Ulm', 'Cologne'],
      State: ['Bavaria', 'Hesse'],
      Topic: ['Traffic', 'Traffic'],
      'Start Date': ['2021-05', '2022'],
      'End Date': ['', '2025'],
      Status: ['active', 'planned'],
      Description: ['Short.', 'Short, too.'],
      Website: ['https://ulm.example/', 'http://koeln.example/'],
      Latitude: DEGREES.north,
      Longitude: DEGREES.east,
    });
    expect(Object.values(roles)).toEqual([
      'title_de',
      'municipality',
      'land',
      'category',
      'start',
      'end',
      'status',
      'summary_de',
      'source_url',
      'lat',
      'lon',
    ]);
  });
});

describe('coordinates', () => {
  test.each([
    ['lat', 'lon'],
    ['latitude', 'longitude'],
    ['LAT', 'LNG'],
    ['lat', 'long'],
    ['y', 'x'],
    ['stop_lat', 'stop_lng'],
    ['Breite', 'Länge'],
    ['breite', 'laenge'],
    ['Breitengrad', 'Längengrad'],
    ['geo_breite', 'geo_laenge'],
    ['geogr. Breite', 'geogr. Länge'],
    ['GeoBreite', 'GeoLänge'],
    ['coord_lat', 'coord_lon'],
    ['point_latitude', 'point_longitude'],
    ['Y-Koordinate', 'X-Koordinate'],
    ['POINT_Y', 'POINT_X'],
    ['Breite (WGS84)', 'Länge (WGS84)'],
    ['Rechtswert', 'Hochwert'].reverse(),
  ])('%s and %s in degrees', (north, east) => {
    const roles = rolesOf({ ...TITLE, [east!]: DEGREES.east, [north!]: DEGREES.north });
    expect([roles[north!], roles[east!]]).toEqual(['lat', 'lon']);
  });

  test.each([
    ['Hochwert', 'Rechtswert'],
    ['Nordwert', 'Ostwert'],
    ['northing', 'easting'],
    ['UTM_N', 'UTM_E'],
    ['N', 'E'],
    ['Nord', 'Ost'],
    ['y', 'x'],
    ['Hochwert (ETRS89 / UTM 32N)', 'Rechtswert (ETRS89 / UTM 32N)'],
    ['lat', 'lon'],
  ])('%s and %s in metres', (north, east) => {
    const roles = rolesOf({ ...TITLE, [east]: METRES.east, [north]: METRES.north });
    expect([roles[north], roles[east]]).toEqual(['northing', 'easting']);
  });

  test.each([
    ['Koordinaten', ['48,4 9,9', '50.9, 6.9'], 'latlon'],
    ['geo_point_2d', ['48.4,9.9', '50.9,6.9'], 'latlon'],
    ['Standort', ['48.4/9.9', '50.9/6.9'], 'latlon'],
    ['WKT', ['POINT (9.9 48.4)', 'POLYGON EMPTY'], 'wkt'],
    ['the_geom', ['SRID=4326;POINT(9.9 48.4)', 'MULTIPOINT ((1 2))'], 'wkt'],
    ['geom', ['{"type":"Point","coordinates":[9.9,48.4]}', ''], 'geojson'],
    ['_geojson', ['{ "coordinates": [9.9, 48.4], "type": "Point" }', ''], 'geojson'],
  ])('both in one cell: %s', (name, values, role) => {
    expect(rolesOf({ ...TITLE, [name]: values })[name]).toBe(role);
  });

  test('degrees in minutes and seconds', () => {
    const north = ['48° 24\' 4" N', '50°56′15″'];
    const east = ['9° 59\' 15" O', '6°57′37″'];
    expect(rolesOf({ ...TITLE, lat: north, lon: east })).toMatchObject({ lat: 'lat', lon: 'lon' });
  });

  test('swapped axes keep their names: whoever places them says so', () => {
    const roles = rolesOf({ ...TITLE, lat: DEGREES.east, lon: DEGREES.north });
    expect(roles).toMatchObject({ lat: 'lat', lon: 'lon' });
    expect(rolesOf({ ...TITLE, y: METRES.east, x: METRES.north })).toMatchObject({
      y: 'northing',
      x: 'easting',
    });
  });

  test('half a pair is none', () => {
    const roles = rolesOf({ ...TITLE, lat: DEGREES.north, Hochwert: ['viel', 'wenig'] });
    expect(roles).toMatchObject({ lat: 'more', Hochwert: 'more' });
  });

  test('of two pairs that which has more values is proposed, degrees before metres', () => {
    const both = {
      ...TITLE,
      Rechtswert: METRES.east,
      Hochwert: METRES.north,
      lat: DEGREES.north,
      lon: DEGREES.east,
    };
    expect(rolesOf(both)).toMatchObject({ lat: 'lat', lon: 'lon', Rechtswert: 'more' });
    expect(reasonOf(both, 'Hochwert')).toEqual({
      kind: 'other-is-better',
      role: 'northing',
      column: 'lat',
    });
    const sparse = { ...both, lat: ['', '50.9'], lon: ['', '6.9'] };
    expect(rolesOf(sparse)).toMatchObject({ lat: 'more', Hochwert: 'northing' });
  });

  test('of two pairs of degrees columns of one pair are taken', () => {
    const columns = {
      ...TITLE,
      start_lat: ['', '48.1'],
      start_lon: DEGREES.east,
      ziel_lon: ['9.1', '6.1'],
      ziel_lat: DEGREES.north,
    };
    expect(rolesOf(columns)).toMatchObject({
      start_lat: 'more',
      start_lon: 'more',
      ziel_lat: 'lat',
      ziel_lon: 'lon',
    });
    expect(reasonOf(columns, 'start_lon')).toMatchObject({ role: 'lon', column: 'ziel_lon' });
  });

  test('beside a pair a geometry is more', () => {
    const columns = {
      ...TITLE,
      lat: DEGREES.north,
      lon: DEGREES.east,
      geom: ['POINT(1 2)', 'POINT(3 4)'],
    };
    expect(rolesOf(columns)).toMatchObject({ lat: 'lat', lon: 'lon', geom: 'more' });
    expect(reasonOf(columns, 'geom')).toMatchObject({ kind: 'other-is-better', role: 'wkt' });
  });

  test('width and length of a road, counts and pixels are no coordinates', () => {
    for (const [north, east] of [
      ['Breite', 'Länge'],
      ['y', 'x'],
      ['N', 'E'],
    ] as const) {
      for (const values of [
        [
          ['3,5', '2000'],
          ['120', '3000'],
        ],
        [
          ['5,5', '7', '6'],
          ['40', '52,5', '120'],
        ],
      ] as const) {
        const columns = { ...TITLE, [north]: values[0], [east]: values[1] };
        expect(Object.values(rolesOf(columns)).slice(1)).toEqual(['more', 'more']);
        expect(reasonOf(columns, north)).toMatchObject({ kind: 'values-differ', role: 'lat' });
      }
    }
  });

  test('cells that are missing, 0 or wrong do not hide what width and length are', () => {
    const north = ['48,4', '0', '50.9', 'unbekannt', '', '0', '91'];
    const east = ['9,9', '0', '6.9', '7,1', '', '0', '8'];
    expect(rolesOf({ ...TITLE, breite: north, laenge: east })).toMatchObject({
      breite: 'lat',
      laenge: 'lon',
    });
  });

  test('without a name a pair in Germany is known, ages and shares are none', () => {
    const pair = { ...TITLE, wo: DEGREES.north, dort: DEGREES.east };
    expect(rolesOf(pair)).toMatchObject({ wo: 'lat', dort: 'lon' });
    expect(reasonOf(pair, 'wo')).toEqual({ kind: 'values', share: 1 });
    const others = { ...TITLE, alter: ['48', '52'], anteil: ['7,5', '9,1'] };
    expect(rolesOf(others)).toMatchObject({ alter: 'more', anteil: 'more' });
  });

  test('amounts of money are no pair, though their parts would lie in Germany', () => {
    const Kosten = ['12.500,50', '9.600,51'];
    expect(reasonOf({ ...TITLE, Kosten }, 'Kosten')).toEqual({ kind: 'none' });
  });

  test('a column that is empty is what its name says first', () => {
    expect(rolesOf({ ...TITLE, Kreis: ['', ''] })).toMatchObject({ Kreis: 'kreis' });
  });
});

describe('values bear a name out, or it is not taken', () => {
  test.each([
    ['lat', 'lat', ['Ulm', 'Köln']],
    ['Koordinaten', 'latlon', ['ja', 'nein']],
    ['Status', 'status', ['rot', 'grün']],
    ['Land', 'land', ['Deutschland', 'Deutschland']],
    ['Beginn', 'start', ['bald', 'später']],
    ['Link', 'source_url', ['siehe oben', 'www.ulm.example']],
    ['PLZ', 'plz', ['Ulm', 'Köln']],
    ['AGS', 'ags', ['ja', 'nein']],
    ['id', 'id', ['1', '1']],
    ['Name', 'title_de', ['1', '2']],
  ])('%s', (name, role, values) => {
    const columns = { ...TITLE, [name]: values };
    expect(rolesOf(columns)[name]).toBe('more');
    expect(reasonOf(columns, name)).toMatchObject({ kind: 'values-differ', role });
  });

  test('half of them are enough', () => {
    const status = ['läuft', 'geplant', 'rot', 'grün'];
    expect(rolesOf({ ...TITLE, Status: status })['Status']).toBe('status');
    expect(rolesOf({ ...TITLE, Status: [...status, 'blau'] })['Status']).toBe('more');
  });

  test('those at the end of a long file count like those at its beginning', () => {
    const values = Array.from({ length: 5000 }, (_, row) => (row < 1500 ? 'unbekannt' : '2021'));
    expect(rolesOf({ ...TITLE, Beginn: values })['Beginn']).toBe('start');
    expect(rolesOf({ ...TITLE, Beginn: [...values].reverse() })['Beginn']).toBe('start');
    const few = values.map((_, row) => (row > 4000 ? '2021' : 'unbekannt'));
    expect(rolesOf({ ...TITLE, Beginn: few })['Beginn']).toBe('more');
  });

  test('an empty column is taken by its name, if none is filled', () => {
    expect(rolesOf({ ...TITLE, Ende: [], Status: [] })).toMatchObject({
      Ende: 'end',
      Status: 'status',
    });
    const columns = { ...TITLE, Beschreibung: [], Inhalt: ['Kurz.', 'Lang.'] };
    expect(rolesOf(columns)).toMatchObject({ Beschreibung: 'more', Inhalt: 'summary_de' });
  });

  test('the same name means what its values are', () => {
    expect(rolesOf({ ...TITLE, Stand: ['läuft', 'beendet'] })['Stand']).toBe('status');
    expect(rolesOf({ ...TITLE, Stand: ['05/2021', '2022'] })['Stand']).toBe('status_as_of');
    expect(rolesOf({ ...TITLE, Quelle: ['Amt', 'Zeitung'] })['Quelle']).toBe('source_title');
    expect(rolesOf({ ...TITLE, Gemeinde: ['08421000', '5315000'] })['Gemeinde']).toBe('ags');
    expect(rolesOf({ ...TITLE, Kreis: ['Alb-Donau-Kreis', ''] })['Kreis']).toBe('kreis');
    expect(rolesOf({ ...TITLE, Thema: ['Verkehr', 'Umwelt'] })['Thema']).toBe('category');
    const themes = Array.from({ length: 20 }, (_, row) => `Thema ${row}`);
    expect(rolesOf({ ...TITLE, Thema: themes })['Thema']).toBe('more');
    expect(rolesOf({ ...TITLE, Kategorie: themes })['Kategorie']).toBe('category');
  });
});

describe('without a name that says so', () => {
  test('official keys, links, shapes and a title are known by their values', () => {
    const columns = {
      a: ['1', '2'],
      b: ['Parken in Ulm', 'Ampeln'],
      c: ['08421000', '05315000'],
      d: ['https://ulm.example/', 'https://koeln.example/'],
      e: ['POINT (9.9 48.4)', 'POINT (6.9 50.9)'],
      f: ['Noch ein Text', 'Und einer'],
    };
    expect(Object.values(rolesOf(columns))).toEqual([
      'more',
      'title_de',
      'ags',
      'source_url',
      'wkt',
      'more',
    ]);
    expect(reasonOf(columns, 'c')).toEqual({ kind: 'values', share: 1 });
  });

  test('numbers that only look like official keys are none', () => {
    const ids = { ...TITLE, a: ['10000001', '10000002'], b: ['17000000', '08421000'] };
    expect(rolesOf(ids)).toMatchObject({ a: 'more', b: 'more' });
  });

  test('addresses of pictures are no link to the project', () => {
    const columns = { ...TITLE, bild_url: ['https://a.example/1.png', 'https://a.example/2.png'] };
    expect(rolesOf(columns)['bild_url']).toBe('more');
  });

  test('a table without a header is read by its values', () => {
    const table = aTable(['', '', ''], ['Parken', '48.4012', '9.9123'], ['Ampel', '50.9', '6.9']);
    const roles = recognise(table).map(({ role }) => role);
    expect(roles).toEqual(['title_de', 'more', 'more']);
    const fine = aTable(
      ['', '', ''],
      ['Parken', '48.4012', '9.9123'],
      ['Ampel', '50.912', '6.912'],
    );
    expect(recognise(fine).map(({ role }) => role)).toEqual(['title_de', 'lat', 'lon']);
  });
});

test('columns of one meaning: the surer name is taken, the other says which', () => {
  const columns = { Bezeichnung: ['A', 'B'], ...TITLE, Ort: ['Ulm', ''], Gemeinde: ['Ulm', ''] };
  expect(rolesOf(columns)).toMatchObject({ Titel: 'title_de', Gemeinde: 'municipality' });
  expect(reasonOf(columns, 'Bezeichnung')).toEqual({
    kind: 'other-is-better',
    role: 'title_de',
    column: 'Titel',
  });
  expect(reasonOf(columns, 'Ort')).toMatchObject({ role: 'municipality', column: 'Gemeinde' });
});

test('columns of two languages keep both', () => {
  const columns = { titel_de: ['A', 'B'], titel_en: ['C', 'D'], 'Beschreibung (EN)': ['E', 'F'] };
  expect(Object.values(rolesOf(columns))).toEqual(['title_de', 'title_en', 'summary_en']);
});

test('a file for maps elsewhere is understood by its own names', () => {
  const roles = rolesOf({
    title: ['A', 'B'],
    description: ['C', 'D'],
    'marker-color': ['#ff0000', '0f0'],
    'marker-symbol': ['bus', 'park'],
    'marker-size': ['small', 'large'],
    start_date: ['2021', '2022'],
    end_date: ['', ''],
  });
  expect(Object.values(roles)).toEqual([
    'title_de',
    'summary_de',
    'marker-color',
    'marker-symbol',
    'more',
    'start',
    'end',
  ]);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'a column named %s is one like any other',
  (name) => {
    const table = aTable(['Titel', name], ['Parken', '7'], ['Ampel', 'x']);
    expect(recognise(table)[1]).toEqual({ role: 'more', reason: { kind: 'none' } });
  },
);

describe('an export of the atlas', () => {
  const rows = Array.from({ length: 173 }, (_, row) => row);
  const parse = (csv: string, delimiter: string): Table => {
    const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter });
    const [names = [], ...cells] = data;
    return aTable(names, ...cells);
  };
  const asTable = (geojson: string): Table => {
    const { features } = JSON.parse(geojson) as { features: { properties: object }[] };
    const text = (cell: unknown) => (cell === null ? '' : String(cell));
    const cells = features.map(({ properties }) => Object.values(properties).map(text));
    return aTable(Object.keys(features[0]!.properties), ...cells);
  };

  test.each(['de', 'en'] as const)('has each column back in its own role (%s)', (language) => {
    for (const chosen of [rows, [0], rows.slice(20, 25)]) {
      const selection = aSelection({ rows: chosen, language });
      const tables = [
        parse(projectCsv(selection), ','),
        parse(projectCsvForExcel(selection), ';'),
        asTable(toGeoJson(selection)),
      ];
      for (const table of tables) {
        const guesses = byName(table);
        for (const column of DATA_COLUMNS) {
          expect(guesses.get(column)).toEqual({ role: column, reason: { kind: 'own-name' } });
        }
        const words = {
          category: 'category_label',
          programme: 'programme_label',
          technologies: 'technology_label',
          land: 'provenance',
          status: 'provenance',
        };
        for (const [column, role] of Object.entries(words)) {
          expect(guesses.get(`${column}_${language}`)?.role).toBe(role);
        }
        const others = [...guesses].filter(([name]) =>
          /^atlas|^(?:title|description|marker-color|start_date|end_date)$/.test(name),
        );
        expect(others).toHaveLength(table.columns.includes('atlas') ? 6 : 5);
        for (const [, { role }] of others) expect(role).toBe('provenance');
      }
    }
  });

  test('that lost a column keeps the others', () => {
    const table = parse(projectCsv(aSelection({ rows: [0, 1] })), ',');
    const without = (name: string): Table => {
      const at = table.columns.indexOf(name);
      const cut = <T>(list: readonly T[]) => list.filter((_, index) => index !== at);
      return {
        ...table,
        columns: cut(table.columns),
        names: cut(table.names),
        rows: table.rows.map((row) => ({ ...row, cells: cut(row.cells) })),
      };
    };
    expect(byName(without('note')).get('group')?.role).toBe('group');
    expect(byName(without('status')).get('status_de')?.role).not.toBe('provenance');
  });

  test('lends its names to no other file', () => {
    const columns = {
      ...TITLE,
      group: ['A', 'B'],
      level: ['1', '2'],
      atlas: ['a', 'b'],
      title: ['x', 'y'],
    };
    expect(rolesOf(columns)).toMatchObject({
      group: 'more',
      level: 'more',
      atlas: 'more',
      title: 'more',
    });
  });
});

describe('laws', () => {
  const pool: Columns = {
    Titel: ['Parken', 'Ampel'],
    Name: ['A', 'B'],
    lat: DEGREES.north,
    lon: DEGREES.east,
    breite: DEGREES.north,
    laenge: ['9,9', ''],
    y: METRES.north,
    x: METRES.east,
    Hochwert: METRES.north,
    Rechtswert: METRES.east,
    stop_lat: DEGREES.north,
    stop_lon: DEGREES.east,
    geom: ['POINT(1 2)', ''],
    punkt: ['48.4, 9.9', '50.9, 6.9'],
    AGS: ['08421000', '5315000'],
    ARS: ['084210000000', ''],
    nummern: ['08421000', '05315000'],
    Gemeinde: ['Ulm', 'Köln'],
    Ort: ['Ulm', 'Köln'],
    Stand: ['läuft', '2021'],
    Status: ['läuft', 'geplant'],
    Beginn: ['2021', ''],
    Start: ['2021', '2022'],
    Datum: ['2021', 'x'],
    Link: ['https://a.example/', ''],
    Quelle: ['https://a.example/', 'Amt'],
    dort: ['https://a.example/', 'https://b.example/'],
    hier: DEGREES.north,
    'Thema 1': ['A', 'A'],
    'Thema 2': ['A', 'A'],
    __proto: ['7', '8'],
  };
  const names = Object.keys(pool).filter((name) => name !== 'Titel');
  const someNames = fc.shuffledSubarray(names);
  const tableOf = (chosen: readonly string[]) =>
    ofColumns(Object.fromEntries(['Titel', ...chosen].map((name) => [name, pool[name]!])));

  test('the order of the columns changes nothing', () => {
    fc.assert(
      fc.property(someNames, fc.func(fc.nat()), (chosen, weight) => {
        const shuffled = [...chosen].sort((a, b) => weight(a) - weight(b));
        expect(byName(tableOf(shuffled))).toEqual(byName(tableOf(chosen)));
      }),
    );
  });

  test('each column has one known role, and each role one column, but for those that are shared', () => {
    const cells = fc.oneof(fc.constantFrom(...Object.values(pool).flat()), fc.string());
    const header = fc.array(fc.oneof(fc.constantFrom(...names), fc.string()), { maxLength: 12 });
    fc.assert(
      fc.property(
        header,
        fc.array(fc.array(cells, { maxLength: 14 }), { maxLength: 6 }),
        (columns, rows) => {
          const guesses = recognise(aTable(columns, ...rows));
          expect(guesses).toHaveLength(columns.length);
          const given = guesses.map(({ role }) => role).filter((role) => !SHARED_ROLES.has(role));
          expect(new Set(given).size).toBe(given.length);
          for (const role of given) expect(ROLES).toContain(role);
        },
      ),
    );
  });

  test('latitude and longitude come as a pair, and so do the metres', () => {
    fc.assert(
      fc.property(someNames, (chosen) => {
        const roles = new Set(recognise(tableOf(chosen)).map(({ role }) => role));
        expect(roles.has('lat')).toBe(roles.has('lon'));
        expect(roles.has('easting')).toBe(roles.has('northing'));
      }),
    );
  });
});

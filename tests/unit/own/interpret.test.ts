import { describe, expect, test } from 'vitest';
import { rowsLike, withCell, withPlace, withRole } from '../../../src/load/own/choose.ts';
import { facetLabels } from './facetLabels.ts';
import { anImport, saidOf, textsOf } from './anImport.ts';

const OFFICE = [
  'id;titel;ort;ags;kategorie;status;beginn;ende;breite;laenge;kosten',
  '1;Parkleitsystem;Ulm;08421000;Verkehr & Parken;läuft;01.05.2021;;48,4011;9,9876;12.500,50',
  '2;Baumkataster;Erbach;8425039;Grünflächen;geplant;2024;2026;48,3294;9,8876;',
  '3;Ohne Punkt;;;Grünflächen;;;;;;',
  '4;Schreibfehler;Ulm;08421000;Grünflächen;vielleicht;31.02.2024;;5104,2;9,98;',
].join('\r\n');

describe('a list as a town hall keeps it', () => {
  test('places what has a point and lists the rest with its reason', async () => {
    const read = await anImport(OFFICE);
    expect(read.report).toMatchObject({ rows: 4, placed: 2, listed: 2, encoding: 'utf-8' });
    expect(read.points).toEqual(['48.4011 9.9876', '48.3294 9.8876', '', '']);
    expect(saidOf(read)).toEqual([
      '3 ags ags-repaired note',
      '4 - no-place listed',
      '5 breite out-of-range listed',
      '5 status unknown-status note',
      '5 beginn not-a-date note',
    ]);
  });

  test('keeps every cell: as what it means, or as text under its own name', async () => {
    const read = await anImport(OFFICE);
    expect(textsOf(read, 0)).toMatchObject({
      id: '1',
      title_de: 'Parkleitsystem',
      municipality: 'Ulm',
      ags: '08421000',
      start: '2021-05-01',
      kosten: '12.500,50',
      '#category': 'verkehr',
      '#status': 'running',
      '#land': 'DE-BW',
    });
    expect(textsOf(read, 1)).toMatchObject({ ags: '08425039', start: '2024', end: '2026' });
    expect(textsOf(read, 3)).toMatchObject({
      status: 'vielleicht',
      beginn: '31.02.2024',
      breite: '5104,2',
      laenge: '9,98',
    });
  });

  test('its own categories stand beside those of the atlas that it names', async () => {
    const read = await anImport(OFFICE);
    expect(facetLabels(read.dataset, 'category')).toEqual(['Verkehr & Parken', 'Grünflächen']);
  });

  test('offers the place that a broken coordinate may belong to', async () => {
    const { report } = await anImport(OFFICE);
    const entry = report.entries.find(({ finding }) => finding.kind === 'out-of-range');
    expect(entry?.choices?.map(({ ags }) => ags)).toEqual(['08421000']);
  });

  test('a cell that is typed anew moves its row to the map', async () => {
    const read = await anImport(OFFICE, (usual) => withCell(usual, 3, 8, '48,40'));
    expect(read.report).toMatchObject({ placed: 3, listed: 1 });
    expect(read.points[3]).toBe('48.4000 9.9800');
  });

  test('a place that is picked gives its row the point of the place', async () => {
    const read = await anImport(OFFICE, (usual) => withPlace(usual, [2], '08421000'));
    expect(read.report).toMatchObject({ placed: 3, listed: 1 });
    expect(read.points[2]).not.toBe('');
  });

  test('a column that is given another meaning is read so', async () => {
    const read = await anImport(OFFICE, (usual) => withRole(usual, 10, 'note'));
    expect(textsOf(read, 0)).toMatchObject({ note: '12.500,50' });
    expect(textsOf(read, 0)['kosten']).toBeUndefined();
  });
});

describe('places without coordinates', () => {
  const PLACES = [
    'Projekt;Gemeinde;Bundesland',
    'a;Ulm;',
    'b;Neustadt;',
    'c;Westhausen;Thüringen',
    'd;Westhusen;Baden-Württemberg',
    'e;;Sachsen',
  ].join('\n');

  test('a name that many places have is a question, one that none has a suggestion', async () => {
    const read = await anImport(PLACES);
    expect(saidOf(read)).toEqual(
      expect.arrayContaining([
        '3 Gemeinde ambiguous-place question',
        '5 Gemeinde unknown-place listed',
        '6 - no-place listed',
      ]),
    );
    expect(read.points[0]).not.toBe('');
    const near = read.report.entries.find(({ finding }) => finding.kind === 'unknown-place');
    expect(near?.choices?.map(({ name }) => name)).toContain('Westhausen');
  });

  test('an answer to the question places the row', async () => {
    const asked = await anImport(PLACES);
    const choice = asked.report.entries.find(({ line }) => line === 3)!.choices![0]!;
    const read = await anImport(PLACES, (usual) => withPlace(usual, [1], choice.ags));
    expect(read.points[1]).not.toBe('');
    expect(saidOf(read).some((said) => said.startsWith('3 '))).toBe(false);
  });
});

test('an answer holds for every row that asks the same, and for no other', async () => {
  const rows = ['a;Neustadt;', 'b;Neustadt;', 'c;Neustadt;Hessen', 'd;Ulm;'];
  const { report } = await anImport(`Projekt;Gemeinde;Bundesland\n${rows.join('\n')}\n`);
  expect(rowsLike(report.entries, 0)).toEqual([0, 1]);
  expect(rowsLike(report.entries, 3)).toEqual([3]);
});

test('the key of a whole Kreis places a row at its middle', async () => {
  const { report } = await anImport('Projekt;AGS\na;08425000\nb;08421000\n');
  expect(report).toMatchObject({ placed: 2, listed: 0 });
});

test('simplestyle colours and symbols are those of the category', async () => {
  const { dataset } = await anImport(
    'titel,lat,lon,kategorie,marker-color,marker-symbol\na,48,9,Licht,#ff0000,l\n',
  );
  const { options } = dataset.facets.category;
  expect(options.find(({ label }) => label?.de === 'Licht')).toMatchObject({ colour: '#ff0000' });
});

describe('metres', () => {
  const UTM = 'Titel;Ostwert;Nordwert\na;573150;5361550\nb;573200,5;5361600,25\n';

  test('without a reference system nothing is placed until one is chosen', async () => {
    const open = await anImport(UTM);
    expect(open.report).toMatchObject({ rows: 2, placed: 0, listed: 2 });
    expect(open.report.questions).toMatchObject([{ kind: 'crs' }]);
    const read = await anImport(UTM, (usual) => ({ ...usual, crs: 'EPSG:25832' }));
    expect(read.report).toMatchObject({ placed: 2, listed: 0, questions: [] });
    expect(read.points[0]).toMatch(/^48\.40\d\d 9\.98\d\d$/);
  });

  test('a column that names its system needs no question', async () => {
    const read = await anImport(
      UTM.replace('Ostwert', 'UTM32_Ostwert').replace('Nordwert', 'UTM32_Nordwert'),
    );
    expect(read.report).toMatchObject({ placed: 2, questions: [] });
    expect(read.report.conversions).toContainEqual({
      kind: 'crs',
      crs: 'EPSG:25832',
      by: 'name',
    });
  });
});

describe('what lies far off, or the wrong way round', () => {
  const rows = Array.from({ length: 12 }, (_, row) => `p${row},48.${40 + row},9.${90 - row}`);

  test('swapped axes are put right and said', async () => {
    const read = await anImport(`titel,lat,lon\n${rows.join('\n')}\nx,9.95,48.41\n`);
    expect(read.points[12]).toBe('48.4100 9.9500');
    expect(saidOf(read)).toEqual(['14 - swapped note']);
  });

  test('a point far from the rest is placed and said', async () => {
    const read = await anImport(`titel,lat,lon\n${rows.join('\n')}\nx,41.9,12.5\n`);
    expect(read.points[12]).toBe('41.9000 12.5000');
    expect(saidOf(read)).toEqual(['14 - far-away note']);
  });

  test('0/0 is no point', async () => {
    const read = await anImport(`titel,lat,lon\n${rows.join('\n')}\nx,0,0\n`);
    expect(saidOf(read)).toEqual(['14 lat zero listed']);
  });
});

describe('hostile input', () => {
  test('columns named like parts of an object are plain columns', async () => {
    const read = await anImport('titel,lat,lon,__proto__,constructor,toString\na,48,9,x,y,z\n');
    expect(read.dataset.own?.more.map(({ name, cells }) => [name, cells[0]])).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['toString', 'z'],
    ]);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  test('values named like parts of an object are plain options', async () => {
    const read = await anImport(
      'titel,kategorie,lat,lon\na,__proto__,48,9\nb,constructor,48,9\nc,ohne,48,9\n',
    );
    expect(facetLabels(read.dataset, 'category')).toEqual(['__proto__', 'constructor']);
    expect(read.report.placed).toBe(3);
  });
});

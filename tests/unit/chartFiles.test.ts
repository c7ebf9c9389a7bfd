/** Charts of the comparison as files: what is drawn and tabled on the page is what one gets. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/load/records.ts';
import type { Chart } from '../../src/model/chart.ts';
import { chartCsv } from '../../src/save/chartCsv.ts';
import type { ChartHeads, ChartSource } from '../../src/save/chartCsv.ts';
import { chartSvg } from '../../src/save/chartSvg.ts';

const REGIONS = ['Hessen', 'Nordrhein-Westfalen'];

const categories: Chart = {
  key: 'kategorie',
  title: 'Kategorie',
  unit: 'Zahl der Projekte',
  rows: [
    { key: 'verkehr', label: 'Verkehr & Parken', category: { key: 'verkehr' }, values: [4, 0] },
    { key: 'gesamt', label: 'Themenübergreifend', category: { key: 'gesamt' }, values: [4, 17] },
  ],
};

const years: Chart = {
  key: 'neu-je-jahr',
  title: 'Neu je Jahr',
  unit: 'nach Beginn',
  upright: true,
  drawn: 2,
  rows: [
    { key: '2019', label: '2019', values: [3, 2] },
    { key: '2020', label: '2020', values: [0, 11] },
    { key: 'ohne', label: 'ohne Datum', values: [1, 2] },
  ],
};

const rates: Chart = {
  key: 'projekte',
  title: 'Projekte',
  unit: 'je 100.000 Einwohner',
  rows: [{ key: 'rate', label: 'je 100.000', digits: 2, values: [0.382117, undefined] }],
};

describe('as CSV', () => {
  const heads: ChartHeads = {
    figure: 'Kennzahl',
    value: 'Ausprägung',
    unit: 'Einheit',
    selection: 'Auswahl',
    source: 'Quelle',
    link: 'Link',
  };
  const about: ChartSource = {
    language: 'en',
    selection: '173 of 173 projects.',
    source: 'Smart-City-Atlas',
    link: 'https://atlas.example/#ansicht=vergleich',
  };
  const records = (csv: string) =>
    readRecords('', csv, [], (record) =>
      ['Kennzahl', 'Ausprägung', ...REGIONS, 'Einheit', 'Quelle', 'Link'].map((name) =>
        record.text(name),
      ),
    ).records;

  test('each row is a line that says where it is from, those that are not drawn among them', () => {
    const csv = chartCsv([categories, years], REGIONS, heads, about);
    expect(records(csv)).toEqual(
      [
        ['Kategorie', 'Verkehr & Parken', '4', '0', 'Zahl der Projekte'],
        ['Kategorie', 'Themenübergreifend', '4', '17', 'Zahl der Projekte'],
        ['Neu je Jahr', '2019', '3', '2', 'nach Beginn'],
        ['Neu je Jahr', '2020', '0', '11', 'nach Beginn'],
        ['Neu je Jahr', 'ohne Datum', '1', '2', 'nach Beginn'],
      ].map((line) => [...line, about.source, about.link]),
    );
  });

  test('what is not known is empty, a rate has two digits more than one reads', () => {
    expect(records(chartCsv([rates], REGIONS, heads, about))[0]?.slice(2, 4)).toEqual([
      '0.3821',
      '',
    ]);
  });

  test('in German it opens in Excel as it is', () => {
    const csv = chartCsv([rates], REGIONS, heads, { ...about, language: 'de' });
    expect(csv).toMatch(/^\uFEFFKennzahl;Ausprägung;Hessen;/);
    expect(csv).toContain(';0,3821;;');
  });
});

interface Drawn {
  readonly texts: readonly string[];
  readonly bars: readonly Readonly<Record<string, string>>[];
}

/** Read as any reader of XML would: what is no XML throws. */
function drawn(svg: string): Drawn {
  const parser = new SaxesParser();
  const texts: string[] = [];
  const bars: Record<string, string>[] = [];
  let inText = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    inText = name === 'text';
    if (inText) texts.push('');
    if (name === 'rect') bars.push(attributes);
  });
  parser.on('text', (text) => {
    if (inText) texts[texts.length - 1] += text;
  });
  parser.on('closetag', () => (inText = false));
  parser.write(svg).close();
  return { texts, bars: bars.slice(1) }; // the first is the paper
}

const format = (value: number | undefined, digits = 0) =>
  value === undefined ? 'nicht bekannt' : value.toFixed(digits).replace('.', ',');

const svgOf = (chart: Chart, foot: readonly string[] = ['Quelle: Smart-City-Atlas']) =>
  chartSvg({ chart, regions: REGIONS, language: 'de', format, foot });

describe('as SVG', () => {
  test('title, unit, regions, labels, numbers and source are text', () => {
    const { texts } = drawn(svgOf(categories));
    expect(texts).toEqual([
      'Kategorie',
      'Zahl der Projekte',
      'Hessen',
      'Nordrhein-Westfalen',
      'Verkehr & Parken',
      '4',
      '0',
      'Themenübergreifend',
      '4',
      '17',
      'Quelle: Smart-City-Atlas',
    ]);
  });

  test('bars of all regions are on one scale, in the colours of their categories, none for 0', () => {
    const { bars } = drawn(svgOf(categories));
    expect(bars.map(({ fill }) => fill)).toEqual(['#5685f8', '#022777', '#022777']);
    const [four, again, seventeen] = bars.map(({ width }) => Number(width));
    expect(again).toBe(four);
    expect(seventeen! / four!).toBeCloseTo(17 / 4, 1);
  });

  test('small multiples draw years only, upright on one scale, with the first and the last named', () => {
    const { bars, texts } = drawn(svgOf(years));
    expect(bars.map(({ height }) => Number(height))).toHaveLength(3);
    const heights = bars.map(({ height }) => Number(height));
    expect(heights[2]! / heights[0]!).toBeCloseTo(11 / 3, 1);
    expect(texts.filter((text) => /^20/.test(text))).toEqual(['2019', '2020', '2019', '2020']);
    expect(texts).not.toContain('ohne Datum');
  });

  test('an order has ranks before the names, and what has a note is hatched', () => {
    const order: Chart = {
      key: 'laender',
      title: 'Alle Länder',
      unit: 'Einwohner',
      rows: [
        { key: 'a', label: 'Hessen', rank: 1, values: [18_034_454] },
        { key: 'b', label: 'Bremen', note: 'kleine Zahl', values: [685_000] },
      ],
    };
    const svg = chartSvg({
      chart: order,
      regions: ['Einwohner'],
      language: 'de',
      format,
      foot: [],
    });
    const { texts, bars } = drawn(svg);
    expect(texts.slice(3)).toEqual(['1', 'Hessen', '18034454', 'Bremen', '685000 (kleine Zahl)']);
    expect(bars.map(({ fill }) => fill)).toEqual(['#434e5b', '#434e5b', 'url(#hatch)']);
    const [longest] = bars;
    const end = Number(longest!['x']) + Number(longest!['width']);
    expect(end + 8 + '685000 (kleine Zahl)'.length * 7.3).toBeLessThan(1080);
  });

  test('what is not known is said, and rates have their digits', () => {
    const { texts } = drawn(svgOf(rates));
    expect(texts).toContain('0,38');
    expect(texts).toContain('nicht bekannt');
  });

  test('nothing lies outside, whatever there is to say', () => {
    const svg = svgOf(categories, [`Quelle: ${'Donaudampfschifffahrtsgesellschaft '.repeat(30)}`]);
    const [, width = '', height = ''] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg) ?? [];
    for (const [, x, y] of svg.matchAll(/<(?:text|rect) x="([\d.]+)" y="([\d.]+)"/g)) {
      expect(Number(x)).toBeLessThan(Number(width));
      expect(Number(y)).toBeLessThan(Number(height));
    }
  });

  test('names of whatever signs make XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        const chart = {
          ...categories,
          title: label,
          rows: [{ key: 'a', label, values: [1, 2] }],
        };
        drawn(chartSvg({ chart, regions: [label, 'b'], language: 'de', format, foot: [label] }));
      }),
    );
  });
});

/** A chart of the comparison as an SVG by itself: light ground, text as text, nothing to load. */
import type { Chart, ChartRow } from '../model/chart.ts';
import { scaleEnd } from '../model/regionFigures.ts';
import { breakLines } from './breakLines.ts';
import { markerColour } from './markerColour.ts';

/** A value with its digits after the decimal sign, as people read it. */
export type Format = (value: number | undefined, digits?: number) => string;

export interface SvgContent {
  readonly chart: Chart;
  /** Names of the regions, in the order of the values. */
  readonly regions: readonly string[];
  readonly language: 'de' | 'en';
  readonly format: Format;
  /** Words below the drawing, each on a line of its own or broken into several. */
  readonly foot: readonly string[];
}

// As in look/tokens.css in light: files know no tokens.
const PAPER = '#fffdf8';
const INK = '#1b2430';
const INK_2 = '#434e5b';
const INK_3 = '#5f6975';
const RULE = '#ddd7c9';

const FONT = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', system-ui, sans-serif";
const WIDTH = 1080;
const MARGIN = 32;
const LABELS = 264;
const GAP = 24;
const ROW = 28;
const BAR = 14;
/** Room behind the longest bar for its number. */
const NUMBER = 56;
const UPRIGHT = 160;
/** Before the labels, for their ranks. */
const RANKS = 36;
/** Of a letter, on average, as a share of the type's size. */
const LETTER = 0.52;

/** What XML has no way to write is left out. */
const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Cn}\u00AD]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

interface Type {
  readonly size: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'middle' | 'end';
}

const write = (words: string, x: number, y: number, { size, weight, fill, anchor }: Type): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}"` +
  (weight ? ` font-weight="${weight}"` : '') +
  (anchor ? ` text-anchor="${anchor}"` : '') +
  ` fill="${fill ?? INK}">${escaped(words)}</text>`;

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;

const line = (y: number): string =>
  `<path d="M${MARGIN} ${round(y)}H${WIDTH - MARGIN}" stroke="${RULE}"/>`;

const round = (value: number): number => Math.round(value * 10) / 10;

const broken = (text: string, width: number, size: number): string[] =>
  breakLines(text, width, (part) => part.length * size * LETTER);

/** All bars are drawn on one scale, and their numbers are written. */
export function chartSvg({ chart, regions, language, format, foot }: SvgContent): string {
  const inner = WIDTH - 2 * MARGIN;
  const labels = chart.upright ? 0 : LABELS;
  const plot = (inner - labels) / regions.length - GAP;
  const left = (column: number) => MARGIN + labels + column * (plot + GAP);
  const rows = chart.rows.slice(0, chart.drawn);
  const end = scaleEnd(rows.flatMap(({ values }) => values));
  const parts: string[] = [];

  let y = MARGIN + 20;
  parts.push(write(chart.title, MARGIN, y, { size: 20, weight: 750 }));
  for (const words of broken(chart.unit, inner, 14)) {
    y += 22;
    parts.push(write(words, MARGIN, y, { size: 14, fill: INK_2 }));
  }
  y += 36;
  const heads = regions.map((region) => broken(region, plot, 15));
  heads.forEach((lines, column) =>
    lines.forEach((words, index) =>
      parts.push(write(words, left(column), y + index * 19, { size: 15, weight: 650 })),
    ),
  );
  y += Math.max(...heads.map(({ length }) => length)) * 19;
  parts.push(line(y - 6));
  y += 8;

  const drawing = { rows, end, plot, left, format };
  if (rows.some(({ note }) => note !== undefined)) parts.push(HATCH);
  parts.push(chart.upright ? uprightBars(drawing, y) : lyingBars(drawing, y));
  y += chart.upright ? UPRIGHT + 32 : rows.length * ROW + 8;

  parts.push(line(y));
  for (const words of foot.flatMap((text) => broken(text, inner, 13))) {
    y += 20;
    parts.push(write(words, MARGIN, y, { size: 13, fill: INK_3 }));
  }
  const height = y + MARGIN - 8;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" ` +
    `xml:lang="${language}" font-family="${FONT}" role="img" aria-labelledby="title desc">\n` +
    `<title id="title">${escaped(chart.title)}</title>\n` +
    `<desc id="desc">${escaped([chart.unit, ...foot].join(' '))}</desc>\n` +
    `${rect(0, 0, WIDTH, height, PAPER)}\n${parts.join('\n')}\n</svg>\n`
  );
}

interface Drawing {
  readonly rows: readonly ChartRow[];
  /** Where the scale ends. */
  readonly end: number;
  /** Width of a region's column. */
  readonly plot: number;
  readonly left: (column: number) => number;
  readonly format: SvgContent['format'];
}

/** Paper's strokes over a bar. */
const HATCH =
  '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  `<path d="M1.5 0V6" stroke="${PAPER}" stroke-width="3"/></pattern></defs>`;

function lyingBars({ rows, end, plot, left, format }: Drawing, top: number): string {
  const isRanked = rows.some(({ rank }) => rank !== undefined);
  const told = ({ digits, note }: ChartRow, value: number | undefined) =>
    format(value, digits) + (note === undefined ? '' : ` (${note})`);
  const letters = rows.flatMap((row) => row.values.map((value) => told(row, value).length));
  const longest = plot - Math.max(NUMBER, 16 + Math.max(0, ...letters) * 14 * LETTER);
  const row = (one: ChartRow, index: number): string[] => {
    const { label, category, note, rank, values } = one;
    const y = top + index * ROW;
    const base = y + BAR - 1;
    const fill = category ? markerColour(category) : INK_2;
    const bars = values.flatMap((value, column) => {
      const width = (longest * (value ?? 0)) / end;
      const x = left(column);
      const number = { size: 14, weight: value ? 600 : 400, fill: value ? INK : INK_3 };
      return [
        ...(width > 0 ? [rect(x, y, width, BAR, fill)] : []),
        ...(width > 0 && note !== undefined ? [rect(x, y, width, BAR, 'url(#hatch)')] : []),
        write(told(one, value), x + (width > 0 ? width + 8 : 0), base, number),
      ];
    });
    const ranked = { size: 14, anchor: 'end', fill: INK_2 } as const;
    return [
      ...(rank === undefined ? [] : [write(format(rank), MARGIN + RANKS - 12, base, ranked)]),
      write(label, MARGIN + (isRanked ? RANKS : 0), base, { size: 14 }),
      ...bars,
    ];
  };
  return rows.flatMap(row).join('\n');
}

function uprightBars({ rows, end, plot, left, format }: Drawing, top: number): string {
  const step = plot / rows.length;
  const base = top + UPRIGHT;
  const columns = rows[0]?.values.length ?? 0;
  const parts = Array.from({ length: columns }, (_, column) =>
    rows.flatMap(({ label, digits, values }, index) => {
      const value = values[column] ?? 0;
      const height = ((UPRIGHT - 20) * value) / end;
      const x = left(column) + index * step;
      const number = { size: 13, anchor: 'middle', ...(value ? {} : { fill: INK_3 }) } as const;
      const year = { size: 13, fill: INK_2 };
      return [
        ...(height > 0 ? [rect(x + 1.5, base - height, step - 3, height, INK_2)] : []),
        write(format(value, digits), x + step / 2, base - height - 6, number),
        ...(index === 0 ? [write(label, x, base + 18, year)] : []),
        ...(index > 0 && index === rows.length - 1
          ? [write(label, x + step, base + 18, { ...year, anchor: 'end' })]
          : []),
      ];
    }),
  );
  return parts.flat().join('\n');
}

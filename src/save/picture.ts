/**
 * The page of a picture of the view: title and sentence above, map and legend beside each other,
 * sources below. Pure: places in CSS px, painted by paintPicture.ts.
 */
import { breakLines } from './breakLines.ts';

export interface PictureContent {
  readonly title: string;
  readonly dataDay: string;
  /** In two parts: the number, which stands out, and the rest. */
  readonly sentence: { readonly number: string; readonly rest: string };
  readonly categoriesHead: string;
  readonly categories: readonly {
    /** Code of the dataset. */
    readonly code: number;
    readonly name: string;
    readonly count: string;
  }[];
  /** What a ring with a number stands for. */
  readonly ring: string;
  /** What the map cannot show. */
  readonly notes: readonly string[];
  readonly chairsHead: string;
  readonly chairs: readonly ChairRow[];
  /** Credits, licence, day, link; a paragraph each. */
  readonly foot: readonly string[];
  readonly qr: { readonly size: number; readonly path: string } | undefined;
}

export interface ChairRow {
  /** The year of a term; empty where there is none. */
  readonly year: string;
  readonly holders: string;
  readonly people: string;
  readonly known: boolean;
}

/** CSS px. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Factor on type and measures: 1 on a desk. */
  readonly scale: number;
}

export const PICTURE_SIZES = {
  post: { width: 1200, height: 900, scale: 1.2 },
  slide: { width: 1920, height: 1080, scale: 1.5 },
} as const satisfies Record<string, PictureSize>;
export type PictureKind = keyof typeof PICTURE_SIZES;

/** Sharp on every screen and in print. */
export const PICTURE_RATIO = 2;

/** Size in CSS px at scale 1. */
export interface Type {
  readonly size: number;
  readonly weight: number;
}
const TITLE: Type = { size: 18, weight: 750 };
/** The sentence is set as large as three lines hold it. */
const SENTENCE_SIZES = [22, 19, 16] as const;
const SENTENCE_LINES = 3;
const HEAD: Type = { size: 14, weight: 650 };
const TEXT: Type = { size: 14, weight: 400 };
const COUNT: Type = { size: 14, weight: 600 };
const SMALL: Type = { size: 13, weight: 400 };

export type Ink = 'ink' | 'ink-2';

export type Mark =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly type: Type;
      readonly ink: Ink;
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly align: 'left' | 'right';
    }
  | { readonly kind: 'symbol'; readonly code: number; readonly place: Box }
  | { readonly kind: 'swatch'; readonly known: boolean; readonly place: Box }
  | { readonly kind: 'ring' | 'logo' | 'rule' | 'qr'; readonly place: Box };

/** left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export interface PictureLayout {
  readonly map: Box;
  readonly marks: readonly Mark[];
}

export type Measure = (text: string, type: Type) => number;

const EDGE = 24;
const COLUMN = 232;
const GAP = 20;
const QR = 84;
/** From this shape on the legend has two columns: there is width to spare and no height. */
const WIDE = 1.5;
const LEADING = 1.35;
const FIGURE_SPACE = '\u2007';

/** @param measure CSS px at scale 1 */
export function layoutPicture(
  content: PictureContent,
  { width, height, scale }: PictureSize,
  measure: Measure,
): PictureLayout {
  // All is laid out at scale 1 and enlarged at the end.
  const [right, bottom] = [width / scale - EDGE, height / scale - EDGE];
  const head = layoutHead(content, [EDGE, EDGE, right, bottom], measure);
  const foot = layoutFoot(content, [EDGE, EDGE, right, bottom], measure);
  const columns = width / height > WIDE ? 2 : 1;
  const left = right - columns * COLUMN - (columns - 1) * GAP;
  const room: Box = [left, head.bottom + 14, right, foot.top - 14];
  const map: Box = [EDGE, room[1], left - GAP, room[3]];
  const legend = layoutLegend(content, room, columns, measure);
  const marks = [...head.marks, ...legend, ...foot.marks];
  return { map: enlarged(map, scale), marks: marks.map((mark) => enlargedMark(mark, scale)) };
}

/** Lines of a paragraph and the height that they take. */
function paragraph(
  text: string,
  type: Type,
  ink: Ink,
  [left, top, right]: Box,
  measure: Measure,
): { marks: Mark[]; bottom: number } {
  const lines = breakLines(text, right - left, (line) => measure(line, type));
  const leading = type.size * LEADING;
  const marks = lines.map((line, index): Mark => ({
    kind: 'text',
    text: line,
    type,
    ink,
    x: left,
    y: top + index * leading + type.size,
    align: 'left',
  }));
  return { marks, bottom: top + lines.length * leading };
}

function layoutHead(content: PictureContent, [left, top, right]: Box, measure: Measure) {
  const { title, dataDay, sentence } = content;
  const marks: Mark[] = [
    { kind: 'logo', place: [left, top, left + 26, top + 26] },
    {
      kind: 'text',
      text: title,
      type: TITLE,
      ink: 'ink',
      x: left + 36,
      y: top + 19,
      align: 'left',
    },
    {
      kind: 'text',
      text: dataDay,
      type: TEXT,
      ink: 'ink-2',
      x: right,
      y: top + 18,
      align: 'right',
    },
  ];
  const below = top + 40;
  const tries = SENTENCE_SIZES.map((size) =>
    layoutSentence(sentence, size, [left, below, right], measure),
  );
  const { marks: lines, bottom } =
    tries.find(({ count }) => count <= SENTENCE_LINES) ?? tries.at(-1)!;
  return { marks: [...marks, ...lines], bottom };
}

/** The number begins the first line, the rest goes on behind it. */
function layoutSentence(
  { number, rest }: PictureContent['sentence'],
  size: number,
  [left, top, right]: readonly [left: number, top: number, right: number],
  measure: Measure,
) {
  const [strong, plain] = [
    { size, weight: 750 },
    { size, weight: 400 },
  ];
  const indent = measure(number, strong) + measure(' ', plain);
  // Holds the number's place while lines are broken.
  const blank = FIGURE_SPACE.repeat(Math.ceil(indent / measure(FIGURE_SPACE, plain)));
  const lines = breakLines(blank + rest.trim(), right - left, (line) => measure(line, plain));
  const texts = lines.map((line) => line.replaceAll(FIGURE_SPACE, ''));
  const count = Math.max(1, lines.length);
  const baseline = (index: number) => top + index * size * LEADING + size;
  const mark = (text: string, type: Type, x: number, index: number): Mark => {
    return { kind: 'text', text, type, ink: 'ink', x, y: baseline(index), align: 'left' };
  };
  const marks = [
    mark(number, strong, left, 0),
    ...texts.flatMap((text, index) =>
      text ? [mark(text, plain, index === 0 ? left + indent : left, index)] : [],
    ),
  ];
  return { marks, count, bottom: top + count * size * LEADING };
}

/** The sources, with the code at their right. */
function layoutFoot({ foot, qr }: PictureContent, [left, , right, bottom]: Box, measure: Measure) {
  const until = qr ? right - QR - GAP : right;
  let height = 0;
  const marks = foot.flatMap((text) => {
    const lines = paragraph(text, SMALL, 'ink-2', [left, height, until, 0], measure);
    height = lines.bottom + 2;
    return lines.marks;
  });
  const top = bottom - Math.max(height, qr ? QR : 0);
  const rule: Mark = { kind: 'rule', place: [left, top - 10, right, top - 9] };
  const code: Mark[] = qr ? [{ kind: 'qr', place: [right - QR, top, right, top + QR] }] : [];
  return { marks: [rule, ...code, ...marks.map((mark) => moved(mark, 0, top))], top: top - 10 };
}

/** As large as it has room, at last without the people. */
function layoutLegend(
  content: PictureContent,
  room: Box,
  columns: 1 | 2,
  measure: Measure,
): Mark[] {
  const chairs = content.chairs.map((chair) => ({ ...chair, people: '' }));
  const bare = { ...content, chairs };
  const tries = [
    [content, 1],
    [content, 0.93],
    [content, 0.87],
    [bare, 0.87],
  ] as const;
  const laid = tries.map(([one, factor]) => {
    const [left, top, right, bottom] = room;
    // Smaller type in the same room is the same type in a larger one.
    const larger: Box = [0, 0, (right - left) / factor, (bottom - top) / factor];
    const { marks, bottom: end } = legendOf(one, larger, columns, measure);
    return {
      fits: end <= larger[3],
      marks: marks.map((mark) => moved(enlargedMark(mark, factor), left, top)),
    };
  });
  return (laid.find(({ fits }) => fits) ?? laid.at(-1)!).marks;
}

const SYMBOL = 20;

function legendOf(content: PictureContent, room: Box, columns: 1 | 2, measure: Measure) {
  const [first, top, last, floor] = room;
  const column = (last - first - (columns - 1) * GAP) / columns;
  let left = first;
  let right = left + column;
  const marks: Mark[] = [];
  let y = top;
  let lowest = top;
  const write = (text: string, type: Type, ink: Ink, from = left, to = right) => {
    const { marks: lines, bottom } = paragraph(text, type, ink, [from, y, to, floor], measure);
    marks.push(...lines);
    y = bottom;
  };
  const aside = () => left + SYMBOL + 9;
  if (content.categories.length > 0) {
    write(content.categoriesHead, HEAD, 'ink');
    y += 5;
    for (const { code, name, count } of content.categories) {
      const to = right - measure(count, COUNT);
      marks.push({ kind: 'symbol', code, place: [left, y, left + SYMBOL, y + SYMBOL] });
      const baseline = y + 15;
      marks.push({
        kind: 'text',
        text: count,
        type: COUNT,
        ink: 'ink',
        x: right,
        y: baseline,
        align: 'right',
      });
      y += 1;
      const before = y;
      write(name, TEXT, 'ink', aside(), to - 8);
      y = Math.max(y, before + SYMBOL) + 4;
    }
    y += 2;
    marks.push({ kind: 'ring', place: [left, y, left + SYMBOL, y + SYMBOL] });
    y += 1;
    write(content.ring, SMALL, 'ink-2', aside());
  }
  for (const note of content.notes) {
    y += 4;
    write(note, SMALL, 'ink-2', aside());
  }
  if (columns === 2) {
    [lowest, y] = [y, top];
    left += column + GAP;
    right = last;
  } else if (content.chairs.length > 0) {
    y += 12;
  }
  if (content.chairs.length > 0) {
    write(content.chairsHead, HEAD, 'ink');
    y += 2;
    for (const { year, holders, people, known } of content.chairs) {
      y += 3;
      marks.push({ kind: 'swatch', known, place: [left, y + 3, left + 22, y + 16] });
      write([year, holders].filter(Boolean).join(' '), TEXT, 'ink', aside() + 2);
      if (people) write(people, SMALL, 'ink-2', aside() + 2);
    }
  }
  return { marks, bottom: Math.max(lowest, y) };
}

function moved(mark: Mark, right: number, down: number): Mark {
  if (mark.kind === 'text') return { ...mark, x: mark.x + right, y: mark.y + down };
  const [x0, y0, x1, y1] = mark.place;
  return { ...mark, place: [x0 + right, y0 + down, x1 + right, y1 + down] };
}

const enlarged = (box: Box, by: number): Box => [
  box[0] * by,
  box[1] * by,
  box[2] * by,
  box[3] * by,
];

function enlargedMark(mark: Mark, by: number): Mark {
  if (mark.kind !== 'text') return { ...mark, place: enlarged(mark.place, by) };
  const type = { ...mark.type, size: mark.type.size * by };
  return { ...mark, x: mark.x * by, y: mark.y * by, type };
}

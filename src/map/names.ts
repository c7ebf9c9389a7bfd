import type { NamePlace } from '../load/names.ts';
import { toScreen } from '../model/camera.ts';
import type { Projection } from '../model/camera.ts';
import { placeLabels } from '../model/labels.ts';
import type { Box, Circle, Label } from '../model/labels.ts';
import { toX, toY } from '../model/mercator.ts';
import { KREIS_ZOOM } from './style.ts';

/** How a name is set; sizes in CSS px at scale 1, from the look's table of ranks. */
export const TYPE = {
  selected: { size: 16, weight: 700, tracking: 0, italic: false },
  mark: { size: 13.5, weight: 600, tracking: 0, italic: false },
  chair: { size: 13.5, weight: 650, tracking: 0, italic: false },
  meeting: { size: 13.5, weight: 650, tracking: 0, italic: false },
  land: { size: 13, weight: 500, tracking: 0.03, italic: false },
  town: { size: 13, weight: 450, tracking: 0, italic: false },
  sea: { size: 14, weight: 400, tracking: 0.1, italic: true },
  country: { size: 13, weight: 400, tracking: 0.1, italic: false },
} as const;
export type NameStyle = keyof typeof TYPE;

/** Size of the number of an area, CSS px at scale 1. */
export const FIGURE = 14;

export const LINE_HEIGHT = 1.2;
/** Inner edge of a tag, CSS px at scale 1. */
export const TAG_PADDING = [10, 4] as const;

/** A name with its place: an anchor on the world, and a box in CSS px from there. */
export interface PlacedName {
  readonly style: NameStyle;
  readonly lines: readonly string[];
  /** Unit Mercator. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  /** What others keep clear of: the box, with the mark where it stands beside. */
  readonly clear: Box;
  /** The anchor is marked: a town's ring, the dot and line of a tag that stands beside its Land. */
  readonly marked: boolean;
}

/** A Land's term that the window holds. */
export interface ChairTag {
  /** Names of its holders, one a line. */
  readonly lines: readonly string[];
  readonly lands: readonly string[];
}

/** What is painted in the language shown. */
export interface MapWords {
  /** A Land, sea or country by its key; else as the data names it. */
  readonly called: (key: string, name: string) => string;
  /** The number in a cluster's ring. */
  readonly shortNumber: (count: number) => string;
}

export interface Naming {
  readonly places: readonly NamePlace[];
  readonly called: MapWords['called'];
  readonly chairs: readonly ChairTag[];
  /** No Länder, towns and neighbours. */
  readonly bare: boolean;
  /** Numbers stand at the places of the Länder, which have their names above or below. */
  readonly isNumbered: boolean;
  /** The selected project's place, with the radius of its symbol. */
  readonly selected:
    | { readonly name: string; readonly x: number; readonly y: number; readonly r: number }
    | undefined;
  /** Of places marked for their own sake. */
  readonly tags: readonly Tag[];
  /** CSS px width of a text. */
  readonly measure: (text: string, style: NameStyle) => number;
  readonly scale: number;
}

export interface Tag {
  readonly style: 'mark' | 'meeting';
  readonly name: string;
  /** Unit Mercator. */
  readonly x: number;
  readonly y: number;
  /** CSS px round it that the tag keeps off. */
  readonly r: number;
}

interface Candidate {
  readonly must?: boolean;
  readonly style: NameStyle;
  readonly lines: readonly string[];
  readonly places: readonly Omit<PlacedName, 'style' | 'lines'>[];
}

/** Too small for a tag of their own. */
const CITY_STATES = new Set(['DE-BE', 'DE-HB', 'DE-HH']);
const LAND_ZOOM = 8;
/** From here on Länder are large enough for a name beside a number. */
const NUMBERED_ZOOM = 4.5;
const CONTEXT_ZOOM = 7;

/** How many towns are written at most, the largest first, by whole zoom; from 8 all that have room. */
function townsAt(zoom: number): number {
  if (zoom < 5) return 8;
  return [20, 40, 120][Math.floor(zoom) - 5] ?? Infinity;
}

/** How many of the largest towns are tried: at a small zoom those of some weight only. */
const TRIED_BELOW_7 = 150;

/**
 * All names that have room, by rank: tags of places, selected place, chairs, Länder, towns, seas and neighbours.
 * @param circles symbols in CSS px, which names keep clear of
 * @param taken boxes in CSS px that other things cover
 */
export function layoutNames(
  naming: Naming,
  view: Projection,
  circles: readonly Circle[],
  taken: readonly Box[],
): PlacedName[] {
  const isCrowded = naming.isNumbered && view.zoom < NUMBERED_ZOOM;
  const passes = [
    [
      ...naming.tags.map((tag) => hangingTag(naming, tag)),
      ...selectedName(naming),
      ...naming.chairs.map((tag) => chairTag(naming, tag)),
      ...(view.zoom < LAND_ZOOM && !naming.bare && !isCrowded ? landNames(naming) : []),
    ],
    naming.bare || (naming.isNumbered && view.zoom < KREIS_ZOOM) ? [] : townNames(naming, view),
    view.zoom < CONTEXT_ZOOM && !naming.bare ? contextNames(naming) : [],
  ];
  const used = [...taken, ...outside(view)];
  return passes.flatMap((names) => {
    const labels: Label<Candidate>[] = names.map((name) => ({
      name,
      must: name.must ?? false,
      boxes: name.places.map(({ x, y, clear }) => onScreen(view, x, y, clear)),
    }));
    const most = names === passes[1] ? townsAt(view.zoom) : Infinity;
    const placed = placeLabels(labels, circles, used).slice(0, most);
    used.push(...placed.map(({ box }) => box));
    return placed.map(({ name, choice }) => ({
      style: name.style,
      lines: name.lines,
      ...name.places[choice]!,
    }));
  });
}

function onScreen(view: Projection, x: number, y: number, box: Box): Box {
  const [px, py] = toScreen(view, x, y);
  return [px + box[0], py + box[1], px + box[2], py + box[3]];
}

/** What lies beyond the map's edges is taken: no name is cut. */
function outside({ size: { width, height } }: Projection): Box[] {
  const far = 1e6;
  return [
    [-far, -far, 4, far],
    [-far, -far, far, 4],
    [width - 4, -far, far, far],
    [-far, height - 4, far, far],
  ];
}

/** CSS px. */
function sizeOf({ measure, scale }: Naming, style: NameStyle, lines: readonly string[]) {
  return {
    width: Math.max(...lines.map((line) => measure(line, style))),
    height: lines.length * TYPE[style].size * LINE_HEIGHT * scale,
  };
}

/** Box of a size centred at a distance from the anchor. */
function centred({ width, height }: { width: number; height: number }, dx = 0, dy = 0): Box {
  return [dx - width / 2, dy - height / 2, dx + width / 2, dy + height / 2];
}

interface Anchor {
  readonly x: number;
  readonly y: number;
}

const placeAt = (anchor: Anchor, box: Box) => ({ ...anchor, box, clear: box, marked: false });

/** A name beside the ring of its town, which others keep clear of too. */
function besideRing(anchor: Anchor, box: Box, r: number) {
  const [left, top, right, bottom] = box;
  const clear: Box = [
    Math.min(left, -r),
    Math.min(top, -r),
    Math.max(right, r),
    Math.max(bottom, r),
  ];
  return { ...anchor, box, clear, marked: true };
}

/** Right, left, above, below an anchor of radius r. */
function around(size: { width: number; height: number }, r: number): Box[] {
  const aside = r + size.width / 2;
  const off = r + size.height / 2;
  return [
    centred(size, aside, 0),
    centred(size, -aside, 0),
    centred(size, 0, -off),
    centred(size, 0, off),
  ];
}

/** Between those: upper and lower right, upper and lower left. */
function corners(size: { width: number; height: number }, r: number): Box[] {
  const diagonal = r * 0.72; // a little over the half root of two: the corner stays off the circle
  const aside = diagonal + size.width / 2;
  const off = diagonal + size.height / 2;
  return [
    centred(size, aside, -off),
    centred(size, aside, off),
    centred(size, -aside, -off),
    centred(size, -aside, off),
  ];
}

/** Close by on all sides, then a little farther off. */
function besides(size: { width: number; height: number }, r: number, scale: number): Box[] {
  return [0, 8, 20].flatMap((off) => {
    const from = r + off * scale;
    return [...around(size, from), ...corners(size, from)];
  });
}

/** A tag of the place looked for names it already. */
function selectedName(naming: Naming): Candidate[] {
  const { selected, scale, tags } = naming;
  if (!selected?.name || tags.some(({ name }) => name === selected.name)) return [];
  const size = sizeOf(naming, 'selected', [selected.name]);
  const { x, y } = selected;
  const boxes = besides(size, (selected.r + 4) * scale, scale);
  const places = boxes.map((box) => placeAt({ x, y }, box));
  return [{ must: true, style: 'selected', lines: [selected.name], places }];
}

function hangingTag(naming: Naming, { style, name, x, y, r }: Tag): Candidate {
  const size = tagSize(naming, style, [name]);
  const boxes = besides(size, r + 4 * naming.scale, naming.scale);
  // What the panel says of a meeting need not cover a project here: its diamond stays.
  const must = style === 'mark';
  return { must, style, lines: [name], places: boxes.map((box) => placeAt({ x, y }, box)) };
}

function tagSize(naming: Naming, style: NameStyle, lines: readonly string[]) {
  const { width, height } = sizeOf(naming, style, lines);
  const [aside, above] = TAG_PADDING;
  return {
    width: width + 2 * aside * naming.scale,
    height: height + 2 * above * naming.scale,
  };
}

/** Inside its Land where symbols leave room, else outside with a line; a city state always by line. */
function chairTag(naming: Naming, { lines, lands }: ChairTag): Candidate {
  const { scale, places } = naming;
  const size = tagSize(naming, 'chair', lines);
  const spots = lands.flatMap((land) => places.filter(({ key }) => key === land));
  const inside = spots
    .filter(({ key }) => !CITY_STATES.has(key))
    .map((spot) => placeAt(anchorOf(spot), centred(size)));
  const anchor = spots.find(({ key }) => !CITY_STATES.has(key)) ?? spots[0];
  const beside = anchor
    ? ways(size, scale).map((box) => ({ ...placeAt(anchorOf(anchor), box), marked: true }))
    : [];
  return { style: 'chair', lines, places: [...inside, ...beside] };
}

/** Places beside an anchor, nearest first: right, left, above, below and between. */
function ways(size: { width: number; height: number }, scale: number): Box[] {
  const turns = [0, 4, 1, 7, 3, 5, 2, 6].map((eighth) => (eighth * Math.PI) / 4);
  return [24, 48, 80, 120, 170, 230].flatMap((distance) =>
    turns.map((turn) =>
      centred(
        size,
        Math.cos(turn) * (distance * scale + size.width / 2),
        Math.sin(turn) * (distance * scale + size.height / 2),
      ),
    ),
  );
}

const anchorOf = ({ lng, lat }: NamePlace) => ({ x: toX(lng), y: toY(lat) });

/** A Land stands once, at the first of its places that is free; a chair's tag names it already. */
function landNames(naming: Naming): Candidate[] {
  const tagged = new Set(naming.chairs.flatMap(({ lands }) => lands));
  return grouped(naming, 'land')
    .filter(([{ key }]) => !tagged.has(key))
    .map((spots) => {
      const lines = naming.called(spots[0].key, spots[0].name).split(/(?<=-)/);
      const size = sizeOf(naming, 'land', lines);
      const aside = (size.height + FIGURE * naming.scale) / 2;
      const places = naming.isNumbered
        ? [-aside, aside].map((off) => placeAt(anchorOf(spots[0]), centred(size, 0, off)))
        : spots.map((spot) => placeAt(anchorOf(spot), centred(size)));
      return { style: 'land', lines, places };
    });
}

const TOWN_RING = 2.4;

function townNames(naming: Naming, { zoom, left, top, scale, size }: Projection): Candidate[] {
  const most = zoom < 7 ? TRIED_BELOW_7 : Infinity;
  const right = left + size.width / scale;
  const bottom = top + size.height / scale;
  const named = new Set(
    naming.places.filter(({ kind }) => kind === 'land').map(({ name }) => name),
  );
  return naming.places
    .filter(({ kind, rank, name }) => {
      // Berlin, Hamburg and Bremen are written once, as Länder.
      return kind === 'town' && rank <= most && !(named.has(name) && zoom < LAND_ZOOM);
    })
    .filter((place) => {
      const { x, y } = anchorOf(place);
      return x > left && x < right && y > top && y < bottom;
    })
    .filter(({ name }) => name !== naming.selected?.name)
    .filter(({ name }) => !naming.tags.some((tag) => tag.name === name))
    .map((place) => ({
      style: 'town' as const,
      lines: [place.name],
      places: around(sizeOf(naming, 'town', [place.name]), (TOWN_RING + 3) * naming.scale).map(
        (box) => besideRing(anchorOf(place), box, TOWN_RING * naming.scale),
      ),
    }));
}

function contextNames(naming: Naming): Candidate[] {
  return (['sea', 'country'] as const).flatMap((style) =>
    grouped(naming, style).map((spots) => {
      const lines = [naming.called(spots[0].key, spots[0].name)];
      const size = sizeOf(naming, style, lines);
      const places = spots.map((spot) => placeAt(anchorOf(spot), centred(size)));
      return { style, lines, places };
    }),
  );
}

/** The places of each name of a kind, in the order of their rank. */
function grouped({ places }: Naming, kind: NameStyle): [NamePlace, ...NamePlace[]][] {
  const groups = new Map<string, [NamePlace, ...NamePlace[]]>();
  for (const place of places) {
    if (place.kind !== kind) continue;
    const group = groups.get(place.key);
    if (group) group.push(place);
    else groups.set(place.key, [place]);
  }
  return [...groups.values()];
}

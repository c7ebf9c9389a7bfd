/**
 * The view as a URL hash: `#map=6.1/51.2/10.4&kategorie=verkehr,umwelt&zeit=2021-01/2024-12`.
 * Readable, in German, defaults left out. Nothing read from it is trusted: a part that does not
 * match its grammar whole is ignored and named.
 */
import type { Camera } from './camera.ts';
import { FACETS } from './columns.ts';
import type { Facet } from './columns.ts';
import { NO_FILTER, withOptions, withQuery, withRegion, withTime } from './filter.ts';
import type { Filter } from './filter.ts';
import { NEAREST_FIRST, NEWEST_FIRST, SORT_KEYS } from './order.ts';
import type { Order } from './order.ts';
import { parseRegion, regionToText } from './region.ts';
import { TABLE_COLUMNS, chosenColumns } from './tableColumns.ts';
import type { TableColumn } from './tableColumns.ts';
import { READINGS, parseWindow, windowToIso } from './window.ts';

export const THEMES = ['hell', 'dunkel'] as const;
export type Theme = (typeof THEMES)[number];

export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LAYOUTS = ['karte', 'tabelle', 'vergleich'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const MODES = ['einbettung', 'praesentation'] as const;
export type Mode = (typeof MODES)[number];

/** Areas coloured by number, in the place of symbols. */
export const SHADINGS = ['anzahl', 'rate'] as const;
export type Shading = (typeof SHADINGS)[number];

/** What a link restores. */
export interface View {
  readonly filter: Filter;
  readonly order: Order;
  /** Id of the selected project. */
  readonly project?: string | undefined;
  /** Number of the opened meeting of the DMK; never beside a project. */
  readonly meeting?: string | undefined;
  /** AGS of the municipality (8 digits) or Kreis (5) that distances are measured from. */
  readonly place?: string | undefined;
  /** Absent: all of Germany. */
  readonly camera?: Camera | undefined;
  /** Absent: the map. */
  readonly layout?: Exclude<Layout, 'karte'> | undefined;
  /** Columns of the table, where they are not the usual ones. */
  readonly columns?: readonly TableColumn[] | undefined;
  /** Absent: the window slides when time is played; else it adds up. */
  readonly pace?: 'summe' | undefined;
  /** Absent: the map shows symbols. */
  readonly shading?: Shading | undefined;
  /** Keys of Länder that are compared, two to four, each once. */
  readonly regions?: readonly string[] | undefined;
  /** The one of them that the others are measured by. */
  readonly reference?: string | undefined;
  /** How all Länder are put in order; absent: by their rate. What it names is known where it is shown. */
  readonly ranking?: string | undefined;
  /** Absent: the page by itself. */
  readonly mode?: Mode | undefined;
  /** File name of a tour, without `.json`. */
  readonly tour?: string | undefined;
  /** From 1; absent: the first. */
  readonly scene?: number | undefined;
  /** Absent: German. */
  readonly language?: 'en' | undefined;
  /** Absent: as the system says. */
  readonly theme?: Theme | undefined;
  /** Where further data is to come from. As it stands in the link: not judged, not to be fetched yet. */
  readonly data?: string | undefined;
}

export const HOME_VIEW: View = { filter: NO_FILTER, order: NEWEST_FIRST };

const FACET_KEYS: Readonly<Record<Facet, string>> = {
  category: 'kategorie',
  status: 'status',
  programme: 'programm',
  land: 'land',
  technology: 'technik',
};

/** Keys and ids of the data. */
const KEY = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
/** A figure, `-` before it for the largest first, `,kleine` behind it to rank small bases too. */
const RANKING = /^-?[A-Za-z0-9][A-Za-z0-9_.-]{0,80}(?:,kleine)?$/;
/** The largest rate first. */
export const USUAL_RANKING = '-rate';
const AGS = /^\d{5}(?:\d{3})?$/;
const MEETING = /^[A-Z]?\d{1,2}$/;
const SCENE = /^[1-9]\d?$/;
/** Side by side on a screen. */
export const MOST_REGIONS = 4;
const NUMBER = /^-?\d{1,3}(?:\.\d{1,15})?$/;
/** Of an address for data, as the link has it: whole services with their questions fit. */
const LONGEST_ADDRESS = 2_000;
/** Longer than any link we write; what reaches beyond is not read. */
const LONGEST = 8_192;

export interface ParsedLink {
  readonly view: View;
  /** Parts that could not be read, as they stand in the link. */
  readonly ignored: readonly string[];
}

/** @param hash with or without its `#` */
export function parseLink(hash: string): ParsedLink {
  const text = hash.replace(/^#/, '');
  const parts = text.slice(0, LONGEST).split('&');
  const cut = text.length > LONGEST ? parts.splice(-1) : [];
  let view = HOME_VIEW;
  const ignored = [...cut];
  for (const part of parts.filter(Boolean)) {
    const changed = readPart(view, part);
    if (changed) view = changed;
    else ignored.push(part);
  }
  // Only now: `zeit` may come after `ohnedatum` and decide whether that is the usual, and `ort`
  // after `sortierung`.
  const { order, reference, scene } = view;
  const lost = order.by === 'entfernung' && !view.place;
  const isKnown = reference !== undefined && view.regions?.includes(reference);
  const isScene = scene !== undefined && view.tour !== undefined;
  const { region } = view.filter;
  const isAnywhere = region?.kind === 'radius' && view.place === undefined;
  const lose = (isLost: boolean, key: string) => isLost && ignored.push(key);
  lose(lost, 'sortierung');
  lose(isAnywhere, 'umkreis');
  lose(reference !== undefined && !isKnown, 'bezug');
  lose(scene !== undefined && !isScene, 'szene');
  return {
    view: {
      ...view,
      filter: withRegion(withTime(view.filter, {}), isAnywhere ? undefined : region),
      order: lost || order === NEWEST_FIRST ? usualOrder(view) : order,
      reference: isKnown ? reference : undefined,
      scene: isScene ? scene : undefined,
    },
    ignored,
  };
}

/** The order that needs no word in the link: nearest first from a place, else newest first. */
export function usualOrder({ place }: Pick<View, 'place'>): Order {
  return place ? NEAREST_FIRST : NEWEST_FIRST;
}

function readPart(view: View, part: string): View | undefined {
  const at = part.indexOf('=');
  if (at < 0) return withCamera(view, part);
  const key = part.slice(0, at);
  const value = decoded(part.slice(at + 1));
  if (!value) return undefined;
  const facet = FACETS.find((candidate) => FACET_KEYS[candidate] === key);
  if (facet) return withFacet(view, facet, value);
  const read = READERS.get(key);
  return read?.(view, value);
}

/** One region: what comes after the first would take it away. */
const REGION_KEYS = ['kreis', 'umkreis', 'flaeche'] as const;

const READERS = new Map<string, (view: View, value: string) => View | undefined>([
  ['map', withCamera],
  ...REGION_KEYS.map((key): [string, (view: View, value: string) => View | undefined] => [
    key,
    (view, value) => {
      const region = view.filter.region ? undefined : parseRegion(key, value);
      return region && { ...view, filter: { ...view.filter, region } };
    },
  ]),
  [
    'zeit',
    (view, value) => {
      const window = parseWindow(value);
      return window && { ...view, filter: { ...view.filter, window } };
    },
  ],
  [
    'zeitlesart',
    (view, value) => {
      const reading = READINGS.find((candidate) => candidate === value);
      return reading && { ...view, filter: { ...view.filter, reading } };
    },
  ],
  [
    'ohnedatum',
    (view, value) => {
      if (value !== 'ja' && value !== 'nein') return undefined;
      return { ...view, filter: { ...view.filter, undated: value === 'ja' } };
    },
  ],
  [
    'q',
    (view, value) => {
      const filter = withQuery(view.filter, value);
      return filter.query === undefined ? undefined : { ...view, filter };
    },
  ],
  ['ort', (view, value) => (AGS.test(value) ? { ...view, place: value } : undefined)],
  [
    'projekt',
    (view, value) =>
      KEY.test(value) ? { ...view, project: value, meeting: undefined } : undefined,
  ],
  [
    'sitzung',
    (view, value) =>
      MEETING.test(value) && !view.project ? { ...view, meeting: value } : undefined,
  ],
  [
    'ansicht',
    (view, value) => {
      const layout = LAYOUTS.find((candidate) => candidate === value);
      return layout && { ...view, layout: layout === 'karte' ? undefined : layout };
    },
  ],
  [
    'vergleich',
    (view, value) => {
      const regions = value.split(',');
      const isList = regions.length >= 2 && regions.length <= MOST_REGIONS;
      const isOnce = new Set(regions).size === regions.length;
      return isList && isOnce && regions.every((key) => KEY.test(key))
        ? { ...view, regions }
        : undefined;
    },
  ],
  [
    'rangfolge',
    (view, value) =>
      RANKING.test(value)
        ? { ...view, ranking: value === USUAL_RANKING ? undefined : value }
        : undefined,
  ],
  ['bezug', (view, value) => (KEY.test(value) ? { ...view, reference: value } : undefined)],
  [
    'karte',
    (view, value) => {
      const shading = SHADINGS.find((candidate) => candidate === value);
      return shading || value === 'punkte' ? { ...view, shading } : undefined;
    },
  ],
  ['spalten', withColumns],
  [
    'ablauf',
    (view, value) => {
      const pace = value === 'summe' ? value : undefined;
      return pace || value === 'fenster' ? { ...view, pace } : undefined;
    },
  ],
  [
    'modus',
    (view, value) => {
      const mode = MODES.find((candidate) => candidate === value);
      return mode && { ...view, mode };
    },
  ],
  ['tour', (view, value) => (KEY.test(value) ? { ...view, tour: value } : undefined)],
  ['szene', (view, value) => (SCENE.test(value) ? { ...view, scene: Number(value) } : undefined)],
  [
    'sprache',
    (view, value) => {
      const language = value === 'en' ? value : undefined;
      return language || value === 'de' ? { ...view, language } : undefined;
    },
  ],
  [
    'sortierung',
    (view, value) => {
      const by = SORT_KEYS.find((candidate) => candidate === value.replace(/^-/, ''));
      return by && { ...view, order: { by, descending: value.startsWith('-') } };
    },
  ],
  [
    'farben',
    (view, value) => {
      const theme = THEMES.find((candidate) => candidate === value);
      return theme && { ...view, theme };
    },
  ],
  [
    'daten',
    (view, data) =>
      /\p{C}/u.test(data) || addressToText(data).length > LONGEST_ADDRESS
        ? undefined
        : { ...view, data },
  ],
]);

/** Readable: nothing in a hash needs its slashes and colons hidden. */
function addressToText(address: string): string {
  return encodeURIComponent(address).replaceAll('%2F', '/').replaceAll('%3A', ':');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function withFacet(view: View, facet: Facet, value: string): View | undefined {
  const keys = value.split(',');
  if (!keys.every((key) => KEY.test(key))) return undefined;
  return { ...view, filter: withOptions(view.filter, facet, keys) };
}

function withColumns(view: View, value: string): View | undefined {
  const keys = value.split(',');
  const chosen = TABLE_COLUMNS.filter((column) => keys.includes(column));
  if (chosen.length < keys.length) return undefined;
  return { ...view, columns: chosenColumns(chosen) };
}

/** `zoom/lat/lng` as MapLibre writes it, bearing and pitch read and dropped. */
function withCamera(view: View, text: string): View | undefined {
  const numbers = text.split('/');
  if (numbers.length < 3 || numbers.length > 5) return undefined;
  if (!numbers.every((number) => NUMBER.test(number))) return undefined;
  const [zoom, lat, lng] = numbers.map(Number) as [number, number, number];
  if (zoom < 0 || zoom > 24 || Math.abs(lat) > 85 || Math.abs(lng) > 180) return undefined;
  return { ...view, camera: { lngLat: [lng, lat], zoom } };
}

/** Without the `#`; empty for the home view. */
export function toHash(view: View): string {
  const { filter, order, camera } = view;
  const parts: string[] = [];
  const add = (key: string, value: string | undefined) => {
    if (value !== undefined) parts.push(`${key}=${value}`);
  };
  add('map', camera && cameraToText(camera));
  for (const facet of FACETS) {
    const keys = [...filter.options[facet]].map(encodeURIComponent);
    if (keys.length > 0) add(FACET_KEYS[facet], keys.join(','));
  }
  add('zeit', filter.window && windowToIso(filter.window));
  if (filter.reading !== NO_FILTER.reading) add('zeitlesart', filter.reading);
  if (filter.undated !== undefined) add('ohnedatum', filter.undated ? 'ja' : 'nein');
  add('q', filter.query && encodeURIComponent(filter.query));
  add('ort', view.place);
  // A radius round a position that is not in the link means nothing elsewhere.
  if (filter.region && (filter.region.kind !== 'radius' || view.place !== undefined)) {
    add(...regionToText(filter.region));
  }
  const usual = usualOrder(view);
  // Distances from a position that is not in the link mean nothing elsewhere.
  const known = order.by !== 'entfernung' || view.place !== undefined;
  if (known && (order.by !== usual.by || order.descending !== usual.descending)) {
    add('sortierung', (order.descending ? '-' : '') + order.by);
  }
  add('projekt', view.project && encodeURIComponent(view.project));
  add('sitzung', view.meeting);
  add('ansicht', view.layout);
  add('karte', view.shading);
  add('spalten', view.columns?.join(','));
  add('ablauf', view.pace);
  add('vergleich', view.regions?.map(encodeURIComponent).join(','));
  add('bezug', view.reference && encodeURIComponent(view.reference));
  add('rangfolge', view.ranking);
  add('modus', view.mode);
  add('tour', view.tour);
  add('szene', view.scene?.toString());
  add('sprache', view.language);
  add('farben', view.theme);
  add('daten', view.data && addressToText(view.data));
  return parts.join('&');
}

/** JavaScript writes what is smaller than a millionth with an exponent; of a degree that is 11 cm. */
const MOST_DIGITS = 6;

/** Degrees as precise as a pixel at that zoom, as MapLibre's `hash` rounds them. */
export function rounded({ lngLat: [lng, lat], zoom: exact }: Camera): Camera {
  // + 0 turns −0 into 0.
  const round = (value: number, places: number) =>
    Math.round(value * 10 ** places) / 10 ** places + 0;
  const zoom = round(exact, 2);
  const needed = Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10);
  const digits = Math.min(MOST_DIGITS, Math.max(0, needed));
  return { lngLat: [round(lng, digits), round(lat, digits)], zoom };
}

function cameraToText(camera: Camera): string {
  const {
    lngLat: [lng, lat],
    zoom,
  } = rounded(camera);
  return `${zoom}/${lat}/${lng}`;
}

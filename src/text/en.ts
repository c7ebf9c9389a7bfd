import { WITHOUT } from '../model/columns.ts';
import type { Facet, Localised, Option } from '../model/columns.ts';
import { parseIso } from '../model/day.ts';
import type { Span } from '../model/day.ts';
import type { Chair, Meeting } from '../model/dmk.ts';
import type { Project } from '../model/project.ts';
import type { RegionName } from '../model/region.ts';
import type { Facts } from '../model/sentence.ts';
import type { Reading, Window } from '../model/window.ts';
import {
  longDay,
  longSpan,
  shortDay,
  shortSpan,
  windowShort,
  windowWords,
} from './englishDates.ts';
import type { Words } from './words.ts';

const format = new Intl.NumberFormat('en-GB');
const number = (value: number) => format.format(value);

/** `1 project`, `2 projects` */
const projects = (count: number) => `${number(count)} ${count === 1 ? 'project' : 'projects'}`;

/** In a ring on the map: `1.2k` from a thousand, `1.2m` from a million. */
function shortNumber(count: number): string {
  const short = (value: number) =>
    value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 });
  if (count >= 1e6) return `${short(count / 1e6)}m`;
  return count >= 1000 ? `${short(count / 1000)}k` : String(count);
}

/** Seas and neighbours on the map, by their keys in names.csv, which names them in German. */
const placeNames = new Map([
  ['nordsee', 'North Sea'],
  ['ostsee', 'Baltic Sea'],
  ['DK', 'Denmark'],
  ['PL', 'Poland'],
  ['CZ', 'Czechia'],
  ['AT', 'Austria'],
  ['CH', 'Switzerland'],
  ['FR', 'France'],
  ['LU', 'Luxembourg'],
  ['BE', 'Belgium'],
  ['NL', 'Netherlands'],
]);

const facets: Record<Facet, string> = {
  category: 'Category',
  status: 'Status',
  programme: 'Programme',
  land: 'State',
  technology: 'Technology',
};

const facetsPlural: Record<Facet, string> = {
  category: 'categories',
  status: 'statuses',
  programme: 'programmes',
  land: 'states',
  technology: 'technologies',
};

const withoutWords: Record<Facet, string> = {
  category: 'no category',
  status: 'unknown',
  programme: 'no programme',
  land: 'no state',
  technology: 'not stated',
};

const statusWords = new Map([
  ['running', 'running'],
  ['pilot', 'pilot'],
  ['planned', 'planned'],
  ['completed', 'completed'],
]);

const localised = ({ en }: Localised) => en;

function option(facet: Facet, { key, label }: Option): string {
  if (key === WITHOUT) return withoutWords[facet];
  return label ? localised(label) : (statusWords.get(key) ?? key);
}

/** For a chip, where the facet is not beside it. */
function chip(facet: Facet, value: Option): string {
  return value.key === WITHOUT ? `${facets[facet]}: ${option(facet, value)}` : option(facet, value);
}

const readingWords: Record<Reading, string> = {
  laeuft: '',
  beginnt: 'starting ',
  endet: 'ending ',
};

const quoted = (text: string) => `“${text}”`;

const undatedChip = (undated: boolean): string =>
  undated ? 'undated ones too' : 'dated ones only';

function regionName(region: RegionName): string {
  if (region.kind === 'area') return 'area drawn';
  if (region.kind === 'radius')
    return `${region.km}\u00A0km round ${region.place ?? 'your position'}`;
  const { names } = region;
  return names.length > 2 ? `${names.length} districts` : names.join(', ');
}

function factsWords({ window, reading, undated, query, region, chosen }: Facts): string[] {
  return [
    ...(window ? [readingWords[reading] + windowWords(window)] : []),
    ...(undated === undefined ? [] : [undatedChip(undated)]),
    ...(query === undefined ? [] : [quoted(query)]),
    ...(region ? [regionName(region)] : []),
    ...chosen.flatMap(({ facet, options }) =>
      options.length > 2
        ? [`${options.length} ${facetsPlural[facet]}`]
        : options.map((value) => chip(facet, value)),
    ),
  ];
}

function mostWords({ most }: Facts): string {
  if (most.length === 0) return '';
  const names = most.map(({ land }) => option('land', land)).join(' and ');
  return ` Most: ${names} (${number(most[0]!.count)}${most.length > 1 ? ' each' : ''}).`;
}

/** The sentence in two parts: the number, which stands out, and the rest. */
function sentence(facts: Facts): { number: string; rest: string } {
  const words = factsWords(facts).join(', ');
  return {
    number: `${number(facts.passing)} of ${projects(facts.total)}${words ? ',' : '.'}`,
    rest: `${words ? ` ${words}.` : ''}${mostWords(facts)}`,
  };
}

/** Never without its day, or the visitor's file that says so. */
function statusDay({ text, options, file }: Project, dataDay: number | undefined): string {
  if (options.status.length === 0)
    return file !== undefined ? 'not in the file' : 'no source found';
  const asOf = parseIso(text.status_as_of);
  if (file !== undefined)
    return `${asOf ? `as of ${longSpan(asOf)}, ` : ''}according to the file ${quoted(file)}`;
  if (asOf) return `as of ${longSpan(asOf)}`;
  const source = parseIso(text.source_date);
  if (source) return `according to the source of ${longSpan(source)}`;
  return dataDay === undefined ? 'day not known' : `as researched on ${shortDay(dataDay)}`;
}

/** In the list: the begin, or what stands in for it. */
function listDate({ text }: Project): string {
  const start = parseIso(text.start);
  if (start) return shortSpan(start);
  const published = parseIso(text.published);
  return published ? `reported ${shortSpan(published)}` : 'undated';
}

/** Empty for a point of a visitor's file that names no place. */
function place({ text, options, lngLat, file }: Project): string {
  const land = options.land.map((value) => option('land', value));
  // Two towns are joined in German there.
  const towns = text.municipality.replace(' und ', ' and ');
  // The city states would stand there twice.
  const names = [...new Set([towns, ...land].filter(Boolean))].join(', ');
  if (lngLat) return names;
  if (file !== undefined && names) return `${names}, not on the map`;
  return text.level === 'bund' ? 'no place (nationwide)' : 'no place';
}

const meetingNames = new Map([
  ['0', 'Last meeting of the predecessor D16'],
  ['1', '1st meeting'],
  ['2', '2nd meeting'],
  ['3', '3rd meeting'],
  ['S1', 'Special meeting'],
]);

/** A German town is named as the data has it; what is none has a word of ours. */
function meetingPlace(place: string): string {
  if (place.startsWith('digital')) return 'online';
  return place === 'Brüssel' ? 'Brussels' : place;
}

const meetingName = (key: string) => meetingNames.get(key) ?? `${key}th meeting`;

function meetingDay(days: Span): string {
  if (days.precision === 'year') return `${longSpan(days)}, the day has no source`;
  return days.from === days.to
    ? longDay(days.from)
    : `${longDay(days.from)} to ${longDay(days.to)}`;
}

const meeting = ({ number: key, days, place: where }: Meeting) =>
  `${meetingName(key)}, ${meetingPlace(where)}: ${meetingDay(days)}`;

function chairHolders({ holders, year }: Chair, landName: (key: string) => string): string {
  if (holders.length === 0) return `${year} not known yet`;
  return holders.map(({ land }) => landName(land)).join(' and ');
}

export const en: Words = {
  language: 'en',
  title: 'Smart-City-Atlas',
  number,
  projects,
  localised,
  option,
  chip,
  regionName,
  facets,
  sentence,
  quoted,
  loading: 'Loading projects …',
  skipToResults: 'Skip to the results',
  skipToTime: 'Skip to the timeline',
  dataDay: (day) => (day === undefined ? 'Data as of: not known' : `Data as of ${longDay(day)}`),
  sample: 'A sample, not a ranking. It holds what could be sourced.',
  licence: 'Texts and data of the atlas: CC BY 4.0',
  header: {
    open: 'Load data',
    layout: 'View',
    layouts: { karte: 'Map', tabelle: 'Table', vergleich: 'Compare' },
    menu: 'Menu',
    download: 'Download',
    share: 'Share',
    present: 'Present',
    help: 'Help',
    language: { name: 'Language', other: 'Deutsch', short: 'EN' },
  },
  search: {
    label: 'Find a place, project or theme',
    short: 'Place, project, theme',
    clear: 'Clear the text',
  },
  near: {
    button: 'Near me',
    stays: 'Your position stays on this device.',
  },
  later: {
    loading: 'Loading …',
    failed: 'This part of the page cannot be loaded right now.',
    again: 'Reload the page',
  },
  dialog: {
    close: 'Close',
  },
  theme: {
    toDark: 'Dark colours',
    toLight: 'Light colours',
  },
  filter: {
    region: 'Filters',
    reset: 'Reset',
    open: 'Show filters',
    close: 'Close filters',
    all: (count) => `all ${number(count)}`,
    chosen: (count) => `${number(count)} chosen`,
    more: (count) => `Show ${number(count)} more`,
    less: 'Show fewer',
    count: (count, total) => `${number(count)} of ${number(total)}`,
    remove: (name) => `Remove ${name}`,
    only: 'only',
    onlyThis: (name) => `only ${name}`,
    chips: 'Chosen filters',
  },
  time: {
    region: 'Timeline',
    from: 'From',
    to: 'To',
    window: 'Time window',
    span: (window) => `Move the time window: ${windowWords(window)}`,
    all: 'all years',
    words: windowWords,
    chip: (window: Window, reading: Reading) => {
      const words = readingWords[reading] + windowShort(window);
      return words.charAt(0).toUpperCase() + words.slice(1);
    },
    day: longDay,
    short: shortDay,
    typed: 'Year, month/year or day, such as 2021, 05/2021 or 17/05/2021',
    notADate: (text) => `“${text}” is not a date. Write 2021, 05/2021 or 17/05/2021.`,
    backwards: '“From” is later than “To”.',
    readings: 'Meaning of the window',
    reading: { laeuft: 'running', beginnt: 'starting', endet: 'ending' },
    readingHelp: {
      laeuft: 'Projects that run in the time window',
      beginnt: 'Projects that start in the time window',
      endet: 'Projects that end in the time window',
    },
    undatedChip,
    undated: (count) => `Count the ${number(count)} without a date`,
    begins: 'Projects by start',
    until: (year) => `until ${year}`,
    bar: (words, count) => `${words}: ${projects(count)} started`,
    withoutMonth: (count) => `${number(count)} no month`,
    openEnd: 'any',
    open: 'Open the timeline',
    close: 'Close the timeline',
    clear: 'Remove the time window',
    play: 'Play',
    pause: 'Pause',
    playFailed: 'Playing cannot be loaded right now. Reloading the page helps.',
  },
  dmk: {
    lane: 'Chair of the Digital Ministers Conference (DMK)',
    meetings: 'Meetings',
    chair: 'Chair of the DMK',
    holders: chairHolders,
    unknown: 'not known yet',
    unknownYear: (year) => `Chair ${year} not known yet`,
    before: 'no DMK yet (founded on 19 April 2024)',
    after: 'later chairs not known yet',
    person: (person) =>
      person
        .split(';')
        .map((name) => name.trim())
        .join(', '),
    term: ({ from, to }) => windowWords([from, to]),
    short: (chair, landName) => `DMK chair ${chair.year}: ${chairHolders(chair, landName)}`,
    sourceShort: 'source',
    sourceOf: (land) => `Source of the chair: ${land}`,
    select: (words, holders) => `${words}: chair ${holders}. Choose this time window`,
    meeting,
    meetingName,
    meetingDay,
    meetingPlace,
  },
  map: {
    region: 'Map',
    loading: 'Loading the map …',
    surface: 'Map of Germany',
    help: 'Arrow keys move the map, plus and minus zoom, Home shows all of Germany. Enter leads to the projects on the map.',
    and: 'and',
    position: 'Your position',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'All of Germany',
    unavailable: 'Simplified map: this browser cannot draw the full one.',
    moreCategories: (count) =>
      `and ${number(count)} more ${count === 1 ? 'category' : 'categories'}`,
    credits: '© GeoBasis-DE / BKG 2017 (data modified) · GeoNames · GSHHG · Natural Earth',
    creditsShort: '© BKG and others',
    creditsAll: [
      'Borders: © GeoBasis-DE / BKG 2017 (data modified)',
      'Places: GeoNames, CC BY 4.0 (edited)',
      'Rivers and lakes: GSHHG 2.3.7 (Wessel & Smith), LGPL-3.0+',
      'Sea and neighbouring countries: Natural Earth, public domain',
    ],
    creditsOpen: 'Sources of the map',
    called: (key, name) => placeNames.get(key) ?? name,
    shortNumber,
    kilometres: (km) => (km < 1 ? `${number(km * 1000)} m` : `${number(km)} km`),
  },
  list: {
    region: 'Results',
    sort: 'Sort',
    sorts: {
      '-datum': 'newest first',
      datum: 'oldest first',
      name: 'name, A to Z',
      '-name': 'name, Z to A',
      land: 'state, A to Z',
      '-land': 'state, Z to A',
      entfernung: 'nearest first',
    },
    otherSort: 'as in the table',
    nearest: (name) => `Nearest to ${name}`,
    nearestHere: 'Nearest to your position',
    notNearest: 'Stop sorting by distance',
    distance: (km) => `${number(km < 10 ? Math.round(km * 10) / 10 : Math.round(km))}\u00A0km`,
    empty: 'No project fits.',
    noData: 'The projects cannot be loaded.',
    foot: (passing, without) =>
      without === 0
        ? `${projects(passing)}, all on the map`
        : `${projects(passing)}, ${number(without)} without a place`,
    withoutPlace: (count) => `${number(count)} without a place`,
    gathered: (count) => `${projects(count)} at this point`,
    all: (count) => `All ${number(count)} results`,
    statusDay,
    date: listDate,
    place,
    file: (name) => `Own file: ${name}`,
  },
  sheet: {
    switch: 'View',
    handle: { low: 'Open the list', half: 'Open the list fully', full: 'Make the list smaller' },
  },
};

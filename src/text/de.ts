import { WITHOUT } from '../model/columns.ts';
import type { Facet, Localised, Option } from '../model/columns.ts';
import { parseIso } from '../model/day.ts';
import type { Span } from '../model/day.ts';
import type { Chair, Meeting } from '../model/dmk.ts';
import type { SortKey } from '../model/order.ts';
import type { Project } from '../model/project.ts';
import type { RegionName } from '../model/region.ts';
import type { Facts } from '../model/sentence.ts';
import type { Reading, Window } from '../model/window.ts';
import { longDay, longSpan, shortDay, shortSpan, windowShort, windowWords } from './germanDates.ts';

const format = new Intl.NumberFormat('de-DE');
const number = (value: number) => format.format(value);

/** `1 Projekt`, `2 Projekte` */
const projects = (count: number) => `${number(count)} ${count === 1 ? 'Projekt' : 'Projekte'}`;

/** In a ring on the map: `1,2 Tsd.` from a thousand, `1,2 Mio.` from a million. */
function shortNumber(count: number): string {
  const short = (value: number) =>
    value.toLocaleString('de-DE', { maximumFractionDigits: value < 10 ? 1 : 0 });
  if (count >= 1e6) return `${short(count / 1e6)} Mio.`;
  return count >= 1000 ? `${short(count / 1000)} Tsd.` : String(count);
}

const facets: Record<Facet, string> = {
  category: 'Kategorie',
  status: 'Status',
  programme: 'Programm',
  land: 'Land',
  technology: 'Technik',
};

const facetsPlural: Record<Facet, string> = {
  category: 'Kategorien',
  status: 'Status',
  programme: 'Programme',
  land: 'Länder',
  technology: 'Techniken',
};

const withoutWords: Record<Facet, string> = {
  category: 'ohne Kategorie',
  status: 'unbekannt',
  programme: 'ohne Programm',
  land: 'ohne Land',
  technology: 'ohne Angabe',
};

const statusWords = new Map([
  ['running', 'läuft'],
  ['pilot', 'Pilotbetrieb'],
  ['planned', 'geplant'],
  ['completed', 'abgeschlossen'],
]);

const readings: Record<Reading, string> = {
  laeuft: 'läuft',
  beginnt: 'beginnt',
  endet: 'endet',
};

const quoted = (text: string) => `„${text}“`;

const localised = ({ de }: Localised) => de;

function option(facet: Facet, { key, label }: Option): string {
  if (key === WITHOUT) return withoutWords[facet];
  return label ? localised(label) : (statusWords.get(key) ?? key);
}

/** For a chip, where the facet is not beside it. */
function chip(facet: Facet, value: Option): string {
  return value.key === WITHOUT ? `${facets[facet]}: ${option(facet, value)}` : option(facet, value);
}

const readingWords: Record<Reading, string> = { laeuft: '', beginnt: 'Beginn ', endet: 'Ende ' };

const undatedChip = (undated: boolean): string => (undated ? 'auch ohne Datum' : 'nur mit Datum');

function regionName(region: RegionName): string {
  if (region.kind === 'area') return 'gezeichnete Fläche';
  if (region.kind === 'radius')
    return `${region.km}\u00A0km um ${region.place ?? 'den eigenen Standort'}`;
  const { names } = region;
  return names.length > 2 ? `${names.length} Kreise` : names.join(', ');
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
  const names = most.map(({ land }) => option('land', land)).join(' und ');
  const each = most.length > 1 ? 'je ' : '';
  return ` Am meisten: ${names} (${each}${number(most[0]!.count)}).`;
}

/** The sentence in two parts: the number, which stands out, and the rest. */
function sentence(facts: Facts): { number: string; rest: string } {
  const words = factsWords(facts).join(', ');
  return {
    number: `${number(facts.passing)} von ${number(facts.total)} Projekten${words ? ',' : '.'}`,
    rest: `${words ? ` ${words}.` : ''}${mostWords(facts)}`,
  };
}

/** Never without its day, or the visitor's file that says so. */
function statusDay({ text, options, file }: Project, dataDay: number | undefined): string {
  if (options.status.length === 0)
    return file !== undefined ? 'nicht in der Datei' : 'keine Quelle gefunden';
  const asOf = parseIso(text.status_as_of);
  if (file !== undefined)
    return `${asOf ? `Stand ${longSpan(asOf)}, ` : ''}laut Datei ${quoted(file)}`;
  if (asOf) return `Stand ${longSpan(asOf)}`;
  const source = parseIso(text.source_date);
  if (source) return `laut Quelle vom ${longSpan(source)}`;
  return dataDay === undefined ? 'Tag nicht bekannt' : `Stand der Recherche: ${shortDay(dataDay)}`;
}

/** In the list: the begin, or what stands in for it. */
function listDate({ text }: Project): string {
  const start = parseIso(text.start);
  if (start) return shortSpan(start);
  const published = parseIso(text.published);
  return published ? `berichtet ${shortSpan(published)}` : 'ohne Datum';
}

/** Empty for a point of a visitor's file that names no place. */
function place({ text, options, lngLat, file }: Project): string {
  const land = options.land.map((value) => option('land', value));
  // The city states would stand there twice.
  const names = [...new Set([text.municipality, ...land].filter(Boolean))].join(', ');
  if (lngLat) return names;
  if (file !== undefined && names) return `${names}, nicht auf der Karte`;
  return text.level === 'bund' ? 'ohne Ort (bundesweit)' : 'ohne Ort';
}

const meetingNames = new Map([
  ['0', 'Letzte Sitzung des Vorläufers D16'],
  ['S1', 'Sondersitzung'],
]);

const meetingName = (key: string) => meetingNames.get(key) ?? `${key}. Sitzung`;

function meetingDay(days: Span): string {
  if (days.precision === 'year') return `${longSpan(days)}, der Tag ist nicht belegt`;
  return days.from === days.to
    ? longDay(days.from)
    : `${longDay(days.from)} bis ${longDay(days.to)}`;
}

const meeting = ({ number: key, days, place }: Meeting) =>
  `${meetingName(key)}, ${place}: ${meetingDay(days)}`;

function chairHolders({ holders, year }: Chair, landName: (key: string) => string): string {
  if (holders.length === 0) return `${year} noch nicht bekannt`;
  return holders.map(({ land }) => landName(land)).join(' und ');
}

export const de = {
  language: 'de' as 'de' | 'en',
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
  loading: 'Projekte werden geladen …',
  skipToResults: 'Zu den Ergebnissen',
  skipToTime: 'Zur Zeitleiste',
  dataDay: (day: number | undefined) =>
    day === undefined ? 'Stand der Daten: nicht bekannt' : `Stand der Daten: ${longDay(day)}`,
  sample: 'Eine Stichprobe, keine Rangliste. Erfasst ist, was sich belegen ließ.',
  licence: 'Texte und Daten des Atlas: CC BY 4.0',
  header: {
    open: 'Daten laden',
    layout: 'Ansicht',
    layouts: { karte: 'Karte', tabelle: 'Tabelle', vergleich: 'Vergleichen' },
    menu: 'Menü',
    download: 'Herunterladen',
    share: 'Teilen',
    present: 'Präsentieren',
    help: 'Hilfe',
    language: { name: 'Sprache', other: 'English', short: 'DE' },
  },
  search: {
    label: 'Ort, Projekt oder Thema suchen',
    short: 'Ort, Projekt, Thema',
    clear: 'Eingabe löschen',
  },
  near: {
    button: 'In meiner Nähe',
    stays: 'Ihr Standort bleibt auf diesem Gerät.',
  },
  later: {
    loading: 'Wird geladen …',
    failed: 'Dieser Teil der Seite ist gerade nicht zu laden.',
    again: 'Seite neu laden',
  },
  dialog: {
    close: 'Schließen',
  },
  theme: {
    toDark: 'Dunkle Farben',
    toLight: 'Helle Farben',
  },
  filter: {
    region: 'Filter',
    reset: 'Zurücksetzen',
    open: 'Filter zeigen',
    close: 'Filter schließen',
    all: (count: number) => `alle ${number(count)}`,
    chosen: (count: number) => `${number(count)} gewählt`,
    more: (count: number) => `Weitere ${number(count)} zeigen`,
    less: 'Weniger zeigen',
    count: (count: number, total: number) => `${number(count)} von ${number(total)}`,
    remove: (name: string) => `${name} entfernen`,
    only: 'nur',
    onlyThis: (name: string) => `nur ${name}`,
    chips: 'Gewählte Filter',
  },
  time: {
    region: 'Zeitleiste',
    from: 'Von',
    to: 'Bis',
    window: 'Zeitraum',
    span: (window: Window) => `Zeitraum verschieben: ${windowWords(window)}`,
    all: 'alle Jahre',
    words: windowWords,
    chip: (window: Window, reading: Reading) => readingWords[reading] + windowShort(window),
    day: longDay,
    short: shortDay,
    typed: 'Jahr, Monat/Jahr oder Tag, etwa 2021, 05/2021 oder 17.05.2021',
    notADate: (text: string) =>
      `„${text}“ ist kein Datum. Möglich sind 2021, 05/2021 und 17.05.2021.`,
    backwards: '„Von“ liegt nach „Bis“.',
    readings: 'Lesart',
    reading: readings,
    readingHelp: {
      laeuft: 'Projekte, die im Zeitraum laufen',
      beginnt: 'Projekte, die im Zeitraum beginnen',
      endet: 'Projekte, die im Zeitraum enden',
    } satisfies Record<Reading, string>,
    undatedChip,
    undated: (count: number) => `${number(count)} ohne Datum mitzählen`,
    begins: 'Projekte nach Beginn',
    until: (year: number) => `bis ${year}`,
    bar: (words: string, count: number) => `${words}: ${projects(count)} begonnen`,
    withoutMonth: (count: number) => `${number(count)} ohne Monat`,
    openEnd: 'offen',
    open: 'Zeitleiste öffnen',
    close: 'Zeitleiste schließen',
    clear: 'Zeitraum entfernen',
    play: 'Abspielen',
    pause: 'Anhalten',
    playFailed: 'Das Abspielen ist gerade nicht zu laden. Die Seite neu zu laden hilft.',
  },
  dmk: {
    lane: 'Vorsitz der Digitalminister\u00ADkonferenz (DMK)',
    meetings: 'Sitzungen',
    chair: 'Vorsitz der DMK',
    holders: chairHolders,
    unknown: 'noch nicht bekannt',
    unknownYear: (year: number) => `Vorsitz ${year} noch nicht bekannt`,
    before: 'noch keine DMK (gegründet am 19. April 2024)',
    after: 'weitere Vorsitze noch nicht bekannt',
    person: (person: string) =>
      person
        .split(';')
        .map((name) => name.trim())
        .join(', '),
    term: ({ from, to }: Chair) => windowWords([from, to]),
    short: (chair: Chair, landName: (key: string) => string) =>
      `DMK-Vorsitz ${chair.year}: ${chairHolders(chair, landName)}`,
    sourceShort: 'Quelle',
    sourceOf: (land: string) => `Quelle zum Vorsitz: ${land}`,
    select: (words: string, holders: string) => `${words}: Vorsitz ${holders}. Zeitraum wählen`,
    meeting,
    meetingName,
    meetingDay,
    meetingPlace: (place: string) => place,
  },
  map: {
    region: 'Karte',
    loading: 'Karte wird geladen …',
    surface: 'Karte von Deutschland',
    help: 'Pfeiltasten verschieben, Plus und Minus ändern den Ausschnitt, Pos1 zeigt ganz Deutschland. Eingabe führt zu den Projekten auf der Karte.',
    and: 'und',
    position: 'Ihr Standort',
    zoomIn: 'Größer',
    zoomOut: 'Kleiner',
    home: 'Ganz Deutschland',
    unavailable: 'Vereinfachte Karte: Der Browser kann die ganze nicht zeichnen.',
    moreCategories: (count: number) =>
      `und ${number(count)} weitere ${count === 1 ? 'Kategorie' : 'Kategorien'}`,
    credits: '© GeoBasis-DE / BKG 2017 (Daten verändert) · GeoNames · GSHHG · Natural Earth',
    creditsShort: '© BKG und andere',
    creditsAll: [
      'Grenzen: © GeoBasis-DE / BKG 2017 (Daten verändert)',
      'Ortsdaten: GeoNames, CC BY 4.0 (bearbeitet)',
      'Flüsse und Seen: GSHHG 2.3.7 (Wessel & Smith), LGPL-3.0+',
      'Meer und Nachbarländer: Natural Earth, gemeinfrei',
    ],
    creditsOpen: 'Quellen der Karte',
    called: (_key: string, name: string) => name,
    shortNumber,
    kilometres: (km: number) => (km < 1 ? `${number(km * 1000)} m` : `${number(km)} km`),
  },
  list: {
    region: 'Ergebnisse',
    sort: 'Sortieren',
    sorts: {
      '-datum': 'neueste zuerst',
      datum: 'älteste zuerst',
      name: 'Name, A bis Z',
      '-name': 'Name, Z bis A',
      land: 'Land, A bis Z',
      '-land': 'Land, Z bis A',
      entfernung: 'nächste zuerst',
    } satisfies Partial<Record<SortKey | `-${SortKey}`, string>>,
    otherSort: 'wie in der Tabelle',
    nearest: (name: string, isKreis: boolean) =>
      `Nächste zu${isKreis ? (/region\b/i.test(name) ? 'r' : 'm') : ''} ${name}`,
    nearestHere: 'Nächste zum eigenen Standort',
    notNearest: 'Nicht mehr nach Entfernung ordnen',
    distance: (km: number) =>
      `${number(km < 10 ? Math.round(km * 10) / 10 : Math.round(km))}\u00A0km`,
    empty: 'Dazu gibt es kein Projekt.',
    noData: 'Die Projekte sind nicht zu laden.',
    foot: (passing: number, without: number) =>
      without === 0
        ? `${projects(passing)}, alle auf der Karte`
        : `${projects(passing)}, ${number(without)} ohne Ort`,
    withoutPlace: (count: number) => `${number(count)} ohne Ort`,
    gathered: (count: number) => `${projects(count)} an diesem Punkt`,
    all: (count: number) => `Alle ${number(count)} Ergebnisse`,
    statusDay,
    date: listDate,
    place,
    file: (name: string) => `Eigene Datei: ${name}`,
  },
  sheet: {
    switch: 'Ansicht',
    handle: { low: 'Liste öffnen', half: 'Liste ganz öffnen', full: 'Liste verkleinern' },
  },
};

/** The comparison's own words; facets, options and names come from `Words`. */
import type { CountedFacet } from '../model/regionFigures.ts';
import type { Words } from './words.ts';

type Language = Words['language'];

const list = (language: string) => {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  return (names: readonly string[]) => format.format(names);
};

/** Figures with two digits behind the decimal sign, and with none where they are counted. */
function numbers(locale: string) {
  const whole = new Intl.NumberFormat(locale);
  const rate = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const million = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return {
    whole: (value: number) => whole.format(value),
    rate: (value: number) => rate.format(value),
    million: (value: number) => million.format(value / 1e6),
    thousands: (value: number) => whole.format(Math.round(value / 1000) * 1000),
    percent: (share: number) => `${whole.format(Math.round(Math.abs(share) * 100))}\u00A0%`,
  };
}

const german = numbers('de-DE');
const english = numbers('en-GB');
const germanList = list('de');
const englishList = list('en-GB');

/** From here on inhabitants are told in millions. */
const MILLION = 1e6;

const NUMBERS_DE = ['Kein', 'Ein', 'Zwei', 'Drei', 'Vier'];
const NUMBERS_EN = ['No', 'One', 'Two', 'Three', 'Four'];

const de = {
  region: 'Vergleich',
  title: (count: number) => `${NUMBERS_DE[count]!} Länder im Vergleich`,
  chips: 'Verglichene Länder',
  add: 'Weiteres Land',
  addNow: 'Hinzufügen',
  reference: 'Maßstab',
  beside: (reference: string) => `Neben ${reference}`,
  sample: 'Eine Stichprobe, keine Rangliste.',
  sampleRest: (most: readonly string[]) =>
    `Erfasst ist, was sich belegen ließ. Am stärksten vertreten ${most.length === 1 ? 'ist' : 'sind'} ${germanList(most)}.`,
  landIsOut: 'Das im Filter gewählte Land gilt hier nicht: An seine Stelle treten die Spalten.',
  withoutLand: (count: number) =>
    count === 1
      ? 'Ein Projekt ohne Land (etwa bundesweit) steht in keiner Spalte.'
      : `${german.whole(count)} Projekte ohne Land (etwa bundesweite) stehen in keiner Spalte.`,
  crossing: (title: string, land: string) =>
    `„${title}“ reicht über Ländergrenzen und zählt für ${land}.`,
  people: (count: number | undefined) =>
    count === undefined
      ? 'Einwohnerzahl nicht bekannt'
      : count >= MILLION
        ? `${german.million(count)} Mio. Einwohner`
        : `${german.thousands(count)} Einwohner`,
  noPeople: 'Die Einwohnerzahlen sind nicht zu laden. Gezeigt wird die Zahl der Projekte.',
  noLand: 'Keines der Projekte hat ein Land, also gibt es nichts zu vergleichen.',
  noProject: 'Zu dieser Auswahl gibt es kein Projekt: Alle Zahlen sind 0.',
  noTechnology: 'Keines der verglichenen Projekte nennt eine Technik.',
  projects: 'Projekte',
  per: 'je 100.000',
  perPeople: (day: string) => `je 100.000 Einwohner, Stand ${day}`,
  perPeopleNoDay: 'je 100.000 Einwohner',
  counted: 'Zahl der Projekte',
  charts: {
    category: 'Kategorie',
    status: 'Status',
    technology: 'Häufigste Technik',
    year: 'Neu je Jahr',
  } satisfies Record<CountedFacet | 'year', string>,
  statusUnit: (day: string) => `Zahl der Projekte, Stand der Recherche: ${day}`,
  technologyUnit: 'Zahl der Projekte, mehrere Techniken je Projekt möglich',
  yearUnit: 'nach Beginn, sonst nach Bericht; gleiche Skala',
  until: (year: number) => `bis ${year}`,
  undated: 'ohne Datum',
  isReference: 'Vergleichs\u00ADmaßstab',
  more: (share: number, name: string) => `${german.percent(share)} mehr als ${name}`,
  less: (share: number, name: string) => `${german.percent(share)} weniger als ${name}`,
  same: (name: string) => `so viel wie ${name}`,
  noDifference: (name: string) => `nicht in Prozent von ${name} zu sagen`,
  small: 'kleine Zahl',
  smallWhy: (least: number) =>
    `Kleine Zahl: unter ${least} Projekten. Eines mehr oder weniger änderte den Wert um ein Viertel oder mehr.`,
  chairs: 'Vorsitz der DMK',
  noChair: 'noch kein Vorsitz',
  jointly: (year: number, others: readonly string[]) =>
    others.length > 0 ? `${year} (mit ${germanList(others)})` : String(year),
  onlyHere: 'Technik nur hier',
  onlyHereUnit: 'von den verglichenen Ländern',
  noneOnlyHere: 'keine',
  andMore: (count: number) => `und ${german.whole(count)} weitere`,
  source: 'Quelle',
  atlas: (day: string | undefined) =>
    day === undefined ? 'Smart-City-Atlas' : `Smart-City-Atlas, Stand der Daten ${day}`,
  ownData: 'eigene Daten',
  inhabitants: (source: string, day: string) => `Einwohner: ${source}, ${day}`,
  asTable: 'Als Tabelle',
  saveSvg: 'SVG',
  saveCsv: 'CSV',
  svgOf: (title: string) => `${title} als SVG speichern`,
  csvOf: (title: string) => `${title} als CSV speichern`,
  saveAll: 'Ganzer Vergleich als CSV',
  saved: (name: string) => `Gespeichert als ${name}.`,
  print: 'Drucken',
  file: 'vergleich',
  fileAll: 'alles',
  heads: {
    figure: 'Kennzahl',
    value: 'Ausprägung',
    unit: 'Einheit',
    selection: 'Auswahl',
    source: 'Quelle',
    link: 'Link',
  },
  ranking: {
    title: (count: number) => `Alle ${german.whole(count)} Länder`,
    lead: 'Die Reihenfolge gilt nur für diese Stichprobe. Rang 1 hat der größte Wert der Spalte, nach der geordnet ist.',
    withSmall: 'Auch kleine Zahlen einreihen',
    group: 'Kennzahlen',
    groups: {
      land: 'Überblick',
      kategorie: 'Kategorien',
      status: 'Status',
      jahr: 'Neu je Jahr',
    },
    order: (byName: boolean, ascending: boolean) =>
      byName
        ? `nach Namen von ${ascending ? 'A bis Z' : 'Z bis A'}`
        : `der ${ascending ? 'kleinste' : 'größte'} Wert zuerst`,
    rank: 'Rang',
    land: 'Land',
    people: 'Einwohner',
    projects: 'Projekte',
    rate: 'je 100.000 Einwohner',
    technologies: 'Techniken',
    technologiesUnit: 'Zahl der Techniken',
    chairs: 'Vorsitze der DMK',
    chairsUnit: 'Zahl der Vorsitze',
    smallOut: 'Länder mit kleiner Zahl stehen darum ohne Rang am Ende.',
    compared: 'im Vergleich',
    file: 'laender',
  },
  unknown: 'nicht bekannt',
  number: german.whole,
  rate: german.rate,
  foot: 'Zum Vergleich im Atlas:',
};

export type CompareWords = typeof de;

const en: CompareWords = {
  region: 'Comparison',
  title: (count) => `${NUMBERS_EN[count]!} states compared`,
  chips: 'Compared states',
  add: 'Another state',
  addNow: 'Add',
  reference: 'Benchmark',
  beside: (reference) => `Beside ${reference}`,
  sample: 'A sample, not a ranking.',
  sampleRest: (most) =>
    `It holds what could be sourced. ${englishList(most)} ${most.length === 1 ? 'is' : 'are'} represented most.`,
  landIsOut: 'The state chosen in the filter does not apply here: the columns take its place.',
  withoutLand: (count) =>
    count === 1
      ? 'One project without a state (such as a nationwide one) is in no column.'
      : `${english.whole(count)} projects without a state (such as nationwide ones) are in no column.`,
  crossing: (title, land) => `“${title}” reaches across states and counts for ${land}.`,
  people: (count) =>
    count === undefined
      ? 'number of inhabitants not known'
      : count >= MILLION
        ? `${english.million(count)} million inhabitants`
        : `${english.thousands(count)} inhabitants`,
  noPeople: 'The numbers of inhabitants cannot be loaded. The number of projects is shown.',
  noLand: 'None of the projects has a state, so there is nothing to compare.',
  noProject: 'No project fits this selection: all numbers are 0.',
  noTechnology: 'None of the compared projects names a technology.',
  projects: 'Projects',
  per: 'per 100,000',
  perPeople: (day) => `per 100,000 inhabitants, as of ${day}`,
  perPeopleNoDay: 'per 100,000 inhabitants',
  counted: 'Number of projects',
  charts: {
    category: 'Category',
    status: 'Status',
    technology: 'Most frequent technology',
    year: 'New per year',
  },
  statusUnit: (day) => `Number of projects, research as of ${day}`,
  technologyUnit: 'Number of projects, which can have several technologies',
  yearUnit: 'by start, else by report; same scale',
  until: (year) => `until ${year}`,
  undated: 'no date',
  isReference: 'Benchmark',
  more: (share, name) => `${english.percent(share)} more than ${name}`,
  less: (share, name) => `${english.percent(share)} less than ${name}`,
  same: (name) => `as much as ${name}`,
  noDifference: (name) => `cannot be told in per cent of ${name}`,
  small: 'small number',
  smallWhy: (least) =>
    `Small number: fewer than ${least} projects. One more or less would change the figure by a quarter or more.`,
  chairs: 'Chair of the DMK',
  noChair: 'no chair yet',
  jointly: (year, others) =>
    others.length > 0 ? `${year} (with ${englishList(others)})` : String(year),
  onlyHere: 'Technology only here',
  onlyHereUnit: 'of the compared states',
  noneOnlyHere: 'none',
  andMore: (count) => `and ${english.whole(count)} more`,
  source: 'Source',
  atlas: (day) => (day === undefined ? 'Smart-City-Atlas' : `Smart-City-Atlas, data as of ${day}`),
  ownData: 'own data',
  inhabitants: (source, day) => `inhabitants: ${source}, ${day}`,
  asTable: 'As a table',
  saveSvg: 'SVG',
  saveCsv: 'CSV',
  svgOf: (title) => `Save ${title} as SVG`,
  csvOf: (title) => `Save ${title} as CSV`,
  saveAll: 'Whole comparison as CSV',
  saved: (name) => `Saved as ${name}.`,
  print: 'Print',
  file: 'comparison',
  fileAll: 'all',
  heads: {
    figure: 'Figure',
    value: 'Value',
    unit: 'Unit',
    selection: 'Selection',
    source: 'Source',
    link: 'Link',
  },
  ranking: {
    title: (count) => `All ${english.whole(count)} states`,
    lead: 'The order holds for this sample only. Rank 1 has the largest value of the column that orders the table.',
    withSmall: 'Rank small numbers too',
    group: 'Figures',
    groups: {
      land: 'Overview',
      kategorie: 'Categories',
      status: 'Status',
      jahr: 'New per year',
    },
    order: (byName, ascending) =>
      byName
        ? `by name from ${ascending ? 'A to Z' : 'Z to A'}`
        : `${ascending ? 'smallest' : 'largest'} value first`,
    rank: 'Rank',
    land: 'State',
    people: 'Inhabitants',
    projects: 'Projects',
    rate: 'per 100,000 inhabitants',
    technologies: 'Technologies',
    technologiesUnit: 'Number of technologies',
    chairs: 'Chairs of the DMK',
    chairsUnit: 'Number of chairs',
    smallOut: 'States with a small number therefore come last, without a rank.',
    compared: 'compared',
    file: 'states',
  },
  unknown: 'not known',
  number: english.whole,
  rate: english.rate,
  foot: 'The comparison in the atlas:',
};

export const compareWords: Readonly<Record<Language, CompareWords>> = { de, en };

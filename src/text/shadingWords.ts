import type { Language } from '../model/link.ts';

interface ShadingWords {
  /** Name of the switch, and its three choices. */
  readonly kinds: string;
  readonly points: string;
  readonly number: string;
  readonly rate: string;
  readonly perLand: string;
  readonly perKreis: string;
  readonly perPeople: string;
  /** @param day `31.12.2024` */
  readonly people: (day: string) => string;
  readonly sample: string;
  readonly none: string;
  readonly small: (least: number) => string;
  /** For a talk, one line of its largest type. */
  readonly shortLand: string;
  readonly shortKreis: string;
  readonly shortPeople: string;
  /** For a talk: the title, the day of the inhabitants, and that it is a sample, as short as can be. */
  readonly large: (title: string, day: string | undefined) => string;
  /** Before the lower limits of classes. */
  readonly from: string;
  readonly few: (least: number) => string;
  /** A class; equal ends are one number. */
  readonly range: (from: string, to: string) => string;
  /** Lets pass the Länder of a class only. */
  readonly only: (range: string) => string;
  readonly failed: string;
  readonly compare: string;
  readonly nearer: string;
}

/** Words of the map that is coloured by number. */
export const shadingWords: Record<Language, ShadingWords> = {
  de: {
    kinds: 'Karte zeigt',
    points: 'Punkte',
    number: 'Anzahl',
    rate: 'je 100.000',
    perLand: 'Projekte je Land, Anzahl',
    perKreis: 'Projekte je Kreis, Anzahl',
    perPeople: 'Projekte je 100.000 Einwohner',
    people: (day) => `Einwohner am ${day}`,
    sample: 'Eine Stichprobe, keine Rangliste: Erfasst ist, was sich belegen ließ.',
    none: 'kein Projekt erfasst',
    small: (least) => `weniger als ${least} Projekte: eines mehr ändert viel`,
    shortLand: 'Je Land',
    shortKreis: 'Je Kreis',
    shortPeople: 'Je Einwohner',
    large: (title, day) => `${title}${day ? ` am ${day}` : ''}: eine Stichprobe`,
    from: 'ab',
    few: (least) => `weniger als ${least} Projekte`,
    range: (from, to) => (from === to ? from : `${from} bis ${to}`),
    only: (range) => `Nur Länder mit ${range}`,
    failed: 'Die Grenzen sind nicht zu laden.',
    compare: 'Alle Länder vergleichen',
    nearer: 'Näher heran: je Kreis',
  },
  en: {
    kinds: 'The map shows',
    points: 'Points',
    number: 'Number',
    rate: 'per 100,000',
    perLand: 'Projects in each state, number',
    perKreis: 'Projects in each district, number',
    perPeople: 'Projects per 100,000 inhabitants',
    people: (day) => `Inhabitants on ${day}`,
    sample: 'A sample, not a ranking: it holds what could be sourced.',
    none: 'no project recorded',
    small: (least) => `fewer than ${least} projects: one more changes much`,
    shortLand: 'By state',
    shortKreis: 'By district',
    shortPeople: 'Per head',
    large: (title, day) => `${title}${day ? ` on ${day}` : ''}: a sample`,
    from: 'from',
    few: (least) => `fewer than ${least} projects`,
    range: (from, to) => (from === to ? from : `${from} to ${to}`),
    only: (range) => `Only states with ${range}`,
    failed: 'The borders cannot be loaded.',
    compare: 'Compare all states',
    nearer: 'From nearer: each district',
  },
};

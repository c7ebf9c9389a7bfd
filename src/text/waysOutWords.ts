import type { Language } from '../model/link.ts';

/** Words of the ways out of an empty list. `projects` is `12 Projekte`. */
interface WaysOutWords {
  /** Before the list of them. */
  readonly intro: string;
  /** Where there is none. */
  readonly none: string;
  /** @param names what would be given up @param count `12`, if not one */
  readonly without: (names: readonly string[], count: string | undefined) => string;
  /** All that is chosen of a facet. */
  readonly withoutFacet: (facet: string, count: string | undefined) => string;
  readonly window: (projects: string) => string;
  readonly undated: (projects: string) => string;
  readonly reading: (reading: string, projects: string) => string;
}

const wouldBe = (count: string | undefined) => (count ? `wären es ${count}` : 'wäre es eines');
const thereWouldBe = (count = 'one') => `there would be ${count}`;

export const waysOutWords: Record<Language, WaysOutWords> = {
  de: {
    intro: 'Eine Änderung genügt:',
    none: 'Mehrere Angaben schließen einander aus; keine einzelne Änderung genügt.',
    without: (names, count) =>
      `Ohne ${names.map((name) => `„${name}“`).join(' und ')} ${wouldBe(count)}`,
    withoutFacet: (facet, count) => `Ohne die Auswahl bei ${facet} ${wouldBe(count)}`,
    window: (projects) => `Zeitraum weiten: ${projects}`,
    undated: (projects) => `Auch ohne Datum: ${projects}`,
    reading: (reading, projects) => `Lesart „${reading}“: ${projects}`,
  },
  en: {
    intro: 'One change is enough:',
    none: 'Several choices exclude each other; no single change is enough.',
    without: (names, count) =>
      `Without ${names.map((name) => `“${name}”`).join(' and ')} ${thereWouldBe(count)}`,
    withoutFacet: (facet, count) =>
      `Without a choice of ${facet.toLowerCase()} ${thereWouldBe(count)}`,
    window: (projects) => `Widen the time window: ${projects}`,
    undated: (projects) => `Also without a date: ${projects}`,
    reading: (reading, projects) => `Read as “${reading}”: ${projects}`,
  },
};

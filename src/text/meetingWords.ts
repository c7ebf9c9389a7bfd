import type { Confidence } from '../model/dmk.ts';
import type { Language } from '../model/link.ts';

export interface MeetingWords {
  readonly region: string;
  readonly back: (results: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly conference: string;
  readonly predecessor: string;
  readonly announced: string;
  readonly day: string;
  readonly chair: string;
  readonly host: string;
  readonly noChair: string;
  readonly onMap: string;
  readonly centre: string;
  readonly noPoint: string;
  readonly resolutions: string;
  readonly noResolutions: string;
  readonly evidence: string;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly note: string;
  readonly source: string;
  readonly noSource: string;
  /** Where the link leads. */
  readonly proof: (host: string) => string;
  readonly noLink: string;
  readonly newTab: string;
}

export const meetingWords: Record<Language, MeetingWords> = {
  de: {
    region: 'Sitzung',
    back: (results) => (results === 1 ? 'Zum Ergebnis' : `Alle ${results} Ergebnisse`),
    previous: 'Vorherige Sitzung',
    next: 'Nächste Sitzung',
    close: 'Schließen',
    conference: 'Digital\u00ADminister\u00ADkonferenz (DMK)',
    predecessor: 'Vorläufer der Digital\u00ADminister\u00ADkonferenz',
    announced: 'Angekündigt. Ob sie stattgefunden hat, ist nicht belegt.',
    day: 'Tag',
    chair: 'Vorsitz',
    host: 'Gastgeber',
    noChair: 'nicht bekannt',
    onMap: 'Karte',
    centre: 'in der Mitte des Ortes, nicht am Gebäude',
    noPoint: 'ohne Punkt auf der Karte',
    resolutions: 'Beschlüsse und Themen',
    noResolutions: 'Keine belegt.',
    evidence: 'Belege',
    confidence: {
      high: 'gut belegt',
      medium: 'mäßig belegt',
      low: 'schwach belegt',
    },
    note: 'Hinweis',
    source: 'Quelle',
    noSource: 'keine genannt',
    proof: (host) => `Beleg: ${host}`,
    noLink: 'ohne Link',
    newTab: '(öffnet die Quelle)',
  },
  en: {
    region: 'Meeting',
    back: (results) => (results === 1 ? 'To the result' : `All ${results} results`),
    previous: 'Previous meeting',
    next: 'Next meeting',
    close: 'Close',
    conference: 'Digital Ministers Conference (DMK)',
    predecessor: 'Predecessor of the Digital Ministers Conference',
    announced: 'Announced. No source says whether it took place.',
    day: 'Day',
    chair: 'Chair',
    host: 'Host',
    noChair: 'not known',
    onMap: 'Map',
    centre: 'in the middle of the town, not at the building',
    noPoint: 'not on the map',
    resolutions: 'Resolutions and topics',
    noResolutions: 'None with a source.',
    evidence: 'Evidence',
    confidence: {
      high: 'well sourced',
      medium: 'moderately sourced',
      low: 'weakly sourced',
    },
    note: 'Note, in German',
    source: 'Source',
    noSource: 'none named',
    proof: (host) => `Found at ${host}`,
    noLink: 'no link',
    newTab: '(opens the source)',
  },
};

import type { FileIssue } from '../load/issue.ts';
import type { SceneProblem } from '../load/tour.ts';
import type { Language } from '../model/link.ts';
import type { Meeting } from '../model/dmk.ts';

export interface TourWords {
  readonly dialog: string;
  readonly lead: string;
  readonly view: string;
  readonly viewHelp: string;
  readonly scenes: (count: string) => string;
  readonly byHand: string;
  readonly byItself: string;
  readonly keysHint: string;
  readonly region: string;
  readonly loading: string;
  readonly scene: (number: string, count: string) => string;
  readonly problem: Readonly<Record<FileIssue['problem'] | 'unknown', string>>;
  readonly count: (passing: string, total: string) => string;
  readonly nearest: string;
  readonly near: (place: string, distance: string) => string;
  readonly meeting: (name: string, place: string, day: string) => string;
  /** `19. April`; of one whose day no source names that it has none, or is announced. */
  readonly day: (meeting: Meeting, announced: boolean) => string;
  readonly qr: string;
  readonly qrLead: string;
  readonly qrTooLong: string;
  readonly black: string;
  readonly credits: string;
  readonly search: string;
  readonly controls: string;
  readonly previous: string;
  readonly next: string;
  readonly run: string;
  readonly pause: string;
  readonly help: string;
  readonly leave: string;
  readonly keys: readonly (readonly [keys: readonly string[], does: string])[];
  readonly hall: string;
  readonly distance: string;
  readonly diagonal: string;
  readonly type: (size: string) => string;
  readonly typeCapped: string;
  readonly check: string;
  readonly checked: (count: string) => string;
  readonly checkedAt: (number: string, title: string) => string;
  readonly wrong: (problem: SceneProblem) => string;
}

const DAY_MS = 86_400_000;

function dayAndMonth(locale: string, and: string, unknown: string, announcedWord: string) {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const day = (number: number) => format.format(new Date(number * DAY_MS));
  return ({ days }: Meeting, announced: boolean): string => {
    if (announced) return announcedWord;
    if (days.precision === 'year') return unknown;
    return days.from === days.to ? day(days.from) : `${day(days.from)} ${and} ${day(days.to)}`;
  };
}

const joined = (name: string, place: string, day: string) =>
  `${name}: ${[place, day].filter(Boolean).join(', ')}`;

export const tourWords: Readonly<Record<Language, TourWords>> = {
  de: {
    dialog: 'Präsentieren',
    lead: 'Karte und Worte in voller Größe, gesteuert mit Pfeiltasten oder einem Presenter.',
    view: 'Diese Ansicht',
    viewHelp: 'So, wie sie gerade gefiltert ist.',
    scenes: (count) => `${count} Szenen`,
    byHand: 'Von Hand',
    byItself: 'Von selbst',
    keysHint: 'Die Taste ? zeigt alle Tasten, Escape führt hierher zurück.',
    region: 'Präsentation',
    loading: 'Die Tour wird geladen …',
    scene: (number, count) => `Szene ${number} von ${count}`,
    problem: {
      unknown: 'Diese Tour gibt es nicht. Escape führt zurück zum Atlas.',
      missing: 'Die Tour ist nicht zu laden. Escape führt zurück zum Atlas.',
      unreadable: 'Die Datei der Tour ist nicht zu lesen. Escape führt zurück zum Atlas.',
      'no-rows': 'Die Tour ist leer. Escape führt zurück zum Atlas.',
      'no-columns': 'Die Datei der Tour ist nicht zu lesen. Escape führt zurück zum Atlas.',
    },
    count: (passing, total) => `${passing} von ${total} Projekten`,
    nearest: 'Die nächsten Projekte:',
    near: (place, distance) => `${place}, ${distance}`,
    meeting: joined,
    day: dayAndMonth('de-DE', 'bis', 'Tag nicht belegt', 'angekündigt'),
    qr: 'QR-Code',
    qrLead: 'Diese Ansicht auf dem eigenen Gerät',
    qrTooLong: 'Der Link dieser Ansicht ist zu lang für einen QR-Code.',
    black: 'Bild schwarz. Die Taste B holt es zurück.',
    credits: 'Quellen der Karte',
    search: 'Suche',
    controls: 'Steuerung',
    previous: 'Vorherige Szene',
    next: 'Nächste Szene',
    run: 'Von selbst weiter',
    pause: 'Anhalten',
    help: 'Tasten und Einstellungen',
    leave: 'Präsentation beenden',
    keys: [
      [['Pfeil rechts', 'Bild ab', 'Leertaste'], 'nächste Szene'],
      [['Pfeil links', 'Bild auf'], 'vorherige Szene'],
      [['Pos1', 'Ende'], 'erste, letzte Szene'],
      [['A'], 'von selbst weiter; Leertaste hält an'],
      [['B'], 'schwarzes Bild'],
      [['Q'], 'QR-Code groß'],
      [['/'], 'Ort suchen; Escape führt zur Szene zurück'],
      [['C'], 'Quellen der Karte'],
      [['F'], 'ganzer Bildschirm'],
      [['?'], 'diese Hilfe'],
      [['Esc'], 'zurück'],
    ],
    hall: 'Lesbar bis zur letzten Reihe',
    distance: 'Abstand in Metern',
    diagonal: 'Bildschirm in Zoll',
    type: (size) => `Kleinste Schrift: ${size} % der Bildhöhe`,
    typeCapped: 'Für diesen Abstand ist der Bildschirm zu klein.',
    check: 'Alle Szenen prüfen',
    checked: (count) => `Alle ${count} Szenen sind in Ordnung.`,
    checkedAt: (number, title) => `Szene ${number}, ${title}:`,
    wrong: (problem) => {
      switch (problem.kind) {
        case 'ignored':
          return `Der Link hat einen Teil, den der Atlas nicht liest: ${problem.part}.`;
        case 'unknown':
          return `In den Daten gibt es nicht: ${problem.part}.`;
        case 'spelled':
          return `So schreibt der Atlas den Link: ${problem.part || 'leer'}.`;
        case 'number':
          return problem.language === 'de'
            ? `Die Zahl ${problem.part} im Text passt zu keiner Zählung.`
            : `Die Zahl ${problem.part} im englischen Text passt zu keiner Zählung.`;
      }
    },
  },
  en: {
    dialog: 'Present',
    lead: 'Map and words at full size, driven by arrow keys or a clicker.',
    view: 'This view',
    viewHelp: 'Filtered as it is now.',
    scenes: (count) => `${count} scenes`,
    byHand: 'By hand',
    byItself: 'By itself',
    keysHint: 'The key ? shows all keys, Escape leads back here.',
    region: 'Presentation',
    loading: 'Loading the tour …',
    scene: (number, count) => `Scene ${number} of ${count}`,
    problem: {
      unknown: 'There is no such tour. Escape leads back to the atlas.',
      missing: 'The tour cannot be loaded. Escape leads back to the atlas.',
      unreadable: 'The file of the tour cannot be read. Escape leads back to the atlas.',
      'no-rows': 'The tour is empty. Escape leads back to the atlas.',
      'no-columns': 'The file of the tour cannot be read. Escape leads back to the atlas.',
    },
    count: (passing, total) => `${passing} of ${total} projects`,
    nearest: 'The nearest projects:',
    near: (place, distance) => `${place}, ${distance}`,
    meeting: joined,
    day: dayAndMonth('en-GB', 'to', 'undated', 'announced'),
    qr: 'QR code',
    qrLead: 'This view on your own device',
    qrTooLong: 'The link to this view is too long for a QR code.',
    black: 'Black screen. The key B brings it back.',
    credits: 'Sources of the map',
    search: 'Search',
    controls: 'Controls',
    previous: 'Previous scene',
    next: 'Next scene',
    run: 'Go on by itself',
    pause: 'Pause',
    help: 'Keys and settings',
    leave: 'End the presentation',
    keys: [
      [['Arrow right', 'Page down', 'Space'], 'next scene'],
      [['Arrow left', 'Page up'], 'previous scene'],
      [['Home', 'End'], 'first, last scene'],
      [['A'], 'go on by itself; space pauses'],
      [['B'], 'black screen'],
      [['Q'], 'large QR code'],
      [['/'], 'search for a place; Escape returns to the scene'],
      [['C'], 'sources of the map'],
      [['F'], 'full screen'],
      [['?'], 'this help'],
      [['Esc'], 'back'],
    ],
    hall: 'Readable to the last row',
    distance: 'Distance in metres',
    diagonal: 'Screen in inches',
    type: (size) => `Smallest type: ${size}% of the height`,
    typeCapped: 'The screen is too small for this distance.',
    check: 'Check all scenes',
    checked: (count) => `All ${count} scenes are in order.`,
    checkedAt: (number, title) => `Scene ${number}, ${title}:`,
    wrong: (problem) => {
      switch (problem.kind) {
        case 'ignored':
          return `The link has a part that the atlas does not read: ${problem.part}.`;
        case 'unknown':
          return `Not in the data: ${problem.part}.`;
        case 'spelled':
          return `The atlas writes the link like this: ${problem.part || 'empty'}.`;
        case 'number':
          return problem.language === 'en'
            ? `The number ${problem.part} in the text fits no count.`
            : `The number ${problem.part} in the German text fits no count.`;
      }
    },
  },
};

import type { Language } from '../model/link.ts';

interface GroundWords {
  /** Name of what opens where the map is clicked. */
  readonly here: string;
  readonly only: (name: string) => string;
  /** Takes back that only this is shown. */
  readonly all: (name: string) => string;
  readonly close: string;
  readonly draw: string;
  readonly drawHint: string;
  readonly done: string;
  readonly cancel: string;
}

/** Words for choosing a region on the map. */
export const groundWords: Record<Language, GroundWords> = {
  de: {
    here: 'An dieser Stelle',
    only: (name) => `Nur ${name}`,
    all: (name) => `Nicht nur ${name}`,
    close: 'Schließen',
    draw: 'Fläche zeichnen',
    drawHint:
      'Ein Rechteck aufziehen, oder Ecke für Ecke klicken. Ein Doppelklick beendet, Esc bricht ab.',
    done: 'Fertig',
    cancel: 'Abbrechen',
  },
  en: {
    here: 'At this spot',
    only: (name) => `Only ${name}`,
    all: (name) => `Not only ${name}`,
    close: 'Close',
    draw: 'Draw an area',
    drawHint: 'Drag a rectangle, or click corner by corner. A double click finishes, Esc cancels.',
    done: 'Done',
    cancel: 'Cancel',
  },
};

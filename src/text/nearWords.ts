import type { Language } from '../model/link.ts';
import { de } from './de.ts';

interface NearWords {
  asking: string;
  refused: string;
  unknown: string;
  outside: string;
  /** km; said where the position is not exact. */
  within: (km: number) => string;
}

const english = new Intl.NumberFormat('en-GB');

/** Said when the position is asked for, and what came of it. */
export const nearWords: Record<Language, NearWords> = {
  de: {
    asking: 'Der Browser wird nach dem Standort gefragt …',
    refused: 'Der Browser gibt den Standort nicht frei. Suchen Sie stattdessen einen Ort.',
    unknown: 'Der Standort ist gerade nicht zu ermitteln. Suchen Sie stattdessen einen Ort.',
    outside: 'Der Standort liegt außerhalb von Deutschland. Suchen Sie stattdessen einen Ort.',
    within: (km) => `Der Standort ist nur auf etwa ${de.number(km)}\u00A0km genau.`,
  },
  en: {
    asking: 'The browser is being asked for your position …',
    refused: 'The browser does not share your position. Search for a place instead.',
    unknown: 'Your position cannot be found right now. Search for a place instead.',
    outside: 'Your position is outside Germany. Search for a place instead.',
    within: (km) => `Your position is known only to within about ${english.format(km)}\u00A0km.`,
  },
};

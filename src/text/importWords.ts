import type { Language } from '../model/link.ts';
import { englishImport } from './englishImport.ts';
import { germanImport } from './germanImport.ts';

/** Of the report on a visitor's file: what was read, what was noticed, what can be done. */
export type ImportWords = typeof germanImport;

export const importWords: Readonly<Record<Language, ImportWords>> = {
  de: germanImport,
  en: englishImport,
};

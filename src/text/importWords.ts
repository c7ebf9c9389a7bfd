import type { Language } from '../model/link.ts';
import { englishImport } from './englishImport.ts';
import { germanImport } from './germanImport.ts';
import type { ImportWords } from './germanImport.ts';

export type { ImportWords };

export const importWords: Readonly<Record<Language, ImportWords>> = {
  de: germanImport,
  en: englishImport,
};

import type { Language } from '../model/link.ts';
import { englishProject } from './englishProject.ts';
import { germanProject } from './germanProject.ts';

export const projectWords: Record<Language, typeof germanProject> = {
  de: germanProject,
  en: englishProject,
};

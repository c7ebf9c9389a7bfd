import type { Language } from '../model/link.ts';
import { englishNotices } from './englishNotices.ts';
import { germanNotices } from './germanNotices.ts';

/** What could not be read, of files, of rows and of the link. */
export const noticeWords: Record<Language, typeof germanNotices> = {
  de: germanNotices,
  en: englishNotices,
};

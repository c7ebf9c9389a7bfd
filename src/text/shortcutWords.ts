import type { Language } from '../model/link.ts';

/** Words of the switch for keys of a single letter or sign. */
export const shortcutWords: Record<Language, { readonly allow: string }> = {
  de: { allow: 'Tasten mit einem Buchstaben oder Zeichen' },
  en: { allow: 'Keys of a single letter or sign' },
};

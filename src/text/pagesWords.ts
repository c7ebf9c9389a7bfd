import type { Language } from '../model/link.ts';

/** The pages about the page, in the order in which they are named. */
export const PAGES = ['impressum', 'datenschutz', 'barrierefreiheit'] as const;
export type Page = (typeof PAGES)[number];

interface PagesWords {
  readonly region: string;
  readonly pages: Readonly<Record<Page, string>>;
}

export const pagesWords: Record<Language, PagesWords> = {
  de: {
    region: 'Über diese Seite',
    pages: {
      impressum: 'Impressum',
      datenschutz: 'Datenschutz',
      barrierefreiheit: 'Barrierefreiheit',
    },
  },
  en: {
    region: 'About this page',
    pages: {
      impressum: 'Legal notice',
      datenschutz: 'Privacy',
      barrierefreiheit: 'Accessibility',
    },
  },
};

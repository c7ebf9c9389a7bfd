import type { Localised } from '../model/columns.ts';
import { webAddress } from '../model/webAddress.ts';
import { fetchText } from './files.ts';
import { once } from './once.ts';
import { eachOnce, readRecords } from './records.ts';
import type { Records } from './records.ts';

/** A term in plain words. */
export interface Term {
  /** That of the technology or programme it explains, where it explains one. */
  readonly key: string;
  readonly term: Localised;
  readonly definition: Localised;
  /** Absent where the definition is common knowledge. */
  readonly source?: { readonly title: string; readonly href: string };
}

/** @throws FileError */
export function readGlossary(file: string, text: string): Records<Term> {
  const read = eachOnce('key', (record): Term => {
    const both = (field: string) => ({
      de: record.required(`${field}_de`),
      en: record.text(`${field}_en`) || record.text(`${field}_de`),
    });
    const address = webAddress(record.text('source_url'));
    const title = record.text('source_title');
    return {
      key: record.required('key'),
      term: both('term'),
      definition: both('definition'),
      ...(address && title && { source: { title, href: address.href } }),
    };
  });
  return readRecords(file, text, ['key', 'term_de', 'definition_de'], read);
}

/** The terms that can be read; a term is no reason for a notice. @throws FileError */
export const loadGlossary = once(async () => {
  const file = 'glossary.csv';
  return readGlossary(file, await fetchText(file)).records;
});

import type { Localised, Option } from '../model/columns.ts';
import { eachOnce, readRecords } from './records.ts';
import type { RecordReader, Records } from './records.ts';

/** A category with the icon its symbol carries. */
export interface Category extends Option {
  readonly label: Localised;
  readonly definition: Localised;
  /** A Tabler icon's name. */
  readonly icon: string;
}

export interface Land extends Option {
  readonly label: Localised;
  /** Two digits, joins the shapes. */
  readonly ags: string;
}

/** German leads, and stands in where English is missing. */
const localised = (record: RecordReader, field: string): Localised => ({
  de: record.text(`${field}_de`),
  en: record.text(`${field}_en`) || record.text(`${field}_de`),
});

/** @throws CellError without the German */
function named(record: RecordReader, field: string): Localised {
  record.required(`${field}_de`);
  return localised(record, field);
}

/** @throws FileError */
export function readCategories(file: string, text: string): Records<Category> {
  const read = eachOnce('key', (record) => ({
    key: record.required('key'),
    label: named(record, 'label'),
    definition: localised(record, 'definition'),
    icon: record.text('icon'),
  }));
  return readRecords(file, text, ['key', 'label_de', 'icon'], read);
}

/** Programmes and technologies. @throws FileError */
export function readOptions(file: string, text: string): Records<Option> {
  const read = eachOnce('key', (record) => ({
    key: record.required('key'),
    label: named(record, 'label'),
  }));
  return readRecords(file, text, ['key', 'label_de'], read);
}

/** @throws FileError */
export function readLaender(file: string, text: string): Records<Land> {
  const read = eachOnce('land', (record) => ({
    key: record.required('land'),
    ags: record.required('ags'),
    label: named(record, 'name'),
  }));
  return readRecords(file, text, ['land', 'ags', 'name_de'], read);
}

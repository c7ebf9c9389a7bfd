import type { Localised, Option } from '../model/columns.ts';
import { readRecords } from './records.ts';
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

const localised = (record: RecordReader, field: string): Localised => ({
  de: record.required(`${field}_de`),
  en: record.text(`${field}_en`) || record.text(`${field}_de`),
});

/** @throws FileError */
export function readCategories(file: string, text: string): Records<Category> {
  return readRecords(file, text, ['key', 'label_de', 'icon'], (record) => ({
    key: record.required('key'),
    label: localised(record, 'label'),
    definition: localised(record, 'definition'),
    icon: record.text('icon'),
  }));
}

/** Programmes and technologies. @throws FileError */
export function readOptions(file: string, text: string): Records<Option> {
  return readRecords(file, text, ['key', 'label_de'], (record) => ({
    key: record.required('key'),
    label: localised(record, 'label'),
  }));
}

/** @throws FileError */
export function readLaender(file: string, text: string): Records<Land> {
  return readRecords(file, text, ['land', 'ags', 'name_de'], (record) => ({
    key: record.required('land'),
    ags: record.required('ags'),
    label: localised(record, 'name'),
  }));
}

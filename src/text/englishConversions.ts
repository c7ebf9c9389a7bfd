import type { Conversion, CrsKey, DateOrder, Question } from '../load/own/report.ts';
import { count, number, quoted } from './englishFigures.ts';
import type { QuestionWords } from './germanConversions.ts';

export const crsNames: Record<CrsKey, string> = {
  'EPSG:4326': 'degrees (WGS 84)',
  'EPSG:25832': 'UTM, zone 32 (ETRS89)',
  'EPSG:25833': 'UTM, zone 33 (ETRS89)',
  'EPSG:4839': 'Lambert for all of Germany (ETRS89)',
  'EPSG:3857': 'web Mercator',
  'EPSG:31466': 'Gauss-Kruger, zone 2',
  'EPSG:31467': 'Gauss-Kruger, zone 3',
  'EPSG:31468': 'Gauss-Kruger, zone 4',
  'EPSG:31469': 'Gauss-Kruger, zone 5',
};

export const crsUses: Record<CrsKey, string> = {
  'EPSG:4326': 'Latitude and longitude, as a navigation device shows them',
  'EPSG:25832': 'Public offices in the west, the middle and the south',
  'EPSG:25833': 'Public offices in the east: Berlin, Brandenburg, Mecklenburg, Saxony',
  'EPSG:4839': 'Maps of the whole country',
  'EPSG:3857': 'Maps on the web',
  'EPSG:31466': 'Older data from the far west',
  'EPSG:31467': 'Older data between Kiel and Constance',
  'EPSG:31468': 'Older data from Bavaria and Thuringia',
  'EPSG:31469': 'Older data from the far east',
};

const SHOWN = 5;
const listed = (parts: readonly string[]) =>
  `${parts.slice(0, SHOWN).join(', ')}${parts.length > SHOWN ? ' …' : ''}`;

/** `Row 1`, `Rows 1, 2, 3` */
const lines = (numbers: readonly number[]) =>
  `${numbers.length === 1 ? 'Row' : 'Rows'} ${listed(numbers.map(number))}`;

const known = {
  file: 'the file says so',
  name: 'by the names of the columns',
  values: 'by the values',
  choice: 'as chosen',
};

export function conversion(found: Conversion, nameOf: (column: number) => string): string {
  switch (found.kind) {
    case 'decimal':
      return `Decimal ${found.sign === ',' ? 'comma' : 'point'}`;
    case 'date-order':
      return `04/05/2021 is ${found.order === 'dmy' ? '4 May' : '5 April'}: ${known[found.by]}`;
    case 'crs':
      return `Coordinates in ${crsNames[found.crs]}: ${known[found.by]}`;
    case 'swapped':
      return `Latitude and longitude put right in ${count(found.count, 'row', 'rows')}`;
    case 'point-on-shape':
      return `${count(found.count, 'line or area', 'lines or areas')}: on the map as a point on it`;
    case 'by-ags':
      return `${count(found.count, 'row is', 'rows are')} at the place of the official key`;
    case 'by-name':
      return `${count(found.count, 'row is', 'rows are')} at the place named in it`;
    case 'by-choice':
      return `${count(found.count, 'row is', 'rows are')} at a place that was chosen`;
    case 'ags-repaired':
      return `Leading zero put back in ${count(found.count, 'official key', 'official keys')}`;
    case 'titles':
      return `${lines(found.lines)} above the column names: not counted`;
    case 'footers':
      return `${lines(found.lines)} at the foot (sum or source): not counted`;
    case 'no-header':
      return 'No column names: the first row counts already';
    case 'renamed':
      return `Column names that were empty or there twice are here ${listed(found.columns.map(quoted))}`;
    case 'far-away':
      return `${count(found.count, 'row lies', 'rows lie')} far from all others`;
    case 'instants':
      return 'Times of day are read as days in German time';
    case 'too-many-options':
      return `${quoted(nameOf(found.column))} has more than ${number(found.limit)} different values: it stays text and becomes no filter`;
    case 'fixed':
      return `${count(found.count, 'field', 'fields')} changed by hand`;
  }
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A date with strokes that can be read both ways. */
const STROKES = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})\s*$/;

function dayOf(example: string, order: DateOrder): string | undefined {
  const [, first, second, year] = STROKES.exec(example) ?? [];
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  const name = MONTHS[Number(month) - 1];
  return name && `${Number(day)} ${name} ${year}`;
}

export function question(asked: Question, nameOf: (column: number) => string): QuestionWords {
  const answers = {
    dmy: dayOf(asked.example, 'dmy') ?? 'Day first',
    mdy: dayOf(asked.example, 'mdy') ?? 'Month first',
  };
  return asked.kind === 'crs'
    ? {
        title: 'In which reference system are the coordinates?',
        example: `They are given in metres, such as ${quoted(asked.example)}.`,
        answers,
      }
    : {
        title: `Which day is ${quoted(asked.example)}?`,
        example: `The answer holds for the whole column ${quoted(nameOf(asked.column))}.`,
        answers,
      };
}

import { fold } from '../../model/fold.ts';

/** By month: whole, then as they are shortened. A dot after them is no part of them. */
const GERMAN = [
  'Januar Jänner Jan Jän',
  'Februar Feber Feb',
  'März Mär Mrz',
  'April Apr',
  'Mai',
  'Juni Jun',
  'Juli Jul',
  'August Aug',
  'September Sept Sep',
  'Oktober Okt',
  'November Nov',
  'Dezember Dez',
];
const ENGLISH = [
  'January Jan',
  'February Feb',
  'March Mar',
  'April Apr',
  'May',
  'June Jun',
  'July Jul',
  'August Aug',
  'September Sept Sep',
  'October Oct',
  'November Nov',
  'December Dec',
];

const numbersOf = (months: readonly string[]) =>
  new Map(
    months.flatMap((names, index) => names.split(' ').map((name) => [fold(name), index + 1])),
  );

const german = numbersOf(GERMAN);
const english = numbersOf(ENGLISH);

/** 1 to 12 for the name of a month, German or English. `Mar` is March, `Mär` is März. */
export function monthNamed(name: string): number | undefined {
  const folded = fold(name);
  return german.get(folded) ?? english.get(folded);
}

/** Whether a German would write it so: `Mai`, `August`, not `May`. */
export const isGermanMonth = (name: string): boolean => german.has(fold(name));

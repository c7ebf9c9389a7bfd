import type { NumberFormat } from './numberFormat.ts';
import { numberText } from './numberText.ts';
import { asShown, dayOfSerial, timeOfSerial } from './serialDay.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number as a workbook's file has it, as the shortest decimal; what is none stays as it is. */
export function decimalOf(text: string): string {
  const number = NUMBER.test(text) && !/^-?\d+$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? numberText(number) : text;
}

/** A number of a sheet as people see it there. */
export function shownNumber(text: string, format: NumberFormat, epoch: 1900 | 1904): string {
  const plain = decimalOf(text);
  const number = NUMBER.test(plain) ? Number(plain) : NaN;
  if (format.kind === 'number' || Number.isNaN(number)) return plain;
  if (format.kind === 'padded') {
    return /^\d+$/.test(plain) ? plain.padStart(format.digits, '0') : plain;
  }
  return timeOrDay(number, format, epoch) ?? plain;
}

function timeOrDay(
  number: number,
  format: Extract<NumberFormat, { kind: 'day' | 'time' | 'span' }>,
  epoch: 1900 | 1904,
): string | undefined {
  // A format may show the time only of a day, or the day only: nothing of it is lost.
  const isTime = format.kind === 'time' ? number < 1 : number > 0 && number < 1;
  if (isTime || format.kind === 'span') return timeOfSerial(number);
  const day = dayOfSerial(number, epoch);
  return day && format.kind === 'day' ? asShown(day, format.shows) : day;
}

import { CALC, OFFICE, TABLE } from './odsNames.ts';
import type { Shows } from './odsStyles.ts';
import { asShown, withoutMidnight } from './serialDay.ts';
import { decimalOf } from './sheetNumber.ts';
import type { SheetCell } from './sheetRows.ts';
import type { XmlTag } from './xml.ts';

/** What a formula shows that has no result, for writers that do not mark it. */
const ERROR = /^(#(REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|BEZUG!|WERT!|NV|ZAHL!)|Err:\d+)$/;

/** What a cell says: its value, or where it has none the text that it shows. */
export function odsCell(tag: XmlTag, shown: string, shows: Shows): SheetCell {
  const type = tag.get('value-type', OFFICE);
  const formula = tag.get('formula', TABLE);
  const isError = formula !== undefined && ERROR.test(shown);
  if (isError || tag.get('value-type', CALC) === 'error') {
    const code = shown || '#';
    return { text: code, code };
  }
  if (type === undefined && shown === '' && formula !== undefined) {
    return { text: formula, code: formula };
  }
  return { text: valueOf(tag, type, shown, shows) ?? shown };
}

function valueOf(
  tag: XmlTag,
  type: string | undefined,
  shown: string,
  shows: Shows,
): string | undefined {
  const value = (name: string) => tag.get(name, OFFICE);
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return number(value('value'), shown);
    case 'date': {
      const date = value('date-value');
      return date === undefined ? undefined : asShown(withoutMidnight(date), shows);
    }
    case 'time':
      return clock(value('time-value'));
    case 'boolean':
      return value('boolean-value');
    default:
      return value('string-value');
  }
}

/** A key whose zeros a format fills up is what it shows. */
function number(value: string | undefined, shown: string): string | undefined {
  const isPadded = /^0\d+$/.test(shown) && Number(shown) === Number(value);
  return value === undefined || isPadded ? undefined : decimalOf(value);
}

/** `08:30` of `PT08H30M00S`, however many hours. */
function clock(duration: string | undefined): string | undefined {
  const [, hours, minutes, seconds] =
    /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(duration ?? '') ?? [];
  if (hours === undefined || minutes === undefined || seconds === undefined) return duration;
  const two = (part: string) => part.padStart(2, '0');
  const time = `${two(hours)}:${two(minutes)}`;
  return Number(seconds) === 0 ? time : `${time}:${two(seconds)}`;
}

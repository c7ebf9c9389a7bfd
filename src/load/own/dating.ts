import type { Span } from '../../model/day.ts';
import { findDateOrder, parseDate } from './dates.ts';
import type { Fields } from './fields.ts';
import type { Choices, Conversion, DateOrder, Question } from './report.ts';
import { remembered } from './remembered.ts';
import type { Role } from './roles.ts';

export const DATE_ROLES = ['start', 'end', 'published', 'status_as_of', 'source_date'] as const;
export type DateRole = (typeof DATE_ROLES)[number] & Role;

/** A cell read as a date; `open` while the order of its parts is not known. */
export type Dated = Span | 'open' | 'none';

/** Reads the dates of a table, each column by one order. */
export class Dating {
  readonly #readers = new Map<DateRole, (text: string) => Dated>();
  readonly conversions: Conversion[] = [];
  readonly questions: Question[] = [];

  constructor(fields: Fields, chosen: Choices['dateOrder']) {
    for (const role of DATE_ROLES) {
      const order = findDateOrder(fields.texts(role));
      const known = order === 'open' ? chosen : order === 'none' ? undefined : order;
      this.#readers.set(
        role,
        remembered((text) => readDate(text, known)),
      );
      if (order === 'none') continue;
      if (order !== 'open') this.#say({ kind: 'date-order', order, by: 'values' });
      else if (chosen) this.#say({ kind: 'date-order', order: chosen, by: 'choice' });
      else {
        const isOpen = (text: string) => parseDate(text) === undefined && parseDate(text, 'dmy');
        const example = [...fields.texts(role)].find(isOpen) ?? '';
        this.questions.push({ kind: 'date-order', column: fields.columnOf(role), example });
      }
    }
  }

  /** @param text trimmed, not empty */
  read(role: DateRole, text: string): Dated {
    return this.#readers.get(role)!(text);
  }

  #say(conversion: Extract<Conversion, { kind: 'date-order' }>): void {
    const isSaid = this.conversions.some(
      (said) => said.kind === 'date-order' && said.order === conversion.order,
    );
    if (!isSaid) this.conversions.push(conversion);
  }
}

function readDate(text: string, order: DateOrder | undefined): Dated {
  const span = parseDate(text, order);
  if (span) return span;
  return order === undefined && parseDate(text, 'dmy') ? 'open' : 'none';
}

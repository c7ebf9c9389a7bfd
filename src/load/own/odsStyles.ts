import { STYLE, TABLE, usualName } from './odsNames.ts';
import type { XmlTag } from './xml.ts';

/** How precisely a format shows a day. */
export type Shows = 'day' | 'month' | 'year';

const DAYS = new Set(['number:day', 'number:day-of-week', 'number:week-of-year', 'number:hours']);
const MONTHS = new Set(['number:month', 'number:quarter']);

/** What the styles of a spreadsheet change in what it says: hidden sheets, days without a day. */
export class OdsStyles {
  readonly #hidden = new Set<string>();
  readonly #formats = new Map<string, Shows>();
  readonly #formatOfStyle = new Map<string, string>();
  #current = '';

  /** Told every element outside the sheets. */
  open(tag: XmlTag): void {
    const name = usualName(tag);
    if (name.endsWith('style')) this.#current = tag.get('name', STYLE) ?? '';
    const shows = this.#formats.get(this.#current);
    if (name === 'style:style') {
      this.#formatOfStyle.set(this.#current, tag.get('data-style-name', STYLE) ?? '');
    } else if (name === 'style:table-properties') {
      if (tag.get('display', TABLE) === 'false') this.#hidden.add(this.#current);
    } else if (name === 'number:date-style') {
      this.#formats.set(this.#current, 'year');
    } else if (shows !== undefined && DAYS.has(name)) {
      this.#formats.set(this.#current, 'day');
    } else if (shows === 'year' && MONTHS.has(name)) {
      this.#formats.set(this.#current, 'month');
    }
  }

  isHidden(style: string): boolean {
    return this.#hidden.has(style);
  }

  shows(style: string): Shows {
    return this.#formats.get(this.#formatOfStyle.get(style) ?? '') ?? 'day';
  }
}

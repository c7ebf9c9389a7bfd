import { STYLE, TABLE, usualName } from './odsNames.ts';
import type { XmlTag } from './xml.ts';

/** How precisely a format shows a day. */
export type Shows = 'day' | 'month' | 'year';

/** What the styles of a spreadsheet change in what it says: hidden sheets, days without a day. */
export class OdsStyles {
  readonly #hidden = new Set<string>();
  readonly #formats = new Map<string, Shows>();
  readonly #formatOfStyle = new Map<string, string>();
  #current = '';

  /** Told every element before the sheets. */
  open(tag: XmlTag): void {
    switch (usualName(tag)) {
      case 'style:style':
        this.#current = tag.get('name', STYLE) ?? '';
        this.#formatOfStyle.set(this.#current, tag.get('data-style-name', STYLE) ?? '');
        break;
      case 'style:table-properties':
        if (tag.get('display', TABLE) === 'false') this.#hidden.add(this.#current);
        break;
      case 'number:date-style':
        this.#current = tag.get('name', STYLE) ?? '';
        this.#formats.set(this.#current, 'year');
        break;
      case 'number:month':
      case 'number:quarter':
        if (this.#formats.get(this.#current) === 'year') this.#formats.set(this.#current, 'month');
        break;
      case 'number:day':
      case 'number:day-of-week':
      case 'number:week-of-year':
      case 'number:hours':
        this.#formats.set(this.#current, 'day');
        break;
    }
  }

  isHidden(style: string): boolean {
    return this.#hidden.has(style);
  }

  shows(style: string): Shows {
    return this.#formats.get(this.#formatOfStyle.get(style) ?? '') ?? 'day';
  }
}

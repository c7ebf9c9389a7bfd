import { builtInFormat, formatOfCode } from './numberFormat.ts';
import type { NumberFormat } from './numberFormat.ts';
import type { XmlHandler, XmlTag } from './xml.ts';

/** Number formats of the cell styles, by their index. */
export class XlsxStyles implements XmlHandler {
  readonly #codes = new Map<number, string>();
  readonly #ids: number[] = [];
  #isIn = '';

  open(tag: XmlTag): void {
    const { name } = tag;
    if (name === 'numFmts' || name === 'cellXfs') this.#isIn = name;
    const id = Number(tag.get('numFmtId') ?? 0);
    if (name === 'numFmt' && this.#isIn === 'numFmts') {
      this.#codes.set(id, tag.get('formatCode') ?? '');
    }
    if (name === 'xf' && this.#isIn === 'cellXfs') this.#ids.push(id);
  }

  close(name: string): void {
    if (name === this.#isIn) this.#isIn = '';
  }

  formats(): NumberFormat[] {
    const known = new Map<number, NumberFormat>();
    return this.#ids.map((id) => {
      const code = this.#codes.get(id);
      const format = known.get(id) ?? (code === undefined ? builtInFormat(id) : formatOfCode(code));
      known.set(id, format);
      return format;
    });
  }
}

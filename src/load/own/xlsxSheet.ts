import type { NumberFormat } from './numberFormat.ts';
import { decimalOf, shownNumber } from './sheetNumber.ts';
import { SheetRows } from './sheetRows.ts';
import type { Merge, SheetCell } from './sheetRows.ts';
import { RichText, unescaped } from './xlsxStrings.ts';
import type { XmlHandler, XmlTag } from './xml.ts';
import { withoutMidnight } from './serialDay.ts';

/** What the cells of all sheets of a workbook refer to. */
export interface XlsxContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly epoch: 1900 | 1904;
}

const LAST_LINE = 1_048_576;

/** Gathers the rows of one sheet. */
export class XlsxSheet implements XmlHandler {
  readonly rows: SheetRows;
  readonly #context: XlsxContext;
  readonly #rich = new RichText();
  #isData = false;
  #line = 0;
  #column = -1;
  #type = 'n';
  #style = 0;
  /** Undefined where the element is not there. */
  #value: string | undefined;
  #formula: string | undefined;
  #isIn = '';

  constructor(context: XlsxContext, count: (cells: number) => void) {
    this.#context = context;
    this.rows = new SheetRows(count);
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (name === 'sheetData') this.#isData = true;
    else if (!this.#isData) this.#openOther(tag);
    else if (name === 'row') this.#openRow(tag);
    else if (name === 'c') this.#openCell(tag);
    else this.#openInCell(name);
  }

  #openOther(tag: XmlTag): void {
    const merge = tag.name === 'mergeCell' ? mergeOf(tag.get('ref') ?? '') : undefined;
    if (merge) this.rows.merges.push(merge);
  }

  #openRow(tag: XmlTag): void {
    const line = Number(tag.get('r'));
    this.#line = Number.isInteger(line) && line > 0 ? line : this.#line + 1;
    if (this.#line > LAST_LINE) throw new Error(`row ${this.#line}`);
    this.#column = -1;
  }

  #openCell(tag: XmlTag): void {
    this.#column = placeOf(tag.get('r') ?? '')?.column ?? this.#column + 1;
    this.#type = tag.get('t') ?? 'n';
    this.#style = Number(tag.get('s') ?? 0);
    this.#value = undefined;
    this.#formula = undefined;
    this.#rich.take();
  }

  #openInCell(name: string): void {
    this.#isIn = name;
    if (name === 'v') this.#value = '';
    if (name === 'f') this.#formula = '';
    this.#rich.open(name);
  }

  text(text: string): void {
    if (!this.#isData) return;
    if (this.#isIn === 'v') this.#value += text;
    if (this.#isIn === 'f') this.#formula += text;
    this.#rich.add(text);
  }

  close(name: string): void {
    this.#isIn = '';
    if (name === 'sheetData') this.#isData = false;
    if (!this.#isData) return;
    this.#rich.close(name);
    if (name === 'c') this.rows.put(this.#column, this.#cell());
    if (name === 'row') this.rows.end(this.#line);
  }

  #cell(): SheetCell {
    if (this.#type === 'inlineStr') return { text: this.#rich.take() };
    const value = this.#value ?? '';
    // Text may well be empty; a number that is was never calculated.
    const isMissing = value === '' && !(this.#type === 'str' && this.#value !== undefined);
    if (this.#formula !== undefined && isMissing) {
      const code = `=${this.#formula}`;
      return { text: code, code };
    }
    if (this.#type === 'e') return { text: value, code: value };
    return { text: this.#textOf(value) };
  }

  #textOf(value: string): string {
    const { strings, formats, epoch } = this.#context;
    switch (this.#type) {
      case 's': {
        const text = strings[Number(value)];
        if (value !== '' && text === undefined) throw new Error(`string ${value}`);
        return text ?? '';
      }
      case 'str':
        return unescaped(value);
      case 'b':
        return value === '1' ? 'true' : value === '0' ? 'false' : value;
      case 'd':
        return withoutMidnight(value);
      default: {
        const format = formats[this.#style];
        return format ? shownNumber(value, format, epoch) : decimalOf(value);
      }
    }
  }
}

interface Place {
  readonly column: number;
  readonly line: number;
}

/** `A1`: the column from 0, the line from 1. */
function placeOf(reference: string): Place | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return { column: column - 1, line: Number(digits) };
}

function mergeOf(reference: string): Merge | undefined {
  const [from, to] = reference.split(':').map(placeOf);
  if (!from || !to) return undefined;
  return { top: from.line, bottom: to.line, left: from.column, right: to.column };
}

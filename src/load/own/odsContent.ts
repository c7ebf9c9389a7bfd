import { odsCell } from './odsCell.ts';
import { TABLE, TEXT, usualName } from './odsNames.ts';
import { OdsStyles } from './odsStyles.ts';
import { SheetRows } from './sheetRows.ts';
import type { XmlHandler, XmlTag } from './xml.ts';

export interface OdsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: SheetRows;
}

/** What is looked at within a sheet; all else is left out with what is in it: notes, drawings, tables in cells. */
const KNOWN =
  /^(table:(table-(columns?|rows?|cell|header-columns|header-rows|column-group|row-group)|covered-table-cell)|text:(?!note|ruby-text).*)$/;

/** Changes that are not made yet, or undone, and copies of other files. */
const NOT_SHEETS = ['table:tracked-changes', 'table:dde-links'];

/** Gathers the sheets of a spreadsheet's content. */
export class OdsContent implements XmlHandler {
  readonly sheets: OdsSheet[] = [];
  readonly #count: (cells: number) => void;
  readonly #styles: OdsStyles;
  /** Elements that are open and left out. */
  #leftOut = 0;
  #isSpreadsheet = false;
  #sheet: OdsSheet | undefined;
  /** Of each column, the style of cells that have none. */
  #columnStyles: { readonly style: string; readonly end: number }[] = [];
  #line = 1;
  #rowsAlike = 1;
  #rowStyle: string | undefined;
  #column = 0;
  #cell: XmlTag | undefined;
  #paragraphs: string[] = [];
  #isParagraph = false;

  constructor(styles: OdsStyles, count: (cells: number) => void) {
    this.#styles = styles;
    this.#count = count;
  }

  open(tag: XmlTag): void {
    const name = usualName(tag);
    const isLeftOut = this.#sheet ? !KNOWN.test(name) : NOT_SHEETS.includes(name);
    if (this.#leftOut > 0 || isLeftOut) this.#leftOut++;
    else if (this.#sheet) this.#openInSheet(name, tag);
    else if (name === 'office:spreadsheet') this.#isSpreadsheet = true;
    else if (name === 'table:table' && this.#isSpreadsheet) this.#openSheet(tag);
    else this.#styles.open(tag);
  }

  #openSheet(tag: XmlTag): void {
    const name = tag.get('name', TABLE) ?? '';
    const hidden = this.#styles.isHidden(tag.get('style-name', TABLE) ?? '');
    this.#sheet = { name, hidden, rows: new SheetRows(this.#count) };
    this.#columnStyles = [];
    this.#line = 1;
  }

  #openInSheet(name: string, tag: XmlTag): void {
    switch (name) {
      case 'table:table-column': {
        const begin = this.#columnStyles.at(-1)?.end ?? 0;
        const end = begin + countOf(tag, 'number-columns-repeated');
        this.#columnStyles.push({ style: tag.get('default-cell-style-name', TABLE) ?? '', end });
        break;
      }
      case 'table:table-row':
        this.#rowsAlike = countOf(tag, 'number-rows-repeated');
        this.#rowStyle = tag.get('default-cell-style-name', TABLE);
        this.#column = 0;
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#cell = tag;
        this.#paragraphs = [];
        break;
      case 'text:p':
      case 'text:h':
        this.#paragraphs.push('');
        this.#isParagraph = true;
        break;
      case 'text:s':
        this.#writeBlanks(countOf(tag, 'c', TEXT));
        break;
      case 'text:tab':
        this.#write('\t');
        break;
      case 'text:line-break':
        this.#write('\n');
        break;
    }
  }

  text(text: string): void {
    // Several blanks are written as elements; others are the writer's layout.
    if (this.#leftOut === 0) this.#write(text.replace(/\s+/g, ' '));
  }

  /** As many as are written in a number weigh as much as cells. */
  #writeBlanks(blanks: number): void {
    this.#count(blanks);
    this.#write(' '.repeat(blanks));
  }

  #write(text: string): void {
    if (this.#isParagraph) this.#paragraphs[this.#paragraphs.length - 1] += text;
  }

  close(local: string, namespace: string): void {
    if (this.#leftOut > 0) {
      this.#leftOut--;
      return;
    }
    const name = usualName({ name: local, namespace });
    if (name === 'text:p' || name === 'text:h') this.#isParagraph = false;
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell(name);
    if (name === 'table:table-row') this.#closeRow();
    if (name === 'table:table' && this.#sheet) {
      this.sheets.push(this.#sheet);
      this.#sheet = undefined;
    }
    if (name === 'office:spreadsheet') this.#isSpreadsheet = false;
  }

  #closeCell(name: string): void {
    const tag = this.#cell;
    if (!tag || !this.#sheet) return;
    const { rows } = this.#sheet;
    const alike = countOf(tag, 'number-columns-repeated');
    if (name === 'table:table-cell') {
      const style = tag.get('style-name', TABLE) ?? this.#rowStyle ?? this.#columnStyle();
      const cell = odsCell(tag, this.#paragraphs.join('\n'), this.#styles.shows(style));
      if (cell.text !== '') {
        for (let index = 0; index < alike; index++) rows.put(this.#column + index, cell);
      }
      this.#merge(tag);
    }
    this.#column += alike;
    this.#cell = undefined;
  }

  #columnStyle(): string {
    return this.#columnStyles.find(({ end }) => this.#column < end)?.style ?? '';
  }

  #merge(tag: XmlTag): void {
    const wide = countOf(tag, 'number-columns-spanned');
    const tall = countOf(tag, 'number-rows-spanned');
    if (wide === 1 && tall === 1) return;
    const [top, left] = [this.#line, this.#column];
    this.#sheet?.rows.merges.push({ top, bottom: top + tall - 1, left, right: left + wide - 1 });
  }

  #closeRow(): void {
    this.#sheet?.rows.end(this.#line, this.#rowsAlike);
    this.#line += this.#rowsAlike;
  }
}

/** 1 where nothing is said. */
function countOf(tag: XmlTag, name: string, namespace = TABLE): number {
  const text = tag.get(name, namespace);
  if (text === undefined) return 1;
  if (!/^\d{1,7}$/.test(text)) throw new Error(`${name} is ${text}`);
  return Number(text);
}

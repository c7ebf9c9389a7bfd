import type { TextField } from '../../model/columns.ts';
import type { Span } from '../../model/day.ts';
import { webAddress } from '../../model/webAddress.ts';
import { toIsoText } from './dates.ts';
import { DATE_ROLES } from './dating.ts';
import type { DateRole, Dating } from './dating.ts';
import type { Fields } from './fields.ts';
import type { Findings } from './findings.ts';
import { repairAgs } from './identifiers.ts';
import { parseNumber } from './numbers.ts';
import type { FoundPlace } from './placeFinder.ts';
import { remembered } from './remembered.ts';
import type { Table } from './roles.ts';

export type Texts = Partial<Record<TextField, string>>;

/** The dates of a row; absent where there is none, or none that can be read. */
export interface RowSpans {
  readonly start: Span | undefined;
  readonly published: Span | undefined;
  readonly end: Span | undefined;
}

/** Columns that are kept as they stand. */
const PLAIN = [
  'title_de',
  'title_en',
  'summary_de',
  'summary_en',
  'municipality',
  'members',
  'member_ags',
  'level',
  'source_title',
  'note',
  'start_meaning',
  'location_meaning',
  'funding_kind',
  'funding_note',
  'group',
] as const;

/** Of an id that the link can hold. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const AGS = /^\d{5}(?:\d{3})?$/;
const MOST_EUROS = 1e12;

const NO_SPANS: RowSpans = { start: undefined, published: undefined, end: undefined };

/** Reads what a row says, as the texts of a dataset. */
export class RowTexts {
  readonly #table: Table;
  readonly #fields: Fields;
  readonly #findings: Findings;
  readonly #dating: Dating;
  readonly #plain: readonly (typeof PLAIN)[number][];
  readonly #dates: readonly DateRole[];
  readonly #repair = remembered(repairAgs);
  readonly #ids = new Set<string>();

  constructor(table: Table, fields: Fields, findings: Findings, dating: Dating) {
    this.#table = table;
    this.#fields = fields;
    this.#findings = findings;
    this.#dating = dating;
    this.#plain = PLAIN.filter((field) => fields.has(field));
    this.#dates = DATE_ROLES.filter((role) => fields.has(role));
  }

  /** @param place the municipality or Kreis that the row was placed by */
  at(row: number, place: FoundPlace | undefined): { texts: Texts; spans: RowSpans } {
    const texts: Texts = {};
    for (const field of this.#plain) {
      const value = this.#fields.text(row, field);
      if (value) texts[field] = value;
    }
    const spans = this.#readDates(row, texts);
    this.#readPlace(row, texts, place);
    this.#readLink(row, texts);
    this.#readFunding(row, texts);
    texts.id = this.idAt(row, this.#fields.text(row, 'id'));
    texts.title_de ||= this.#titleFor(row, texts);
    return { texts, spans };
  }

  /** What stands in for a row that says nothing of itself. */
  standIn(row: number): string {
    return `Zeile ${this.#table.rows[row]!.line}`;
  }

  /** An id that no earlier row has. @param id as the row says, or empty */
  idAt(row: number, id: string): string {
    const isFit = ID.test(id);
    const base = isFit ? id : `zeile-${this.#table.rows[row]!.line}`;
    if (id && !isFit) this.#findings.keep(row, this.#fields.columnOf('id'));
    let own = base;
    for (let number = 2; this.#ids.has(own); number++) own = `${base}.${number}`;
    this.#ids.add(own);
    if (isFit && own !== id) this.#findings.noteOf(row, 'id', { kind: 'duplicate-id', to: own });
    return own;
  }

  #readDates(row: number, texts: Texts): RowSpans {
    if (this.#dates.length === 0) return NO_SPANS;
    const spans = new Map<string, Span>();
    for (const role of this.#dates) {
      const value = this.#fields.text(row, role);
      if (!value) continue;
      const span = this.#dating.read(role, value);
      if (typeof span === 'object') {
        spans.set(role, span);
        texts[role] = toIsoText(span);
      } else {
        this.#findings.leave(row, role, { kind: span === 'open' ? 'date-open' : 'not-a-date' });
      }
    }
    const [start, published, end] = ['start', 'published', 'end'].map((role) => spans.get(role));
    // A report may come after the end.
    if (!start || !end || end.to >= start.from) return { start, published, end };
    this.#findings.leave(row, 'end', { kind: 'end-before-start' });
    delete texts.end;
    return { start, published, end: undefined };
  }

  #readPlace(row: number, texts: Texts, place: FoundPlace | undefined): void {
    const raw = this.#fields.text(row, 'ags');
    const repaired = raw ? this.#repair(raw) : undefined;
    if (repaired?.repaired) {
      this.#findings.count('ags-repaired');
      this.#findings.noteOf(row, 'ags', { kind: 'ags-repaired', to: repaired.ags });
    }
    const ags = repaired?.ags ?? (raw || place?.ags);
    if (ags) texts.ags = ags;
    if (place) texts.municipality ??= place.name;
    if (ags && AGS.test(ags) && !this.#fields.has('level')) {
      texts.level = ags.length === 5 ? 'kreis' : 'gemeinde';
    }
  }

  #readLink(row: number, texts: Texts): void {
    const value = this.#fields.text(row, 'source_url');
    if (!value) return;
    if (webAddress(value)) texts.source_url = value;
    else this.#findings.leave(row, 'source_url', { kind: 'not-a-link' });
  }

  #readFunding(row: number, texts: Texts): void {
    const value = this.#fields.text(row, 'funding_eur');
    if (!value) return;
    const amount = parseNumber(value, value.includes(',') ? ',' : '.');
    if (amount !== undefined && amount >= 0 && amount <= MOST_EUROS) {
      texts.funding_eur = String(amount);
    } else this.#findings.leave(row, 'funding_eur', { kind: 'not-a-number' });
  }

  /** A column of titles with an empty cell is said; a table without one is not, row by row. */
  #titleFor(row: number, { title_en, municipality }: Texts): string {
    const title = title_en || municipality || this.standIn(row);
    if (this.#fields.has('title_de')) {
      this.#findings.noteOf(row, 'title_de', { kind: 'no-title', to: title });
    }
    return title;
  }
}

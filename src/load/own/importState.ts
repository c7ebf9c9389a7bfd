import type { ReadingWish, RefusalReason } from './grid.ts';
import type { CrsKey, DateOrder, Report } from './report.ts';
import type { Role } from './roles.ts';

/** Where the import of one file stands. */
export type ImportState =
  | {
      readonly kind: 'reading';
      readonly name: string;
      /** Read so far. */
      readonly bytes: number;
      /** Undefined where nobody says how many come. */
      readonly total: number | undefined;
      readonly rows: number;
    }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: RefusalReason }
  | {
      readonly kind: 'read';
      readonly report: Report;
      readonly canUndo: boolean;
      /** A choice is being carried out; the report is still the one before it. */
      readonly busy: boolean;
      /** Its rows are what map and list show now. */
      readonly shown: boolean;
    };

/** What the visitor can do with it. Rows and columns are indices of the table, as in `Entry`. */
export interface ImportActions {
  cancel(): void;
  close(): void;
  remove(): void;
  /** "Auf der Karte zeigen". */
  show(): void;
  undo(): void;
  saveReport(): void;
  saveCorrected(): void;
  chooseGrid(grid: number): void;
  chooseRole(column: number, role: Role): void;
  chooseCrs(crs: CrsKey): void;
  chooseDateOrder(order: DateOrder): void;
  setCell(row: number, column: number, text: string): void;
  choosePlace(row: number, ags: string): void;
  /** Reads the file again, with another encoding or delimiter. */
  wish(wish: ReadingWish): void;
}

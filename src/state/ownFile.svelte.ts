import type { Dictionaries } from '../load/projects.ts';
import { rowsLike, withCell, withGrid, withPlace, withRole } from '../load/own/choose.ts';
import type { ReadingWish, RefusalReason } from '../load/own/grid.ts';
import type { ImportActions, ImportState } from '../load/own/importState.ts';
import type { Choices, CrsKey, DateOrder, Report } from '../load/own/report.ts';
import type { Role } from '../load/own/roles.ts';
import { TEXT_FIELDS } from '../model/columns.ts';
import type { Dataset } from '../model/columns.ts';
import { Gathered } from './importMessages.ts';
import type { Bounds, FromWorker, ToWorker, Turn } from './importMessages.ts';

/** What a file is read with. */
export interface ReadingContext {
  readonly dictionaries: Dictionaries;
  /** Day up to which what goes on is open; days since 1970. */
  readonly dataDay: number;
  /** Absolute address of the page. */
  readonly page: string;
  readonly makeWorker: () => Worker;
  /** The dataset is there, or is another one. `isFirst`: of a file that was not shown yet. */
  readonly onread: (file: OwnFile, isFirst: boolean) => void;
  /** It was refused, or something is to be answered before its rows can be placed. */
  readonly onquestion: (file: OwnFile) => void;
  readonly onremove: (file: OwnFile) => void;
  readonly onclose: () => void;
  readonly onshow: (file: OwnFile) => void;
  /** Hands a table to the visitor's downloads. */
  readonly oncorrected: (
    file: OwnFile,
    header: readonly string[],
    rows: readonly (readonly string[])[],
  ) => void;
}

/** One file of the visitor: the worker that holds it, what was understood, what was changed. */
export class OwnFile {
  readonly name: string;
  readonly #source: Blob | string;
  readonly #context: ReadingContext;
  #worker: Worker | undefined;
  #wish: ReadingWish = {};
  #turn = 0;
  #gathered = new Gathered();
  #state: ImportState = $state.raw({
    kind: 'reading',
    name: '',
    bytes: 0,
    total: undefined,
    rows: 0,
  });
  #dataset: Dataset | undefined = $state.raw();
  /** All that was chosen, the latest last. */
  #past: readonly Choices[] = $state.raw([]);
  #busy = $state.raw(false);
  #large: { readonly bytes: number; readonly isWhole: boolean } | undefined = $state.raw();
  shown = $state.raw(true);
  bounds: Bounds | undefined;

  /** @param source the file, or the absolute address of one that may be fetched */
  constructor(name: string, source: Blob | string, context: ReadingContext) {
    this.name = name;
    this.#source = source;
    this.#context = context;
    this.#open();
  }

  readonly state: ImportState = $derived.by(() => {
    const state = this.#state;
    if (state.kind !== 'read') return { ...state, name: this.name };
    return { ...state, canUndo: this.#past.length > 1, busy: this.#busy, shown: this.shown };
  });
  /** Its rows as columns; undefined while it is read for the first time. */
  get dataset(): Dataset | undefined {
    return this.#dataset;
  }
  /** Bytes that it has, while the visitor is asked whether so many are to be read. */
  get large(): number | undefined {
    return this.#large?.bytes;
  }
  /** Whether it has no more than those. */
  get isWhole(): boolean {
    return this.#large?.isWhole ?? true;
  }
  get report(): Report | undefined {
    return this.#state.kind === 'read' ? this.#state.report : undefined;
  }

  readonly actions: Omit<ImportActions, 'saveReport'> = {
    cancel: () => this.remove(),
    close: () => this.#context.onclose(),
    remove: () => this.remove(),
    show: () => this.#context.onshow(this),
    undo: () => {
      this.#past = this.#past.slice(0, -1);
      this.#send();
    },
    saveCorrected: () => this.#post({ kind: 'correct' }),
    chooseGrid: (grid: number) => this.#choose(() => withGrid(grid)),
    chooseRole: (column: number, role: Role) =>
      this.#choose((choices) => withRole(choices, column, role)),
    chooseCrs: (crs: CrsKey) => this.#choose((choices) => ({ ...choices, crs })),
    chooseDateOrder: (dateOrder: DateOrder) =>
      this.#choose((choices) => ({ ...choices, dateOrder })),
    setCell: (row: number, column: number, text: string) =>
      this.#choose((choices) => withCell(choices, row, column, text)),
    choosePlace: (row: number, ags: string) =>
      this.#choose((choices) => withPlace(choices, rowsLike(this.report?.entries ?? [], row), ags)),
    wish: (wish: ReadingWish) => {
      this.#wish = { ...this.#wish, ...wish };
      this.#past = [];
      this.#open();
    },
  };

  /** Reads on, however large it is. */
  consent(): void {
    this.#large = undefined;
    this.#post({ kind: 'consent' });
  }

  remove(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#context.onremove(this);
  }

  /** Reads it from its first byte, in a worker of its own. */
  #open(): void {
    this.#worker?.terminate();
    this.#gathered = new Gathered();
    this.#state = { kind: 'reading', name: this.name, bytes: 0, total: undefined, rows: 0 };
    const { dictionaries, dataDay, page, makeWorker } = this.#context;
    const worker = makeWorker();
    worker.onmessage = ({ data: { turn, message } }: MessageEvent<Turn<FromWorker>>) => {
      if (turn === this.#turn) this.#hear(message);
    };
    worker.onerror = ({ message }) => this.#hear({ kind: 'failed', message });
    this.#worker = worker;
    const [source, name, wish] = [this.#source, this.name, this.#wish];
    this.#post({ kind: 'open', source, name, wish, dictionaries, dataDay, page });
  }

  #choose(change: (choices: Choices) => Choices): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#past = [...this.#past, change(last)];
    this.#send();
  }

  #send(): void {
    const choices = this.#past.at(-1);
    if (!choices) return;
    this.#busy = true;
    this.#gathered = new Gathered();
    this.#post({ kind: 'choose', choices });
  }

  #post(message: ToWorker): void {
    if (message.kind === 'open' || message.kind === 'choose') this.#turn++;
    this.#worker?.postMessage({ turn: this.#turn, message } satisfies Turn<ToWorker>);
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case 'progress': {
        const { bytes, total, rows } = message;
        this.#state = { kind: 'reading', name: this.name, bytes, total, rows };
        return;
      }
      case 'large':
        this.#large = message;
        return;
      case 'cells':
      case 'entries':
        return this.#gathered.add(message);
      case 'read':
        return this.#finish(message);
      case 'corrected':
        return this.#context.oncorrected(this, message.header, message.rows);
      case 'refused':
        return this.#refuse(message.reason);
      case 'failed':
        // For whoever looks after the page, as any other mistake.
        reportError(new Error(message.message));
        return this.#refuse({ kind: 'mistake', detail: message.message });
    }
  }

  #refuse(reason: RefusalReason): void {
    this.#state = { kind: 'refused', name: this.name, reason };
    this.#worker?.terminate();
    this.#context.onquestion(this);
  }

  /** An answer to choices that were changed again meanwhile is passed over. */
  #finish({ report, columns, bounds }: Extract<FromWorker, { kind: 'read' }>): void {
    const isFirst = this.#past.length === 0;
    if (isFirst) this.#past = [report.choices];
    const { entries } = this.#gathered;
    const dataset = this.#gathered.finish(columns, TEXT_FIELDS);
    this.#gathered = new Gathered();
    this.#busy = false;
    this.#dataset = dataset;
    this.bounds = bounds;
    this.#state = {
      kind: 'read',
      report: { ...report, entries },
      canUndo: false,
      busy: false,
      shown: this.shown,
    };
    this.#context.onread(this, isFirst);
    if (report.questions.length > 0) this.#context.onquestion(this);
  }
}

/// <reference lib="webworker" />
// Reads one file of the visitor. The page makes a worker for each and ends it with the file, which
// also gives back all that it held.
import { readBlob, fetchFile } from '../load/own/fetchFile.ts';
import { Refusal } from '../load/own/grid.ts';
import { OpenFile, loadSurroundings } from '../load/own/openFile.ts';
import { readFile } from '../load/own/readFile.ts';
import { FILES } from '../load/files.ts';
import { FileError } from '../load/issue.ts';
import type { FileName } from '../load/files.ts';
import type { Choices } from '../load/own/report.ts';
import { bareOf, buffersOf, entriesInPieces, inPieces } from './importMessages.ts';
import type { FromWorker, ToWorker, Turn } from './importMessages.ts';

declare const self: DedicatedWorkerGlobalScope;

let consent: (() => void) | undefined;
let opened: { file: OpenFile; choices: Choices } | undefined;
self.onmessage = async ({ data: { turn, message } }: MessageEvent<Turn<ToWorker>>) => {
  const tell: Tell = (answer, buffers = []) =>
    self.postMessage({ turn, message: answer } satisfies Turn<FromWorker>, buffers);
  try {
    if (message.kind === 'open') await open(message, tell);
    else if (message.kind === 'consent') consent?.();
    else if (message.kind === 'choose' && opened) show(opened.file, message.choices, tell);
    else if (message.kind === 'correct' && opened) {
      tell({ kind: 'corrected', ...opened.file.corrected(opened.choices) });
    }
  } catch (error) {
    if (error instanceof Refusal) tell({ kind: 'refused', reason: error.reason });
    else tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

type Tell = (answer: FromWorker, buffers?: Transferable[]) => void;

async function open(message: Extract<ToWorker, { kind: 'open' }>, tell: Tell): Promise<void> {
  const { source, name, wish, dictionaries, dataDay, page } = message;
  const signal = new AbortController().signal; // the page ends the whole worker
  let got = 0;
  const onbytes = (bytes: number, total: number | undefined) => {
    got = bytes;
    tell({ kind: 'progress', bytes, ...(total !== undefined && { total }), rows: 0 });
  };
  const isWhole = source instanceof Blob;
  const onlarge = (large: number) => {
    tell({ kind: 'large', bytes: large, isWhole });
    return new Promise<boolean>((agree) => (consent = () => agree(true)));
  };
  const options = { onbytes, onlarge, signal };
  const [bytes, surroundings] = await Promise.all([
    source instanceof Blob ? readBlob(source, options) : fetchFile(source, options),
    loadSurroundings(textBeside(page), dictionaries, dataDay),
  ]);
  const size = bytes.length;
  const grids = await readFile(bytes, wish, (rows) =>
    tell({ kind: 'progress', bytes: got, total: size, rows }),
  );
  const file = new OpenFile({ name, bytes: size }, grids, surroundings);
  show(file, file.usual, tell);
}

function show(file: OpenFile, choices: Choices, tell: Tell): void {
  const { report, interpretation } = file.read(choices);
  opened = { file, choices };
  const { entries, ...rest } = report;
  for (const piece of inPieces(interpretation.dataset)) tell(piece);
  for (const piece of entriesInPieces(entries)) tell(piece);
  const columns = bareOf(interpretation.dataset);
  tell(
    { kind: 'read', report: rest, columns, bounds: interpretation.bounds },
    buffersOf(columns) as Transferable[],
  );
}

/** Files of `data/` lie beside the page, not beside this script. */
function textBeside(page: string) {
  return async (file: FileName): Promise<string> => {
    const response = await fetch(new URL(FILES[file], page)).catch(() => undefined);
    if (!response?.ok) throw new FileError('missing');
    return response.text();
  };
}

import { Refusal } from './grid.ts';
import type { RefusalReason } from './grid.ts';
import { HEAD_BYTES, sniff } from './sniff.ts';

/** Bytes from which a visitor is asked first, and from which nothing is read. */
export const ASK_FROM = 50e6;
export const REFUSE_FROM = 500e6;

/** Seconds without a byte that end the wait. */
const STALL = 30;

/** Bytes of a visitor's file that are read at once: progress is seen, and a click ends it soon. */
const CHUNK = 4e6;

export interface ReadOptions {
  /** @param total undefined where nobody says it, or more has come than was said */
  readonly onbytes: (done: number, total: number | undefined) => void;
  readonly signal: AbortSignal;
  /** In seconds. */
  readonly stall?: number;
  /**
   * Asked once, as soon as it is known that there are `ASK_FROM` bytes or more: all of them, or those
   * that have come where nobody says how many there are. The wait for the answer is no stall; `false`
   * cancels.
   */
  readonly onlarge?: (bytes: number, isAll: boolean) => Promise<boolean>;
}

/**
 * Gets the bytes at an address that model/dataAddress.ts lets pass. What its first bytes show to be no
 * table and no map is not fetched any further.
 *
 * @throws Refusal `not-there`, `too-large`, `stalled`, `cancelled`, or of `sniff`
 */
export async function fetchFile(
  url: string,
  options: ReadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const stop = new AbortController();
  const wait = patience(options, { kind: 'not-there', status: 0 });
  try {
    const response = await wait(() =>
      fetch(url, {
        // It could lead to a host that nobody judged or agreed to, and before one follows a redirect
        // a browser does not tell where it leads: so none is followed, not even within the host.
        redirect: 'error',
        // None to any other host.
        credentials: 'same-origin',
        referrerPolicy: 'no-referrer',
        signal: stop.signal,
      }),
    );
    if (!response.ok) throw new Refusal({ kind: 'not-there', status: response.status });
    const reader = response.body?.getReader();
    const next = async () => (await reader?.read())?.value;
    return await gather(() => wait(next), lengthOf(response.headers), options);
  } finally {
    // Whatever is still under way.
    stop.abort();
  }
}

/**
 * Reads a visitor's file. What its first bytes show to be no table and no map is not read any
 * further, and nobody is asked whether a large one is to be.
 *
 * @throws Refusal `not-readable`, `too-large`, `stalled`, `cancelled`, or of `sniff`
 */
export async function readBlob(file: Blob, options: ReadOptions): Promise<Uint8Array<ArrayBuffer>> {
  const wait = patience(options, { kind: 'not-readable' });
  const part = async (from: number, to: number) =>
    new Uint8Array(await file.slice(from, to).arrayBuffer());
  if (file.size >= ASK_FROM && file.size < REFUSE_FROM) {
    sniff(await wait(() => part(0, HEAD_BYTES)), file.size);
  }
  let from = 0;
  async function next(): Promise<Uint8Array | undefined> {
    if (from >= file.size) return undefined;
    from += CHUNK;
    return part(from - CHUNK, from);
  }
  return gather(() => wait(next), file.size, options);
}

/** What the server says of the length, where that is the length of what arrives. */
function lengthOf(headers: Headers): number | undefined {
  const said = headers.get('content-length') ?? '';
  const isPacked = (headers.get('content-encoding') ?? 'identity') !== 'identity';
  return /^\d{1,15}$/.test(said) && !isPacked ? Number(said) : undefined;
}

/** Joins chunks until there is none, and keeps to the limits. */
async function gather(
  next: () => Promise<Uint8Array | undefined>,
  total: number | undefined,
  { onbytes, onlarge }: ReadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  let isAllowed = onlarge === undefined;
  async function judge(bytes: number, isAll: boolean): Promise<void> {
    if (bytes >= REFUSE_FROM) throw new Refusal({ kind: 'too-large', bytes, limit: REFUSE_FROM });
    if (isAllowed || bytes < ASK_FROM) return;
    isAllowed = (await onlarge?.(bytes, isAll)) ?? true;
    if (!isAllowed) throw new Refusal({ kind: 'cancelled' });
  }
  await judge(total ?? 0, true);
  const chunks: Uint8Array[] = [];
  let done = 0;
  for (let chunk = await next(); chunk; chunk = await next()) {
    chunks.push(chunk);
    done += chunk.length;
    const isHead = done >= HEAD_BYTES && done - chunk.length < HEAD_BYTES;
    if (isHead) sniff(headOf(chunks), total ?? Infinity);
    onbytes(done, total !== undefined && done <= total ? total : undefined);
    await judge(done, false);
  }
  return joined(chunks, done);
}

/** The first `HEAD_BYTES` of what has come. */
function headOf(chunks: readonly Uint8Array[]): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  let at = 0;
  for (const chunk of chunks) {
    head.set(chunk.subarray(0, HEAD_BYTES - at), at);
    at += chunk.length;
  }
  return head;
}

/** Takes each chunk out as it is copied, so that a large file is not in memory twice for long. */
function joined(chunks: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** What waits for one step after the other: none longer than a stall, and none once cancelled. */
function patience(
  { signal, stall = STALL }: ReadOptions,
  failure: RefusalReason,
): <T>(start: () => Promise<T>) => Promise<T> {
  return async (start) => {
    const cancelled = new Refusal({ kind: 'cancelled' });
    if (signal.aborted) throw cancelled;
    let end = () => {};
    const over = new Promise<never>((_, reject) => {
      const cancel = () => reject(cancelled);
      const stalled = () => reject(new Refusal({ kind: 'stalled', seconds: stall }));
      const timer = setTimeout(stalled, stall * 1000);
      signal.addEventListener('abort', cancel);
      end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
      };
    });
    const step = start().catch(() => {
      throw new Refusal(failure);
    });
    return Promise.race([over, step]).finally(end);
  };
}

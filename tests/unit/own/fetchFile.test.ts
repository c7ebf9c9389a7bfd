import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ASK_FROM, REFUSE_FROM, fetchFile, readBlob } from '../../../src/load/own/fetchFile.ts';
import type { ReadOptions } from '../../../src/load/own/fetchFile.ts';
import { Refusal } from '../../../src/load/own/grid.ts';

const URL_OF_LIST = 'https://daten.example.de/liste.csv';

interface Answer {
  readonly chunks?: readonly Uint8Array[];
  readonly headers?: Record<string, string>;
  readonly status?: number;
  /** Chunks come, and then nothing more. */
  readonly silent?: boolean;
  /** The connection breaks off behind the chunks. */
  readonly broken?: boolean;
}

/** A server that answers so; gives the requests that it saw. */
function serve({ chunks = [], headers = {}, status = 200, silent, broken }: Answer) {
  const requests: [url: string, init: RequestInit][] = [];
  let read = 0;
  const body = () =>
    new ReadableStream<Uint8Array>(
      {
        pull(stream) {
          const chunk = chunks[read++];
          if (chunk) stream.enqueue(chunk);
          else if (broken) stream.error(new TypeError('network error'));
          else if (!silent) stream.close();
          else return new Promise<void>(() => {});
          return undefined;
        },
      },
      { highWaterMark: 0 },
    );
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push([url, init]);
    return new Response(status === 204 ? null : body(), { status, headers });
  });
  return { requests, read: () => read };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const signal = new AbortController().signal;
const quiet: ReadOptions = { onbytes() {}, signal };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The reason of the refusal that ends it. */
async function refusalOf(reading: Promise<unknown>): Promise<Refusal['reason']> {
  const error: unknown = await reading.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof Refusal)) throw new Error(`was not refused: ${String(error)}`);
  return error.reason;
}

/** Chunks of so many bytes in all that cost no memory: one and the same again and again. */
function* large(bytes: number): Generator<Uint8Array> {
  const chunk = new Uint8Array(10e6).fill(0x61);
  for (let at = 0; at < bytes; at += chunk.length) yield chunk.subarray(0, bytes - at);
}

describe('a file from an address', () => {
  test('is what the server sends, in whatever pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 9 })), async (chunks) => {
        serve({ chunks: chunks.filter(({ length }) => length > 0) });
        expect([...(await fetchFile(URL_OF_LIST, quiet))]).toEqual(chunks.flatMap((c) => [...c]));
      }),
    );
  });

  test('is asked for without a word on who asks, and nowhere else', async () => {
    const { requests } = serve({ chunks: [bytesOf('a;b')] });
    await fetchFile(URL_OF_LIST, quiet);
    expect(requests).toEqual([
      [
        URL_OF_LIST,
        expect.objectContaining({
          redirect: 'error',
          credentials: 'same-origin',
          referrerPolicy: 'no-referrer',
        }),
      ],
    ]);
  });

  test('tells its bytes as they come, out of those that were announced', async () => {
    const told: unknown[] = [];
    const chunks = [bytesOf('abc'), bytesOf('de')];
    serve({ chunks, headers: { 'content-length': '5' } });
    await fetchFile(URL_OF_LIST, { signal, onbytes: (...numbers) => told.push(numbers) });
    expect(told).toEqual([
      [3, 5],
      [5, 5],
    ]);
  });

  test.each([
    ['nobody says', {}],
    ['is that of a packed body', { 'content-length': '5', 'content-encoding': 'gzip' }],
    ['is less than what comes', { 'content-length': '4' }],
    ['is no number', { 'content-length': '5, 5' }],
  ])('has no end in sight where its length %s', async (_, headers) => {
    const onbytes = vi.fn();
    serve({ chunks: [bytesOf('abcde')], headers });
    expect(textOf(await fetchFile(URL_OF_LIST, { signal, onbytes }))).toBe('abcde');
    expect(onbytes).toHaveBeenLastCalledWith(5, undefined);
  });

  test.each([404, 403, 500])('is not there where the server says %i', async (status) => {
    const { requests } = serve({ status, chunks: [bytesOf('<html>')] });
    expect(await refusalOf(fetchFile(URL_OF_LIST, quiet))).toEqual({ kind: 'not-there', status });
    expect(requests[0]?.[1].signal?.aborted).toBe(true);
  });

  test('is not there without an answer, or where the connection breaks off', async () => {
    const gone = { kind: 'not-there', status: 0 };
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await refusalOf(fetchFile(URL_OF_LIST, quiet))).toEqual(gone);
    serve({ chunks: [bytesOf('abc')], broken: true });
    expect(await refusalOf(fetchFile(URL_OF_LIST, quiet))).toEqual(gone);
  });

  test('may be empty', async () => {
    serve({ status: 204 });
    expect(await fetchFile(URL_OF_LIST, quiet)).toHaveLength(0);
  });
});

describe('patience', () => {
  test('ends when the server is silent for 30 seconds', async () => {
    const { requests } = serve({ chunks: [bytesOf('abc')], silent: true });
    const reason = refusalOf(fetchFile(URL_OF_LIST, quiet));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(requests[0]?.[1].signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reason).toEqual({ kind: 'stalled', seconds: 30 });
    expect(requests[0]?.[1].signal?.aborted).toBe(true);
  });

  test('ends as well when it does not answer at all', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}));
    const reason = refusalOf(fetchFile(URL_OF_LIST, { ...quiet, stall: 5 }));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await reason).toEqual({ kind: 'stalled', seconds: 5 });
  });

  test('begins anew with each byte, however slow they are', async () => {
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(stream) {
        return new Promise((done) => {
          setTimeout(() => {
            if (at === 5) stream.close();
            else stream.enqueue(Uint8Array.of(at++));
            done();
          }, 29_000);
        });
      },
    });
    vi.stubGlobal('fetch', async () => new Response(body));
    const reading = fetchFile(URL_OF_LIST, quiet);
    await vi.advanceTimersByTimeAsync(6 * 29_000);
    expect([...(await reading)]).toEqual([0, 1, 2, 3, 4]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('cancelling', () => {
  test('before it begins asks nobody', async () => {
    const { requests } = serve({});
    const reading = fetchFile(URL_OF_LIST, { ...quiet, signal: AbortSignal.abort() });
    expect(await refusalOf(reading)).toEqual({ kind: 'cancelled' });
    expect(requests).toEqual([]);
  });

  test('ends a download in the middle, and its request', async () => {
    const cancel = new AbortController();
    const { requests } = serve({ chunks: [bytesOf('abc')], silent: true });
    const reading = fetchFile(URL_OF_LIST, {
      signal: cancel.signal,
      onbytes: () => queueMicrotask(() => cancel.abort()),
    });
    expect(await refusalOf(reading)).toEqual({ kind: 'cancelled' });
    expect(requests[0]?.[1].signal?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('limits', () => {
  test('a file announced with 500 MB is not read', async () => {
    const bytes = REFUSE_FROM;
    const server = serve({ headers: { 'content-length': String(bytes) }, silent: true });
    const reason = await refusalOf(fetchFile(URL_OF_LIST, quiet));
    expect(reason).toEqual({ kind: 'too-large', bytes, limit: REFUSE_FROM });
    expect(server.read()).toBe(0);
  });

  test('a file that says nothing, or lies, is read up to 500 MB', async () => {
    for (const headers of [{}, { 'content-length': '10' }]) {
      const server = serve({ headers, chunks: [...large(2 * REFUSE_FROM)] });
      const reason = await refusalOf(fetchFile(URL_OF_LIST, quiet));
      expect(reason).toMatchObject({ kind: 'too-large', limit: REFUSE_FROM });
      expect(server.read()).toBe(REFUSE_FROM / 10e6);
    }
  });

  test('from 50 MB on it is asked before a byte is read', async () => {
    const headers = { 'content-length': String(ASK_FROM) };
    const server = serve({ headers, chunks: [bytesOf('abc')] });
    const onlarge = vi.fn(async () => {
      expect(server.read()).toBe(0);
      return true;
    });
    expect(textOf(await fetchFile(URL_OF_LIST, { ...quiet, onlarge }))).toBe('abc');
    expect(onlarge.mock.calls).toEqual([[ASK_FROM, true]]);
  });

  test('where nobody says the length, once 50 MB are there, and only then', async () => {
    const onlarge = vi.fn(async () => true);
    serve({ chunks: [...large(70e6)] });
    expect(await fetchFile(URL_OF_LIST, { ...quiet, onlarge })).toHaveLength(70e6);
    expect(onlarge.mock.calls).toEqual([[50e6, false]]);
    serve({ chunks: [...large(ASK_FROM - 1)], headers: { 'content-length': '49999999' } });
    await fetchFile(URL_OF_LIST, { ...quiet, onlarge });
    expect(onlarge).toHaveBeenCalledOnce();
  });

  test('a no cancels, and thinking it over is no stall', async () => {
    const headers = { 'content-length': String(ASK_FROM) };
    const server = serve({ headers, chunks: [bytesOf('abc')] });
    const onlarge = () =>
      new Promise<boolean>((answer) => {
        setTimeout(() => answer(false), 600_000);
      });
    const reason = refusalOf(fetchFile(URL_OF_LIST, { ...quiet, onlarge }));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await reason).toEqual({ kind: 'cancelled' });
    expect(server.read()).toBe(0);
  });
});

describe('what its first bytes show to be no table', () => {
  const pdf = bytesOf(`%PDF-1.7\n${'x'.repeat(99_991)}`);
  const isPdf = { kind: 'format', format: 'pdf' };

  test('is not downloaded any further', async () => {
    const chunks = [pdf.subarray(0, 3), pdf.subarray(3), ...large(40e6)];
    const server = serve({ chunks });
    expect(await refusalOf(fetchFile(URL_OF_LIST, quiet))).toEqual(isPdf);
    expect(server.read()).toBe(2);
  });

  test('is not read any further', async () => {
    const file = new Blob([pdf, ...large(40e6)] as BlobPart[]);
    const slice = vi.spyOn(file, 'slice');
    expect(await refusalOf(readBlob(file, quiet))).toEqual(isPdf);
    expect(slice).toHaveBeenCalledOnce();
  });

  test('is refused before anyone is asked whether so much is to be read', async () => {
    const file = new Blob([pdf, ...large(60e6)] as BlobPart[]);
    const onlarge = vi.fn(async () => true);
    expect(await refusalOf(readBlob(file, { ...quiet, onlarge }))).toEqual(isPdf);
    expect(onlarge).not.toHaveBeenCalled();
  });
});

describe('a file of the visitor', () => {
  const text = 'id;titel\n'.repeat(1_000_000);

  test('is read as it is, in pieces that are told', async () => {
    const told: unknown[] = [];
    const file = new Blob([text]);
    const bytes = await readBlob(file, { signal, onbytes: (...numbers) => told.push(numbers) });
    expect(textOf(bytes) === text).toBe(true);
    expect(told).toEqual([
      [4e6, 9e6],
      [8e6, 9e6],
      [9e6, 9e6],
    ]);
  });

  test('that is empty is no byte', async () => {
    expect(await readBlob(new Blob(), quiet)).toHaveLength(0);
  });

  test('is left alone from the click on that cancels', async () => {
    const cancel = new AbortController();
    const onbytes = vi.fn(() => cancel.abort());
    const reading = readBlob(new Blob([text]), { signal: cancel.signal, onbytes });
    expect(await refusalOf(reading)).toEqual({ kind: 'cancelled' });
    expect(onbytes).toHaveBeenCalledOnce();
  });

  /** Says that it has so many bytes, and has none. */
  const saying = (size: number): Blob => Object.defineProperty(new Blob(), 'size', { value: size });

  test('of 500 MB is not read, of 50 MB after a question', async () => {
    const onbytes = vi.fn();
    const onlarge = vi.fn(async () => false);
    const reason = (size: number) =>
      refusalOf(readBlob(saying(size), { signal, onbytes, onlarge }));
    expect(await reason(REFUSE_FROM)).toMatchObject({ kind: 'too-large', bytes: REFUSE_FROM });
    expect(onlarge).not.toHaveBeenCalled();
    expect(await reason(63e6)).toEqual({ kind: 'cancelled' });
    expect(onlarge.mock.calls).toEqual([[63e6, true]]);
    expect(onbytes).not.toHaveBeenCalled();
  });

  test('that is moved, changed or locked meanwhile is not readable', async () => {
    const file = new Blob([text]);
    vi.spyOn(file, 'slice').mockReturnValue({
      ...file,
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    });
    expect(await refusalOf(readBlob(file, quiet))).toEqual({ kind: 'not-readable' });
  });
});

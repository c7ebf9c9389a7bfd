import { describe, expect, test, vi } from 'vitest';
import type { FromWorker, ToWorker, Turn } from '../../src/state/importMessages.ts';
import { OwnFiles } from '../../src/state/ownFiles.svelte.ts';
import { anAtlas } from './anAtlas.ts';

/** A worker that does nothing by itself. */
class StubWorker {
  asked: Turn<ToWorker>[] = [];
  ended = false;
  onmessage: ((event: MessageEvent<Turn<FromWorker>>) => void) | undefined;
  onerror: ((event: ErrorEvent) => void) | undefined;
  postMessage(message: Turn<ToWorker>): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(message: FromWorker): void {
    const turn = this.asked.at(-1)?.turn ?? 0;
    this.onmessage?.(new MessageEvent('message', { data: { turn, message } }));
  }
}

function anOpenFile() {
  const worker = new StubWorker();
  const makeWorker = () => worker as unknown as Worker;
  const own = new OwnFiles(anAtlas(), { makeWorker, oncorrected: vi.fn() });
  own.open('liste.csv', new Blob(['a']));
  return { own, worker };
}

describe('a file whose reading breaks off by a mistake of ours', () => {
  for (const [where, fail] of [
    [
      'in the worker',
      (worker: StubWorker) => worker.answer({ kind: 'failed', message: 'x is not a function' }),
    ],
    [
      'before the worker begins',
      (worker: StubWorker) =>
        worker.onerror?.(new ErrorEvent('error', { message: 'x is not a function' })),
    ],
  ] as const) {
    test(`${where} is told to the visitor and to whoever looks after the page`, () => {
      const reported = vi.fn();
      vi.stubGlobal('reportError', reported);
      const { own, worker } = anOpenFile();
      fail(worker);
      expect(own.reported?.state).toEqual({
        kind: 'refused',
        name: 'liste.csv',
        reason: { kind: 'mistake', detail: 'x is not a function' },
      });
      expect(reported).toHaveBeenCalledWith(new Error('x is not a function'));
      expect(worker.ended).toBe(true);
      own.report(undefined);
      expect(own.files).toEqual([]);
      vi.unstubAllGlobals();
    });
  }
});

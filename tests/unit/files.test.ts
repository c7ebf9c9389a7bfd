import { existsSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { FILES, fetchText, parseJson } from '../../src/load/files.ts';
import { FileError } from '../../src/load/issue.ts';

afterEach(() => vi.unstubAllGlobals());

const answerWith = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));
const MISSING = new FileError('missing');

test('every file has an address of its own, of a file that is there', () => {
  const paths = Object.values(FILES);
  const root = new URL('../../', import.meta.url);
  expect(new Set(paths).size).toBe(Object.keys(FILES).length);
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

test('a file is fetched as text from its own address', async () => {
  answerWith(async () => new Response('id\n1\n'));
  expect(await fetchText('projects.csv')).toBe('id\n1\n');
  expect(fetch).toHaveBeenCalledWith(FILES['projects.csv']);
});

test('a file that is not there is missing', async () => {
  answerWith(async () => new Response('not found', { status: 404 }));
  await expect(fetchText('projects.csv')).rejects.toEqual(MISSING);
});

test('a file without a network is missing', async () => {
  answerWith(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(fetchText('projects.csv')).rejects.toEqual(MISSING);
});

test('a file that breaks off on its way is missing', async () => {
  const body = new ReadableStream({
    start: (controller) => controller.error(new TypeError('network error')),
  });
  answerWith(async () => new Response(body));
  await expect(fetchText('projects.csv')).rejects.toEqual(MISSING);
});

test('JSON is read, and what is none is said', () => {
  expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
  expect(() => parseJson('{')).toThrow(FileError);
  expect(() => parseJson('')).toThrow(/^unreadable /);
});

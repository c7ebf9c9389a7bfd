import { expect, test } from 'vitest';
import { join } from '../../src/model/join.ts';
import { isOwn, whose } from '../../src/model/whose.ts';
import { aDataset, asOwn } from './aDataset.ts';

const atlas = aDataset({ id: 'a' });
const both = join([{ dataset: atlas }, asOwn(aDataset({ id: 'b' }))]);

test("rows are the atlas's, visitors', or both", () => {
  expect(whose(both, [0])).toEqual({ atlas: true, own: false });
  expect(whose(both, [1])).toEqual({ atlas: false, own: true });
  expect(whose(both, [1, 0])).toEqual({ atlas: true, own: true });
  expect(whose(atlas, [0])).toEqual({ atlas: true, own: false });
  expect([0, 1].map((row) => isOwn(both, row))).toEqual([false, true]);
});

test("no rows are the atlas's", () => {
  expect(whose(both, [])).toEqual({ atlas: true, own: false });
});

import { expect, test, vi } from 'vitest';
import { workWhenIdle } from '../../src/state/idleWork.ts';

function* counting(counted: number[]) {
  for (let step = 0; step < 5; step++) {
    counted.push(step);
    yield;
  }
}

test('all steps are taken, and none at once', async () => {
  const counted: number[] = [];
  workWhenIdle(counting(counted));
  expect(counted).toEqual([]);
  await vi.waitFor(() => expect(counted).toEqual([0, 1, 2, 3, 4]));
});

test('no step is taken once it is ended', async () => {
  const counted: number[] = [];
  const ended = workWhenIdle(counting(counted));
  const others: number[] = [];
  ended();
  workWhenIdle(counting(others));
  await vi.waitFor(() => expect(others).toHaveLength(5));
  expect(counted).toEqual([]);
});

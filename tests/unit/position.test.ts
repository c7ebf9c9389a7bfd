import { expect, test } from 'vitest';
import { locate } from '../../src/load/position.ts';

/** A browser that answers so; what it was asked for is kept. */
function aBrowser(answer: { lng: number; lat: number; accuracy: number } | 1 | 2 | 3) {
  const asked: (PositionOptions | undefined)[] = [];
  const geolocation = {
    getCurrentPosition(
      found: (position: { coords: object }) => void,
      failed: (error: object) => void,
      options?: PositionOptions,
    ) {
      asked.push(options);
      if (typeof answer === 'number') failed({ code: answer, PERMISSION_DENIED: 1 });
      else {
        const { lng: longitude, lat: latitude, accuracy } = answer;
        found({ coords: { longitude, latitude, accuracy } });
      }
    },
  } as Geolocation;
  return { geolocation, asked };
}

test('a position in Germany is where distances begin, with how far it may be off', async () => {
  const { geolocation, asked } = aBrowser({ lng: 8.47, lat: 49.49, accuracy: 2500 });
  expect(await locate(geolocation)).toEqual({ kind: 'found', lngLat: [8.47, 49.49], within: 2.5 });
  expect(asked).toMatchObject([{ timeout: 10_000, enableHighAccuracy: false }]);
});

test.each([
  [{ lng: -0.13, lat: 51.5, accuracy: 10 }, 'outside'],
  [{ lng: 10, lat: 46, accuracy: 10 }, 'outside'],
  [1, 'refused'],
  [2, 'unknown'],
  [3, 'unknown'],
] as const)('%j is %s', async (answer, kind) => {
  expect(await locate(aBrowser(answer).geolocation)).toEqual({ kind });
});

test('a browser without positions does not know', async () => {
  expect(await locate(undefined)).toEqual({ kind: 'unknown' });
});

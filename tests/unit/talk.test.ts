/** What a talk works out: type, lines, keys, camera. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projection, toScreen } from '../../src/model/camera.ts';
import { toX, toY } from '../../src/model/mercator.ts';
import { MOST_LINES, fitLines } from '../../src/tour/fitLines.ts';
import { framed } from '../../src/tour/framed.ts';
import { commandOf } from '../../src/tour/keys.ts';
import { plainHash, stepped } from '../../src/tour/sceneView.ts';
import { neededType, smallestType, typeScale } from '../../src/tour/typeSize.ts';

describe('type', () => {
  test('on 75 inches from 5 m the smallest is 3.6 vh', () => {
    expect(smallestType({ distance: 5, diagonal: 75 })).toBe(3.6);
  });

  test('is never smaller than the eye needs, but where no screen could hold it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 30, noNaN: true }),
        fc.double({ min: 10, max: 400, noNaN: true }),
        (distance, diagonal) => {
          const size = smallestType({ distance, diagonal });
          return size === 8 || size >= neededType({ distance, diagonal }) - 0.001;
        },
      ),
    );
  });

  test.each([
    [3840, 2160],
    [1920, 1080],
  ])('has the look’s measures at %i × %i', (width, height) => {
    const { smallest, fact, text, title } = typeScale({ width, height }, 3.6);
    expect([smallest, fact, text, title].map((px) => (100 * px) / height)).toEqual([
      expect.closeTo(3.6),
      expect.closeTo(3.9),
      expect.closeTo(4.6),
      expect.closeTo(8.9),
    ]);
  });

  test('nothing is ever smaller than the smallest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 80 }), (tenths) => {
        const { smallest, fact, text, title } = typeScale(
          { width: 1920, height: 1080 },
          tenths / 10,
        );
        return smallest < fact && fact < text && text < title;
      }),
    );
  });
});

describe('lines', () => {
  /** A line holds ten signs. */
  const linesOf = (text: string) => Math.ceil(text.length / 10);
  const words = { title: 'Titel', note: 'Ein Satz.', facts: [], key: [], legend: [] };

  test('what fits stays', () => {
    const all = { ...words, facts: ['eins', 'zwei'], legend: ['drei', 'vier'] };
    expect(fitLines(all, linesOf)).toEqual({ ...all, hasCount: true });
  });

  test('the legend yields first, then the last facts, then the last sentences', () => {
    const note = 'Ein Satz mit 30 Zeichen lang. Noch einer, er hat 30 Zeichen. Ein dritter.';
    const {
      note: said,
      facts,
      legend,
    } = fitLines({ ...words, note, facts: ['eins'], legend: ['zwei'] }, linesOf);
    expect(said).toBe('Ein Satz mit 30 Zeichen lang.');
    expect([facts, legend]).toEqual([['eins'], ['zwei']]);
  });

  test('a date does not end a sentence', () => {
    const note = 'Am 24. November tagte die 4. Sitzung.';
    expect(fitLines({ ...words, note }, linesOf).note).toBe(note);
  });

  test('what the colours are and their classes stay before the count, before more sentences', () => {
    const key = ['Zwei Zeilen lang', 'ab 1 3 8', 'keins'];
    const note = 'Ein Satz. Noch einer.';
    const shown = (title: string) => fitLines({ ...words, title, note, key }, linesOf);
    expect(shown('Titel')).toMatchObject({ key, note: 'Ein Satz.', hasCount: true });
    expect(shown('Zwei Zeilen')).toMatchObject({ key, note: 'Ein Satz.', hasCount: false });
    expect(shown('Ein Titel mit drei Zeilen')).toMatchObject({
      key: key.slice(0, 2),
      note: 'Ein Satz.',
      hasCount: false,
    });
  });

  test('never more than seven, the count included, whatever is said', () => {
    const text = fc.stringMatching(/^[A-Z][a-z]{0,19}\.$/);
    fc.assert(
      fc.property(
        text,
        fc.array(text),
        fc.array(text),
        fc.array(text),
        fc.constantFrom([], ['Anzahl, eine Probe', 'ab 1 2 3'], ['Anzahl', 'ab 1', 'keins']),
        (title, note, facts, legend, key) => {
          const shown = fitLines(
            { title, note: ['X.', ...note].join(' '), facts, key, legend },
            linesOf,
          );
          const lines = [shown.title, shown.note, ...shown.facts, ...shown.key].map(linesOf);
          const count = shown.hasCount ? 1 : 0;
          return lines.reduce((a, b) => a + b, count) + shown.legend.length <= MOST_LINES;
        },
      ),
    );
  });
});

describe('keys', () => {
  test.each([
    ['PageDown', 'next'],
    ['ArrowLeft', 'previous'],
    ['End', 'last'],
    ['Escape', 'back'],
    ['b', 'black'],
    ['.', 'black'],
    ['Q', 'code'],
    ['?', 'help'],
    ['/', 'search'],
  ])('%s: %s', (key, command) => {
    expect(commandOf(key, true)).toBe(command);
  });

  test('single signs can be switched off; what a clicker sends stays', () => {
    expect(['b', 'q', '?', 'c', '/', 'p', '.'].map((key) => commandOf(key, false))).toEqual(
      Array(7).fill(undefined),
    );
    expect(commandOf('PageUp', false)).toBe('previous');
    expect(commandOf(' ', false)).toBe('space');
  });

  test('other keys are left alone', () => {
    expect(['Tab', 'Enter', 'x', 'toString'].map((key) => commandOf(key, true))).toEqual(
      Array(4).fill(undefined),
    );
  });
});

test('a step leads to a scene, never beyond the first and last', () => {
  expect([stepped(0, -1, 5), stepped(3, 1, 5), stepped(4, 1, 5)]).toEqual([0, 4, 4]);
});

test('a scene’s camera stands beside the words, on an upright screen in the middle of the map below', () => {
  const camera = { lngLat: [13.7, 51] as const, zoom: 7 };
  const at = (size: { width: number; height: number }) =>
    toScreen(projection(framed(camera, size), size), toX(13.7), toY(51));
  const [x, y] = at({ width: 1920, height: 1080 });
  expect([x / 1920, y / 1080]).toEqual([expect.closeTo(0.7), expect.closeTo(0.5)]);
  const [px, py] = at({ width: 1080, height: 1920 });
  expect([px / 1080, py / 1920]).toEqual([expect.closeTo(0.5), expect.closeTo(0.5)]);
});

test('what others open is the view, not the talk', () => {
  expect(plainHash('land=DE-SN&tour=dmk&szene=3')).toBe('land=DE-SN');
  expect(plainHash('modus=praesentation')).toBe('');
});

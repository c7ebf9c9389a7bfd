import { expect, test } from 'vitest';
import { embedCode } from '../../src/save/embedCode.ts';

const parsed = (code: string) => new DOMParser().parseFromString(code, 'text/html');
const frameIn = (code: string) => parsed(code).querySelector('iframe')!;

test('a frame shows the link with its title, at the size asked for', () => {
  const link = 'https://atlas.example/#land=DE-SN&modus=einbettung';
  const frame = frameIn(embedCode(link, 'Projekte in Sachsen', { width: 600, height: 450 }));
  expect(frame.src).toBe(link);
  expect(frame.title).toBe('Projekte in Sachsen');
  expect([frame.width, frame.height]).toEqual(['600', '450']);
  expect(frame.getAttribute('loading')).toBe('lazy');
});

test('without a width it takes the room there is', () => {
  expect(frameIn(embedCode('x', 'y', { width: undefined, height: 400 })).width).toBe('100%');
});

test('what the title says ends no attribute and begins no element', () => {
  const hostile = `"><script>alert(1)</script>&quot;'`;
  const page = parsed(embedCode('x', hostile, { width: 300, height: 300 }));
  expect(page.querySelector('iframe')!.title).toBe(hostile);
  expect(page.querySelector('script')).toBeNull();
});

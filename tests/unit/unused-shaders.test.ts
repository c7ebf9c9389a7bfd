import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { UNUSED_SHADERS, withoutUnusedShaders } from '../../build/unusedShaders.ts';

const MAPLIBRE = 'node_modules/maplibre-gl/dist/maplibre-gl.mjs';

test('of MapLibre only the shaders go that are named', async () => {
  const whole = await readFile(MAPLIBRE, 'utf8');
  const lean = withoutUnusedShaders(whole);
  // What goes is text in the language of shaders, and a tenth of a percent is not worth it.
  expect(whole.length - lean.length).toBeGreaterThan(whole.length / 1000);
  for (const name of ['background', 'fill', 'fillOutline', 'fillPattern', 'line']) {
    const source = (code: string) => new RegExp(`\\b${name}:[\\w$]+\\([^)]*\\)`).exec(code)?.[0];
    expect(source(lean)).toBe(source(whole));
  }
  for (const name of UNUSED_SHADERS) {
    expect(lean).toMatch(new RegExp(`\\b${name}:[\\w$]+\\(\`\`,\`\`\\)`));
  }
});

test('code that does not know one of them is no MapLibre we know', () => {
  expect(() => withoutUnusedShaders('export const fill = 1;')).toThrow(/"atmosphere" 0 times/);
});

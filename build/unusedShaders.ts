import type { Plugin } from 'vite';

/**
 * MapLibre's shaders for what this map never draws: other kinds of layers, text and icons (the
 * overlay draws its own), terrain and globe. They are text, so no bundler can tell that
 * nobody needs them, and weigh 8 kB. Whoever adds such a layer to map/style.ts takes its shaders
 * off this list; tests/unit/style.test.ts says which.
 */
export const UNUSED_SHADERS = [
  'atmosphere',
  'backgroundPattern',
  'circle',
  'collisionBox',
  'collisionCircle',
  'colorRelief',
  'fillExtrusion',
  'fillExtrusionPattern',
  'heatmap',
  'heatmapTexture',
  'hillshade',
  'hillshadePrepare',
  'lineGradient',
  'lineGradientSDF',
  'linePattern',
  'projectionGlobe',
  'raster',
  'symbolIcon',
  'symbolSDF',
  'symbolTextAndIcon',
  'terrain',
  'terrainDepth',
  'terrainHeight',
] as const;

/** In MapLibre's list of shaders each is made of two sources: `name:prepare(fragment,vertex)`. */
const shader = (name: string) => {
  const source = '(?:[\\w$]+|`[^`]*`)';
  return new RegExp(`\\b(${name}:[\\w$]+)\\(${source},${source}\\)`, 'g');
};

/** MapLibre's code with empty sources for them. Throws where it names one not just once. */
export function withoutUnusedShaders(code: string): string {
  return UNUSED_SHADERS.reduce((rest, name) => {
    let found = 0;
    const without = rest.replace(shader(name), (_, call: string) => {
      found++;
      return `${call}(\`\`,\`\`)`;
    });
    if (found !== 1) {
      throw new Error(`MapLibre names the shader "${name}" ${found} times: build/unusedShaders.ts`);
    }
    return without;
  }, code);
}

export function unusedShaders(): Plugin {
  return {
    name: 'atlas:unused-shaders',
    apply: 'build',
    transform: {
      filter: { id: /\/maplibre-gl\/dist\/maplibre-gl\.mjs$/ },
      handler: (code) => ({ code: withoutUnusedShaders(code), map: null }),
    },
  };
}

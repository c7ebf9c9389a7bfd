import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { budget } from './build/budget.ts';
import { data } from './build/data.ts';
import { firstChunk, isFirst, isMap } from './build/firstChunk.ts';
import { icons } from './build/icons.ts';
import { policy } from './build/policy.ts';
import { unusedShaders } from './build/unusedShaders.ts';

/** ms. Only a test that hangs reaches it, on a busy machine too. */
const TIMEOUT = 60_000;

export default defineConfig({
  // Relative, so that the built page works in any folder of any server (/stadt/atlas/).
  base: './',
  // One page, no routes: what is missing is a 404, not the page again.
  appType: 'mpa',
  plugins: [
    svelte({
      configFile: false,
      compilerOptions: {
        // Runes for our files only: some libraries still write the old syntax.
        runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
      },
    }),
    icons(),
    data(),
    policy(),
    unusedShaders(),
    firstChunk(),
    budget(),
  ],
  build: {
    target: 'baseline-widely-available',
    assetsDir: 'assets',
    // The policy allows no `data:` fonts or requests, so nothing is inlined.
    assetsInlineLimit: 0,
    // Styles are fetched with their code; lists of all other files would be a kB of names.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, dependencies) =>
        dependencies.filter((file) => file.endsWith('.css')),
    },
    // build/budget.ts weighs the output, by what travels.
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
    // And takes its time for it, which needs no warning.
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: isFirst },
            { name: 'map', test: isMap },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  // Found on the way these would make the dev server reload the page.
  optimizeDeps: {
    include: ['d3', 'maplibre-gl', 'papaparse', 'topojson-client', 'fflate', 'saxes'],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: TIMEOUT,
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.ts'],
          setupFiles: ['tests/component/setup.ts'],
          testTimeout: TIMEOUT,
        },
      },
    ],
  },
});

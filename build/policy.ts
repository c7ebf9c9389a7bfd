import { join } from 'node:path';
import type { Plugin } from 'vite';
import { loadSite, metaPolicy } from '../server/policy.mjs';

/**
 * Writes the Content-Security-Policy into the built page, so that it holds on any server. Not in
 * development: Vite's own server injects styles that it forbids.
 */
export function policy(): Plugin {
  let root = '';
  return {
    name: 'atlas:policy',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      // After Vite's own scripts and styles: a policy holds only for what comes after it.
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: {
            'http-equiv': 'Content-Security-Policy',
            content: metaPolicy(loadSite(join(root, 'data/site.json'))),
          },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

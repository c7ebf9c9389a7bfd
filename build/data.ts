import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { FILES } from '../src/load/files.ts';

/**
 * Puts the files that the page reads into the built page under their own names, so that whoever
 * runs it can correct a CSV in place. The dev server finds them where they are.
 */
export function data(): Plugin {
  let root = '';
  return {
    name: 'atlas:data',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      for (const fileName of Object.values(FILES)) {
        const source = await readFile(join(root, fileName));
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

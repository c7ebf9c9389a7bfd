import type { Plugin } from 'vite';

/** What the page's start needs before it can begin; known once all modules are read. */
const first = new Set<string>();

/** Whether the first view needs the module, so that it belongs in one file with all others of them. */
export const isFirst = (id: string): boolean => first.has(id);

/**
 * Finds out what the first view needs. Split by who else uses it that would be two dozen small
 * files, which weigh 5 kB more. The page and what it starts stay apart: parts that come later may
 * need the rest while the start still waits for data.
 */
export function firstChunk(): Plugin {
  return {
    name: 'atlas:first-chunk',
    apply: 'build',
    buildEnd() {
      first.clear();
      const importedBy = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      const visit = (id: string): void => {
        if (first.has(id)) return;
        first.add(id);
        importedBy(id).forEach(visit);
      };
      const pages = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      const starts = pages.flatMap(importedBy);
      starts.flatMap(importedBy).forEach(visit);
      for (const id of starts) first.delete(id);
    },
  };
}

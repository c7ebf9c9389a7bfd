import type { Plugin } from 'vite';

/** What the page's start needs before it can begin; known once all modules are read. */
const first = new Set<string>();

/** What the map needs besides. */
const map = new Set<string>();
const MAP = /\/src\/(map\/stage|look\/iconPath)\.ts$/;

/** Whether the first view needs the module, so that it belongs in one file with all others of them. */
export const isFirst = (id: string): boolean => first.has(id);
/** The same for the map, which comes second. */
export const isMap = (id: string): boolean => map.has(id);

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
      map.clear();
      const importedBy = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      const gather = (into: Set<string>) => {
        const visit = (id: string): void => {
          if (first.has(id) || into.has(id)) return;
          into.add(id);
          importedBy(id).forEach(visit);
        };
        return visit;
      };
      const pages = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      const starts = pages.flatMap(importedBy);
      starts.flatMap(importedBy).forEach(gather(first));
      for (const id of starts) first.delete(id);
      [...this.getModuleIds()].filter((id) => MAP.test(id)).forEach(gather(map));
    },
  };
}

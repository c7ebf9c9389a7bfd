import { FACETS, codesAt } from '../model/columns.ts';
import type { Dataset, Facet } from '../model/columns.ts';
import { withOptions } from '../model/filter.ts';
import { parseLink, toHash } from '../model/link.ts';
import { rowOf } from '../model/project.ts';
import { isOwn } from '../model/whose.ts';

/** The absolute link of a view: the page's own address without what its hash was. */
export function toLink(page: string, hash: string): string {
  const [address] = page.split('#', 1);
  return hash ? `${address}#${hash}` : address!;
}

/**
 * The same view for others, who have no files of the visitor's: without projects and options that
 * only these have. Where the link says from where the data is to be had, they have all.
 */
export function sharedHash(hash: string, dataset: Dataset): string {
  const { view } = parseLink(hash);
  if (!dataset.own || view.data !== undefined) return hash;
  const { project, ...rest } = view;
  const row = project === undefined ? -1 : rowOf(dataset, project);
  const filter = FACETS.reduce((all, facet) => {
    const keys = all.options[facet];
    if (keys.size === 0) return all;
    const own = ownKeys(dataset, facet);
    return withOptions(
      all,
      facet,
      [...keys].filter((key) => !own.has(key)),
    );
  }, view.filter);
  return toHash({
    ...rest,
    filter,
    ...(row >= 0 && !isOwn(dataset, row) && { project: project! }),
  });
}

/** Keys of the options that no row of the atlas has. */
function ownKeys(dataset: Dataset, facet: Facet): Set<string> {
  const column = dataset.facets[facet];
  const [own, others] = [new Set<number>(), new Set<number>()];
  for (let row = 0; row < dataset.length; row++) {
    for (const code of codesAt(column, row)) (isOwn(dataset, row) ? own : others).add(code);
  }
  return new Set(
    [...own].filter((code) => !others.has(code)).map((code) => column.options[code]!.key),
  );
}

/** The same view in the lean frame for pages elsewhere. */
export function embeddedHash(hash: string): string {
  return toHash({ ...parseLink(hash).view, mode: 'einbettung' });
}

/** The same view in the whole atlas. */
export function wholeHash(hash: string): string {
  const { mode: _, ...view } = parseLink(hash).view;
  return toHash(view);
}

import { WITHOUT } from '../../../src/model/columns.ts';
import type { Dataset, Facet } from '../../../src/model/columns.ts';

/** German labels of the options that some row has, in their order. */
export function facetLabels({ facets }: Dataset, facet: Facet): string[] {
  const { options, codes } = facets[facet];
  const used = new Set(codes);
  return options.flatMap(({ key, label }, code) =>
    used.has(code) && key !== WITHOUT ? [label?.de ?? key] : [],
  );
}

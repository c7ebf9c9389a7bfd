import type { AreaShading } from '../map/areaShading.svelte.ts';
import { LEAST_BASE } from '../model/regionFigures.ts';
import type { Language } from '../model/link.ts';
import { shadingWords } from '../text/shadingWords.ts';

/** A line of the key to a map by number. */
export interface KeyPart {
  readonly kind: 'words' | 'classes' | 'none' | 'small';
  readonly text: string;
  /** As long as it is with its boxes. */
  readonly long: string;
}

const space = (count: number) => '\u00A0'.repeat(count);

/** What the colours of areas mean, the most needed first. */
export function keyOf(shading: AreaShading, language: Language): readonly KeyPart[] {
  const { large, from, none, few } = shadingWords[language];
  const { title, day, ranges, hasSmall, hasNone } = shading;
  const words = large(title, day);
  const classes = [from, ...ranges.map((range) => range.from + space(2))].join(' ');
  // Who has few may have none as well.
  const kind = hasSmall ? 'small' : 'none';
  const hatched = hasSmall ? few(LEAST_BASE) : none;
  return [
    { kind: 'words', text: words, long: words },
    { kind: 'classes', text: classes, long: classes },
    ...(hasSmall || hasNone ? [{ kind, text: hatched, long: space(8) + hatched } as const] : []),
  ];
}

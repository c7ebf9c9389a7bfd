import { csvParse } from 'd3';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The parts of one icon: SVG elements of a 24 × 24 drawing, in painting order. */
export type IconNodes = readonly (readonly [tag: string, attributes: Record<string, string>])[];

/** Tabler's drawings of one style by name. */
export type Drawings = Readonly<Record<string, IconNodes>>;

/** The drawings to choose from, by style. */
export interface Tabler {
  readonly outline: Drawings;
  readonly filled: Drawings;
}

const NAME = 'virtual:icons';
/** Vite's sign (`\0`) that no other plugin should look for a file of this name. */
const ID = `\0${NAME}`;
/** A circle of radius 4. */
const DOT = 'M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0';
const LIST = 'src/look/icons.csv';
const CATEGORIES = 'data/categories.csv';

/**
 * The icons that `list` (columns `name,style`) asks for, by key: an outline icon's key is its
 * name, a filled one's `<name>-filled`; the value its path. Throws for a name that Tabler does not have, and for a
 * category whose icon the list lacks: a symbol without its icon would tell by colour alone.
 */
export function pickIcons(list: string, categories: string, tabler: Tabler): Map<string, string> {
  const icons = new Map(csvParse(list).map((row) => pickIcon(row.name, row.style, tabler)));
  for (const { key, icon = '' } of csvParse(categories)) {
    if (!icons.has(icon)) {
      throw new Error(
        `${CATEGORIES}: the icon "${icon}" of "${key}" is not in ${LIST}, add "${icon},outline" there.`,
      );
    }
  }
  return icons;
}

function pickIcon(name = '', style = '', tabler: Tabler): [key: string, path: string] {
  if (style !== 'outline' && style !== 'filled') {
    throw new Error(`${LIST}: the style of "${name}" is "${style}", expected outline or filled.`);
  }
  const drawings = tabler[style];
  const nodes = Object.hasOwn(drawings, name) ? drawings[name] : undefined;
  if (!nodes) throw new Error(`${LIST}: Tabler has no ${style} icon named "${name}".`);
  return [style === 'filled' ? `${name}-filled` : name, pathOf(name, nodes)];
}

/** All parts in one path: they have one stroke, and none is painted over another. */
function pathOf(name: string, nodes: IconNodes): string {
  return nodes
    .map(([tag, { d }]) => {
      if (tag === 'path' && d) return d;
      throw new Error(`${LIST}: "${name}" has a <${tag}>, only icons of paths are drawn.`);
    })
    .join('');
}

/** Gives `virtual:icons`: only the listed icons. */
export function icons(): Plugin {
  let root = '';
  return {
    name: 'atlas:icons',
    configResolved(config) {
      root = config.root;
    },
    resolveId(id) {
      return id === NAME ? ID : undefined;
    },
    async load(id) {
      if (id !== ID) return;
      const [list, categories] = [join(root, LIST), join(root, CATEGORIES)];
      this.addWatchFile(list);
      this.addWatchFile(categories);
      const picked = pickIcons(
        await readFile(list, 'utf8'),
        await readFile(categories, 'utf8'),
        loadTabler(root),
      );
      return `export const DOT = ${JSON.stringify(DOT)};
export const icons = new Map(${JSON.stringify([...picked])});`;
    },
  };
}

function loadTabler(root: string): Tabler {
  const require = createRequire(join(root, 'package.json'));
  return {
    outline: require('@tabler/icons/tabler-nodes-outline.json'),
    filled: require('@tabler/icons/tabler-nodes-filled.json'),
  };
}

import { flushSync, mount, unmount } from 'svelte';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { Painter } from '../../state/painter.ts';
import './print.css';
import ProjectSheet from './ProjectSheet.svelte';
import ViewSheet from './ViewSheet.svelte';

type Subject = 'view' | 'project';

/** The browser's own command prints the view; a button may ask for the project once. */
let asked: Subject = 'view';
let atlas: Atlas | undefined;
let paint: Painter | undefined;
let sheet: { readonly component: object; readonly paper: HTMLElement } | undefined;
let listening = false;

/** Mounts what is to be printed. */
type Sheet = (paper: HTMLElement) => Record<string, unknown>;
/** What stands in the place of the map is printed in the place of the view. */
let inPlace: Sheet | undefined;

/**
 * From now on what is printed is made for paper: the browser's print command leaves no time to load
 * anything, so all that it needs is here before. Again when the map has come.
 */
export async function keepPrintable(shown: Atlas): Promise<void> {
  atlas = shown;
  paint = await shown.loadPainter?.().catch(() => undefined);
  if (listening) return;
  listening = true;
  window.addEventListener('beforeprint', lay);
  window.addEventListener('afterprint', clearLater);
}

/** Until it is ended. */
export function printInPlace(sheet: Sheet): () => void {
  inPlace = sheet;
  return () => {
    if (inPlace === sheet) inPlace = undefined;
  };
}

export async function printView(shown: Atlas): Promise<void> {
  await keepPrintable(shown);
  window.print();
}

/** The selected project on one page. */
export async function printProject(shown: Atlas): Promise<void> {
  await keepPrintable(shown);
  asked = 'project';
  window.print();
}

/** Lays the sheet beside the page, in the one moment before it is printed. */
function lay(): void {
  clear();
  if (!atlas) return;
  const paper = document.createElement('div');
  paper.className = 'paper';
  document.body.append(paper);
  const { project } = atlas;
  const component =
    asked === 'project' && project
      ? mount(ProjectSheet, { target: paper, props: { atlas, project, paint } })
      : (inPlace?.(paper) ?? mount(ViewSheet, { target: paper, props: { atlas, paint } }));
  flushSync();
  sheet = { component, paper };
}

/** Some browsers say "after" while they still read the page: the sheet goes when the visitor goes on. */
function clearLater(): void {
  asked = 'view';
  for (const type of ['pointerdown', 'keydown']) {
    window.addEventListener(type, clear, { once: true, capture: true });
  }
}

function clear(): void {
  if (!sheet) return;
  void unmount(sheet.component);
  sheet.paper.remove();
  sheet = undefined;
}

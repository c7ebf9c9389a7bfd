import type { Issues } from '../load/issue.ts';
import type { CanvasIcon } from '../look/canvasIcon.ts';
import type { Palette } from '../look/palette.ts';
import type { Camera, Size } from '../model/camera.ts';
import type { Dataset } from '../model/columns.ts';
import type { Box } from '../model/labels.ts';
import type { Mark } from './marks.ts';
import type { ChairTag, MapWords } from './names.ts';
import type { Chosen } from './paintRegion.ts';

/** What the map shows of the atlas. */
export interface Shown extends Chosen {
  readonly dataset: Dataset;
  /** By category code. */
  readonly icons: readonly CanvasIcon[];
  readonly passing: Uint32Array;
  /** −1 for none. */
  readonly selected: number;
  /** Rows that open as a spider if they share a place and are few. */
  readonly gathered: readonly number[];
  readonly chairs: readonly ChairTag[];
  readonly marks: readonly Mark[];
  readonly words: MapWords;
  /** Of all names, only those that the talk is about. */
  readonly bare: boolean;
}

/** Where the stage is set, measured anew when the page changes. */
export interface Place {
  readonly size: Size;
  /** CSS px: what floats over the map. */
  readonly boxes: readonly Box[];
  /** Factor on symbols, type and lines: 1 on a desk. */
  readonly scale: number;
}

export interface StageEvents {
  readonly onstate: (state: 'ready' | 'unavailable') => void;
  /** A change is on the screen; `count` is the number of projects the map says it shows. */
  readonly onpainted: (count: number) => void;
  /** Symbols stand elsewhere on the screen than before. */
  readonly onmoved: () => void;
  /** The camera came to rest; undefined: it shows all of Germany. */
  readonly onrest: (camera: Camera | undefined) => void;
  readonly onissues: (issues: Issues) => void;
}

export interface StageOptions {
  readonly container: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly palette: Palette;
  readonly shown: Shown;
  /** Undefined: all of Germany. */
  readonly camera: Camera | undefined;
  readonly measure: () => Place;
}

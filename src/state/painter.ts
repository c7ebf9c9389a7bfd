import type { Size } from '../model/camera.ts';
import type { Box } from '../model/labels.ts';

/** A picture of the map that is asked for, beside the one on the screen. */
export interface MapOrder {
  /** CSS px. */
  readonly size: Size;
  /** Canvas px for one CSS px. */
  readonly ratio: number;
  /** Factor on symbols, type and lines: 1 on a desk. */
  readonly scale: number;
  /** In light colours whatever the page has: for paper. */
  readonly light?: boolean;
  /** Just this row, marked, on all of Germany; absent: what the map on the screen shows. */
  readonly row?: number;
  /** CSS px of the picture that something will cover: names keep clear of it. */
  readonly taken?: readonly Box[];
}

/** Ground, symbols and names on one canvas of its own; the map on the screen does not move. */
export type Painter = (order: MapOrder) => HTMLCanvasElement;

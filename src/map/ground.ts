import type { Camera } from '../model/camera.ts';
import type { GermanShapes } from '../load/shapes.ts';
import type { Palette } from '../look/palette.ts';

/** What lies under the projects, and moves. MapLibre draws one, the plain map is the other. */
export interface Ground {
  readonly camera: Camera;
  jumpTo(camera: Camera): void;
  /** Takes at most `duration` ms; 0 cuts. */
  flyTo(camera: Camera, duration: number): void;
  /** Zoom levels, round a point in CSS px or the middle. */
  zoomBy(levels: number, around?: readonly [x: number, y: number]): void;
  /** CSS px. */
  panBy(x: number, y: number): void;
  recolour(palette: Palette): void;
  /** Takes finer shapes of Germany for a near look. */
  refine(shapes: GermanShapes): void;
  /** ISO keys of the Länder that hold the chair. */
  showChairs(lands: readonly string[]): void;
  /** @param scale factor on line widths, 1 on a desk */
  resize(scale: number): void;
  remove(): void;
}

export interface GroundEvents {
  /** A frame is about to be shown with this camera: paint what lies above. */
  readonly onframe: (camera: Camera) => void;
  /** The camera came to rest; `byUser` if a hand moved it. */
  readonly onrest: (camera: Camera, byUser: boolean) => void;
  readonly onready: () => void;
  /** The drawing context is gone: only the plain map can go on. */
  readonly onlost: () => void;
}

import type { Shapes } from '../load/shapes.ts';
import type { Palette } from '../look/palette.ts';
import type { Camera } from '../model/camera.ts';
import type { Ground, GroundEvents } from './ground.ts';
import { MapView } from './mapView.ts';
import type { PlainView } from './plainView.ts';

export interface GroundOptions {
  readonly shapes: Shapes;
  readonly palette: Palette;
  readonly chairs: readonly string[];
  readonly camera: Camera;
  /** Factor on line widths. */
  readonly scale: number;
}

/** The ground as MapLibre draws it; undefined where the browser has no WebGL. */
export function openMap(
  container: HTMLElement,
  options: GroundOptions,
  events: GroundEvents,
): Ground | undefined {
  try {
    return new MapView(container, options, events);
  } catch {
    return undefined;
  }
}

/** Few browsers need the plain map: its code is fetched by those. */
export async function openPlain(
  container: HTMLElement,
  options: GroundOptions,
  events: Pick<GroundEvents, 'onframe' | 'onrest'>,
): Promise<PlainView> {
  const { PlainView } = await import('./plainView.ts');
  return new PlainView(container, options, events);
}

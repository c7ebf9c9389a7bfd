import type { MultiLineString, Position } from 'geojson';
import { FRAME } from '../load/shapes.ts';
import type { Shapes } from '../load/shapes.ts';
import type { Palette } from '../look/palette.ts';
import { ringsOf } from '../model/area.ts';
import { constrained, projection, toLngLat } from '../model/camera.ts';
import type { Camera, Projection, Size } from '../model/camera.ts';
import { toX, toY } from '../model/mercator.ts';
import type { Ground, GroundEvents } from './ground.ts';
import { hatchTile } from './hatch.ts';
import { ringPath } from './ringPath.ts';

/**
 * The map for browsers that cannot draw with WebGL: its own camera by pointer, wheel and pinch, and
 * the Länder as ground, painted on the overlay's canvas.
 */
export class PlainView implements Ground {
  readonly #container: HTMLElement;
  readonly #events: Pick<GroundEvents, 'onframe' | 'onrest'>;
  readonly #laender: readonly { readonly key: string; readonly path: Path2D }[];
  readonly #borders: Path2D;
  readonly #pointers = new Map<number, readonly [x: number, y: number]>();
  readonly #listening = new AbortController();
  #camera: Camera;
  #palette: Palette;
  #chairs: readonly string[];
  #scale: number;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    container: HTMLElement,
    options: {
      shapes: Shapes;
      palette: Palette;
      chairs: readonly string[];
      camera: Camera;
      scale: number;
    },
    events: Pick<GroundEvents, 'onframe' | 'onrest'>,
  ) {
    const { shapes, palette, chairs, camera, scale } = options;
    this.#container = container;
    this.#events = events;
    this.#palette = palette;
    this.#chairs = chairs;
    this.#scale = scale;
    this.#laender = shapes.laender.features.map(({ id, geometry }) => {
      return { key: String(id), path: ringPath(ringsOf(geometry)) };
    });
    this.#borders = pathOf(lines(shapes.landBorders, shapes.outline));
    this.#camera = constrained(camera, this.#size, FRAME);
    this.#listen();
    this.#repaint();
  }

  get camera(): Camera {
    return this.#camera;
  }

  jumpTo(camera: Camera): void {
    this.#move(camera, false);
  }

  /** Cuts: the plain map is for computers that draw slowly. */
  flyTo(camera: Camera): void {
    this.#move(camera, false);
  }

  zoomBy(levels: number, around?: readonly [x: number, y: number]): void {
    const { width, height } = this.#size;
    const [px, py] = around ?? [width / 2, height / 2];
    const fixed = toLngLat(projection(this.#camera, this.#size), px, py);
    const { zoom } = constrained(
      { ...this.#camera, zoom: this.#camera.zoom + levels },
      this.#size,
      FRAME,
    );
    // The point under the pointer stays there.
    const at = projection({ lngLat: fixed, zoom }, this.#size);
    this.#move({ lngLat: toLngLat(at, width - px, height - py), zoom }, true);
  }

  panBy(x: number, y: number): void {
    const { width, height } = this.#size;
    const view = projection(this.#camera, this.#size);
    const lngLat = toLngLat(view, width / 2 + x, height / 2 + y);
    this.#move({ lngLat, zoom: this.#camera.zoom }, true);
  }

  recolour(palette: Palette): void {
    this.#palette = palette;
    this.#repaint();
  }

  showChairs(lands: readonly string[]): void {
    this.#chairs = lands;
    this.#repaint();
  }

  /** The plain map stays plain. */
  refine(): void {
    this.#repaint();
  }

  resize(scale: number): void {
    this.#scale = scale;
    this.#move(this.#camera, false);
  }

  remove(): void {
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  /** Paints neighbours, Länder, chairs and borders. */
  paint(context: CanvasRenderingContext2D, view: Projection): void {
    const palette = this.#palette;
    context.fillStyle = palette.neighbour;
    context.fillRect(0, 0, view.size.width, view.size.height);
    context.save();
    context.scale(view.scale, view.scale);
    context.translate(-view.left, -view.top);
    const px = this.#scale / view.scale;
    for (const { key, path } of this.#laender) {
      context.fillStyle = this.#chairs.includes(key) ? palette['dmk-ground'] : palette.land;
      context.fill(path);
    }
    context.lineWidth = px;
    context.strokeStyle = palette['border-state'];
    context.stroke(this.#borders);
    for (const { key, path } of this.#laender) {
      if (!this.#chairs.includes(key)) continue;
      this.#hatch(context, path, px);
    }
    context.restore();
  }

  #hatch(context: CanvasRenderingContext2D, path: Path2D, px: number): void {
    const tile = hatchTile(this.#palette.dmk, 2);
    const canvas = new OffscreenCanvas(tile.width, tile.height);
    canvas.getContext('2d')!.putImageData(tile, 0, 0);
    const pattern = context.createPattern(canvas, 'repeat');
    if (pattern) {
      pattern.setTransform(new DOMMatrix().scale(px / 2));
      context.globalAlpha = 0.55;
      context.fillStyle = pattern;
      context.fill(path);
      context.globalAlpha = 1;
    }
    context.lineWidth = 2 * px;
    context.strokeStyle = this.#palette.dmk;
    context.stroke(path);
  }

  get #size(): Size {
    const { clientWidth, clientHeight } = this.#container;
    return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight) };
  }

  #move(camera: Camera, byUser: boolean): void {
    this.#camera = constrained(camera, this.#size, FRAME);
    this.#repaint();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#events.onrest(this.#camera, byUser), 120);
  }

  #repaint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#events.onframe(this.#camera));
  }

  #listen(): void {
    const { signal } = this.#listening;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ) => this.#container.addEventListener(type, listener, { signal, passive: false });
    on('pointerdown', (event) =>
      this.#pointers.set(event.pointerId, [event.clientX, event.clientY]),
    );
    on('pointermove', (event) => this.#drag(event));
    on('pointerup', (event) => this.#pointers.delete(event.pointerId));
    on('pointercancel', (event) => this.#pointers.delete(event.pointerId));
    on('pointerleave', (event) => this.#pointers.delete(event.pointerId));
    on('wheel', (event) => {
      event.preventDefault();
      const { left, top } = this.#container.getBoundingClientRect();
      this.zoomBy(-event.deltaY / 300, [event.clientX - left, event.clientY - top]);
    });
    on('dblclick', (event) => {
      const { left, top } = this.#container.getBoundingClientRect();
      this.zoomBy(1, [event.clientX - left, event.clientY - top]);
    });
  }

  /** One pointer pans, two pinch. */
  #drag({ pointerId, clientX, clientY }: PointerEvent): void {
    const before = this.#pointers.get(pointerId);
    if (!before) return;
    const others = [...this.#pointers].filter(([id]) => id !== pointerId);
    this.#pointers.set(pointerId, [clientX, clientY]);
    const other = others[0]?.[1];
    if (!other) {
      this.panBy(before[0] - clientX, before[1] - clientY);
      return;
    }
    const spread = ([x, y]: readonly [number, number]) => Math.hypot(x - other[0], y - other[1]);
    const { left, top } = this.#container.getBoundingClientRect();
    const middle = [(clientX + other[0]) / 2 - left, (clientY + other[1]) / 2 - top] as const;
    const levels = Math.log2(Math.max(1, spread([clientX, clientY])) / Math.max(1, spread(before)));
    this.zoomBy(levels, middle);
  }
}

const lines = (...shapes: MultiLineString[]) => shapes.flatMap(({ coordinates }) => coordinates);

/** A path in unit Mercator. */
function pathOf(lines: readonly (readonly Position[])[]): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    line.forEach(([lng = 0, lat = 0], index) => {
      if (index === 0) path.moveTo(toX(lng), toY(lat));
      else path.lineTo(toX(lng), toY(lat));
    });
  }
  return path;
}

import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import './mapView.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { FRAME } from '../load/shapes.ts';
import type { GermanShapes, Shapes } from '../load/shapes.ts';
import type { Palette } from '../look/palette.ts';
import { MAX_ZOOM } from '../model/camera.ts';
import type { Camera } from '../model/camera.ts';
import type { Ground, GroundEvents } from './ground.ts';
import { hatchTile } from './hatch.ts';
import { HATCH, styleOf } from './style.ts';

setWorkerUrl(workerUrl);

/** The edge of a canvas that browsers draw; MapLibre's own cap of 4096 is too small for 4K at ratio 2. */
const MAX_CANVAS = 8192;

/** The one door to MapLibre: verbs in, events out. */
export class MapView implements Ground {
  readonly #map: MapLibre;
  #shapes: Shapes;
  #scale: number;
  #palette: Palette;
  #chairs: readonly string[];
  #loaded = false;
  /** The wheel was turned: of a single turn MapLibre does not say that somebody made it. */
  #turned = false;

  /** @throws without WebGL 2 */
  constructor(
    container: HTMLElement,
    options: {
      shapes: Shapes;
      palette: Palette;
      chairs: readonly string[];
      camera: Camera;
      /** Factor on line widths. */
      scale: number;
    },
    { onframe, onrest, onready, onlost }: GroundEvents,
  ) {
    const { shapes, palette, chairs, camera, scale } = options;
    this.#shapes = shapes;
    this.#palette = palette;
    this.#chairs = chairs;
    this.#scale = scale;
    const map = new MapLibre({
      container,
      style: styleOf(shapes, palette, chairs, scale),
      center: [...camera.lngLat],
      zoom: camera.zoom,
      maxBounds: [...FRAME],
      maxZoom: MAX_ZOOM,
      maxCanvasSize: [MAX_CANVAS, MAX_CANVAS],
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      rollEnabled: false,
      keyboard: false, // ours, so that the plain map has the same keys
      attributionControl: false, // ours, readable beside the map
      fadeDuration: 0,
      trackResize: false, // ours: the overlay must follow in the same frame
    });
    this.#map = map;
    map.touchZoomRotate.disableRotation();
    const canvas = map.getCanvas();
    canvas.tabIndex = -1;
    canvas.removeAttribute('role');
    canvas.setAttribute('aria-hidden', 'true');
    map.once('style.load', () => this.#addHatch());
    map.on('render', () => onframe(this.camera));
    map.on('wheel', () => (this.#turned = true));
    map.on('moveend', ({ originalEvent }) => {
      const byUser = this.#turned || originalEvent !== undefined;
      this.#turned = false;
      onrest(this.camera, byUser);
    });
    map.once('load', () => {
      this.#loaded = true;
      this.#restyle();
      onready();
    });
    canvas.addEventListener('webglcontextlost', () => onlost());
  }

  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { lngLat: [lng, lat], zoom: this.#map.getZoom() };
  }

  jumpTo({ lngLat, zoom }: Camera): void {
    this.#turned = false;
    this.#map.jumpTo({ center: [...lngLat], zoom });
  }

  flyTo({ lngLat, zoom }: Camera, duration: number): void {
    if (duration === 0) return this.jumpTo({ lngLat, zoom });
    this.#turned = false;
    this.#map.easeTo({ center: [...lngLat], zoom, duration, essential: true });
  }

  zoomBy(levels: number, around?: readonly [x: number, y: number]): void {
    this.#map.easeTo(
      {
        zoom: this.#map.getZoom() + levels,
        ...(around && { around: this.#map.unproject([...around]) }),
        duration: 200,
      },
      { originalEvent: true },
    );
  }

  panBy(x: number, y: number): void {
    this.#map.panBy([x, y], { duration: 120 }, { originalEvent: true });
  }

  recolour(palette: Palette): void {
    this.#palette = palette;
    if (!this.#loaded) return;
    this.#map.removeImage(HATCH);
    this.#addHatch();
    this.#restyle();
  }

  refine(shapes: GermanShapes): void {
    this.#shapes = { ...this.#shapes, ...shapes };
    this.#restyle();
  }

  showChairs(lands: readonly string[]): void {
    this.#chairs = lands;
    this.#restyle();
  }

  resize(scale: number): void {
    this.#map.resize();
    if (scale === this.#scale) return;
    this.#scale = scale;
    if (this.#loaded) this.recolour(this.#palette);
  }

  remove(): void {
    this.#map.remove();
  }

  /** MapLibre compares the two styles and changes what differs; before it has loaded, it cannot. */
  #restyle(): void {
    if (!this.#loaded) return;
    this.#map.setStyle(styleOf(this.#shapes, this.#palette, this.#chairs, this.#scale));
  }

  #addHatch(): void {
    const ratio = Math.max(2, window.devicePixelRatio) * this.#scale;
    this.#map.addImage(HATCH, hatchTile(this.#palette.dmk, ratio), {
      pixelRatio: ratio / this.#scale,
    });
  }
}

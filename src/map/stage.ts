import { loadNames } from '../load/names.ts';
import type { NamePlace } from '../load/names.ts';
import { fetchText } from '../load/files.ts';
import type { Issues } from '../load/issue.ts';
import { loadFineShapes, loadShapes } from '../load/shapes.ts';
import type { Shapes } from '../load/shapes.ts';
import type { Palette } from '../look/palette.ts';
import { FRAME } from '../load/shapes.ts';
import { MAX_ZOOM, constrained, fitted, projection, toScreen } from '../model/camera.ts';
import type { Camera, Padding, Size } from '../model/camera.ts';
import { cluster, clusterZoom, membersOf } from '../model/cluster.ts';
import type { Clusters } from '../model/cluster.ts';
import { hasPlace } from '../model/columns.ts';
import type { Dataset } from '../model/columns.ts';
import type { Box } from '../model/labels.ts';
import { toX, toY } from '../model/mercator.ts';
import type { Target } from '../state/atlas.svelte.ts';
import type { Ground } from './ground.ts';
import { homeCamera } from './home.ts';
import { MapView } from './mapView.ts';
import type { ChairTag, MapWords } from './names.ts';
import { Overlay } from './overlay.ts';
import type { IconPath } from './paintSymbols.ts';
import { PlainView } from './plainView.ts';

/** What the map shows of the atlas. */
export interface Shown {
  readonly passing: Uint32Array;
  /** −1 for none. */
  readonly selected: number;
  readonly selectedName: string;
  readonly chairs: readonly ChairTag[];
  readonly words: MapWords;
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

/** What the stage is set with, for a picture beside it. */
export interface StageMatter {
  readonly dataset: Dataset;
  readonly shapes: Shapes;
  readonly names: readonly NamePlace[];
  readonly icons: readonly IconPath[];
  /** Places of all projects, unit Mercator. */
  readonly points: readonly (readonly [number, number])[];
  readonly shown: Shown;
  readonly place: Place;
  readonly camera: Camera;
  /** The camera shows all of Germany. */
  readonly atHome: boolean;
}

/** From here on the borders' corners would be seen. */
const FINE_ZOOM = 8;

/** Duration in ms, by the length of the way. */
const FLIGHT = { shortest: 300, longest: 900 };

/** The ground, the overlay above it, and the camera they share. */
export class Stage {
  readonly #dataset: Dataset;
  readonly #overlay: Overlay;
  readonly #container: HTMLElement;
  readonly #events: StageEvents;
  readonly #icons: readonly IconPath[];
  readonly #points: readonly (readonly [number, number])[];
  readonly #names: readonly NamePlace[];
  #shapes: Shapes;
  readonly #measure: () => Place;
  #ground: Ground;
  #place: Place;
  #palette: Palette;
  #shown: Shown;
  #clusters: Clusters;
  #hovered = -1;
  #focused = -1;
  #atHome = true;
  #motion = true;
  #fine = false;

  private constructor(
    options: StageOptions,
    shapes: Shapes,
    names: readonly NamePlace[],
    events: StageEvents,
  ) {
    const { container, canvas, dataset, palette, icons, shown, measure, camera } = options;
    this.#container = container;
    this.#dataset = dataset;
    this.#events = events;
    this.#palette = palette;
    this.#icons = icons;
    this.#shown = shown;
    this.#measure = measure;
    this.#shapes = shapes;
    this.#names = names;
    this.#place = measure();
    this.#points = Array.from({ length: dataset.length }, (_, row) => row)
      .filter((row) => hasPlace(dataset, row))
      .map((row) => [dataset.x[row]!, dataset.y[row]!] as const);
    this.#overlay = new Overlay(canvas);
    this.#atHome = camera === undefined;
    const first = constrained(camera ?? this.#home(), this.#place.size, FRAME);
    this.#clusters = this.#gather(first.zoom);
    this.#sizeOverlay();
    this.#ground = this.#open(first);
  }

  /** Loads the shapes and names and sets the stage. */
  static async open(options: StageOptions, events: StageEvents): Promise<Stage> {
    const [shapes, names] = await Promise.all([
      loadShapes(fetchText),
      loadNames(fetchText),
      // Names are measured and painted in the page's own type, or not yet.
      document.fonts.load(`400 14px ${options.palette.font}`, 'Aä'),
    ]);
    const { files, cells } = names.issues;
    events.onissues({ files: [...shapes.issues, ...files], cells });
    return new Stage(options, shapes, names.places, events);
  }

  /** Clusters on screen, CSS px. */
  get symbols() {
    return this.#overlay.symbols;
  }

  get camera(): Camera {
    return this.#ground.camera;
  }

  /** All that a picture of the map is made of. */
  get matter(): StageMatter {
    return {
      dataset: this.#dataset,
      shapes: this.#shapes,
      names: this.#names,
      icons: this.#icons,
      points: this.#points,
      shown: this.#shown,
      place: this.#place,
      camera: this.camera,
      atHome: this.#atHome,
    };
  }

  /** Rows of a cluster. */
  rowsOf(index: number): number[] {
    return index < 0 || index >= this.#clusters.length ? [] : membersOf(this.#clusters, index);
  }

  /** Whether the cluster stays one however near one looks. */
  isOnePlace(index: number): boolean {
    const rows = Uint32Array.from(this.rowsOf(index));
    return cluster(this.#dataset, rows, MAX_ZOOM, { scale: this.#place.scale }).length === 1;
  }

  hit(x: number, y: number): number {
    return this.#overlay.hit(x, y);
  }

  placeOf(index: number) {
    return this.#overlay.placeOf(index);
  }

  /** The cluster that holds the row; −1 if none does. */
  clusterOf(row: number): number {
    if (row < 0) return -1;
    for (let index = 0; index < this.#clusters.length; index++) {
      const { first, next } = this.#clusters;
      for (let member = first[index]!; member >= 0; member = next[member]!) {
        if (member === row) return index;
      }
    }
    return -1;
  }

  show(shown: Shown): void {
    const chairs = landsIn(shown) !== landsIn(this.#shown);
    this.#shown = shown;
    this.#clusters = this.#gather(this.camera.zoom);
    if (chairs) this.#ground.showChairs(shown.chairs.flatMap(({ lands }) => lands));
    this.#settle();
  }

  /** @param hovered cluster index @param focused cluster index; −1 for none */
  mark(hovered: number, focused: number): void {
    if (hovered === this.#hovered && focused === this.#focused) return;
    this.#hovered = hovered;
    this.#focused = focused;
    this.#stageScene();
    this.#overlay.paint(this.camera);
  }

  recolour(palette: Palette): void {
    this.#palette = palette;
    this.#ground.recolour(palette);
    this.#settle();
  }

  /** @param motion whether the camera flies; else it cuts */
  allowMotion(motion: boolean): void {
    this.#motion = motion;
  }

  go(target: Target): void {
    const { size, scale } = this.#place;
    if (target.to !== 'row') this.#atHome = target.to === 'home';
    switch (target.to) {
      case 'home':
        return this.#fly(this.#home());
      case 'camera':
        return this.#fly(target.camera);
      case 'bounds':
        return this.#fly(fitted(target.bounds, size, allRound(64 * scale), target.maxZoom));
      case 'row':
        return this.#bringIntoView(target.row);
    }
  }

  zoomBy(levels: number, around?: readonly [number, number]): void {
    this.#atHome = false;
    this.#ground.zoomBy(levels, around);
  }

  panBy(x: number, y: number): void {
    this.#atHome = false;
    this.#ground.panBy(x, y);
  }

  /** The page was laid out anew. */
  resize(): void {
    this.#place = this.#measure();
    this.#sizeOverlay();
    this.#ground.resize();
    if (this.#atHome) this.#ground.jumpTo(this.#home());
    this.#clusters = this.#gather(this.camera.zoom);
    this.#settle();
  }

  remove(): void {
    this.#ground.remove();
  }

  #open(camera: Camera): Ground {
    const chairs = this.#shown.chairs.flatMap(({ lands }) => lands);
    const options = {
      shapes: this.#shapes,
      palette: this.#palette,
      chairs,
      camera,
      scale: this.#place.scale,
    };
    try {
      return new MapView(this.#container, options, {
        onframe: (at) => this.#follow(at),
        onrest: (_, byUser) => this.#rest(byUser),
        onready: () => {
          this.#settle();
          this.#events.onstate('ready');
        },
        onlost: () => this.#fallBack(),
      });
    } catch {
      // No WebGL: the plain map goes on with everything else.
      return this.#openPlain(camera);
    }
  }

  #openPlain(camera: Camera): Ground {
    const chairs = this.#shown.chairs.flatMap(({ lands }) => lands);
    const plain = new PlainView(
      this.#container,
      { shapes: this.#shapes, palette: this.#palette, chairs, camera },
      { onframe: (at) => this.#follow(at), onrest: (_, byUser) => this.#rest(byUser) },
    );
    this.#overlay.paintGround = (context, view) => plain.paint(context, view);
    requestAnimationFrame(() => {
      this.#settle();
      this.#events.onstate('unavailable');
    });
    return plain;
  }

  /** MapLibre lost its drawing context: it would stand still for good. */
  #fallBack(): void {
    const { camera } = this;
    this.#ground.remove();
    this.#ground = this.#openPlain(camera);
  }

  #follow(camera: Camera): void {
    // In flight only where symbols would touch or stay heaped; at rest for the exact step.
    const ahead = camera.zoom - this.#clusters.zoom;
    if (ahead < 0 || ahead >= 1) {
      this.#clusters = this.#gather(camera.zoom);
      this.#stageScene();
      this.#overlay.layout(camera);
    }
    this.#overlay.paint(camera);
    this.#events.onmoved();
  }

  #rest(byUser: boolean): void {
    if (byUser) this.#atHome = false;
    this.#settle();
    void this.#refine();
    this.#events.onrest(this.#atHome ? undefined : this.camera);
  }

  /** Finer borders come with the first near look. */
  async #refine(): Promise<void> {
    if (this.#fine || this.camera.zoom < FINE_ZOOM) return;
    this.#fine = true;
    const shapes = await loadFineShapes(fetchText).catch(() => undefined); // the coarser stay
    if (!shapes) return;
    this.#shapes = { ...this.#shapes, ...shapes };
    this.#ground.refine(shapes);
  }

  /** Brings everything on the overlay up to the present and says that it is there. */
  #settle(): void {
    if (clusterZoom(this.camera.zoom) !== this.#clusters.zoom) {
      this.#clusters = this.#gather(this.camera.zoom);
    }
    this.#stageScene();
    this.#overlay.layout(this.camera);
    this.#overlay.paint(this.camera);
    this.#events.onmoved();
    this.#events.onpainted(this.#clusters.count.reduce((sum, count) => sum + count, 0));
  }

  #gather(zoom: number): Clusters {
    const { passing, selected } = this.#shown;
    return cluster(this.#dataset, passing, zoom, { scale: this.#place.scale, selected });
  }

  #stageScene(): void {
    const { selected, selectedName, chairs, words } = this.#shown;
    const { x, y } = this.#dataset;
    this.#overlay.show({
      clusters: this.#clusters,
      palette: this.#palette,
      icons: this.#icons,
      naming: {
        places: this.#names,
        chairs,
        selected:
          selected >= 0 && hasPlace(this.#dataset, selected)
            ? { name: selectedName, x: x[selected]!, y: y[selected]!, r: 19 }
            : undefined,
      },
      words,
      taken: this.#place.boxes,
      hovered: this.#hovered,
      focused: this.#focused,
    });
  }

  #sizeOverlay(): void {
    const { size, scale } = this.#place;
    this.#overlay.resize(size, window.devicePixelRatio, scale);
  }

  #home(): Camera {
    const { size, boxes, scale } = this.#place;
    return homeCamera(size, this.#points, boxes, scale);
  }

  #fly(camera: Camera): void {
    const target = constrained(camera, this.#place.size, FRAME);
    if (!this.#motion) return this.#ground.flyTo(target, 0);
    const { size } = this.#place;
    const view = projection(this.camera, size);
    const [lng, lat] = target.lngLat;
    const [x, y] = toScreen(view, toX(lng), toY(lat));
    const { width, height } = size;
    const way = Math.hypot(x - width / 2, y - height / 2) / Math.hypot(width, height);
    const effort = way + Math.abs(target.zoom - view.zoom) / 3;
    const { shortest, longest } = FLIGHT;
    this.#ground.flyTo(target, shortest + (longest - shortest) * Math.min(1, effort));
  }

  /** Pans no more than needed, and not at all if the project is in the free area. */
  #bringIntoView(row: number): void {
    if (!hasPlace(this.#dataset, row)) return;
    const { size, scale } = this.#place;
    const { x, y } = this.#dataset;
    const [px, py] = toScreen(projection(this.camera, size), x[row]!, y[row]!);
    const room = 72 * scale;
    const dx = Math.min(0, px - room) + Math.max(0, px - (size.width - room));
    const dy = Math.min(0, py - room) + Math.max(0, py - (size.height - room));
    if (dx !== 0 || dy !== 0) this.panBy(dx, dy);
  }
}

export interface StageOptions {
  readonly container: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly dataset: Dataset;
  readonly palette: Palette;
  readonly icons: readonly IconPath[];
  readonly shown: Shown;
  /** Undefined: all of Germany. */
  readonly camera: Camera | undefined;
  readonly measure: () => Place;
}

const landsIn = ({ chairs }: Shown) => chairs.flatMap(({ lands }) => lands).join();

const allRound = (by: number): Padding => ({ top: by, right: by, bottom: by, left: by });

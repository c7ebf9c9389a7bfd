import { loadNames } from '../load/names.ts';
import type { NamePlace } from '../load/names.ts';
import { fetchText } from '../load/files.ts';
import { COARSE, FINE, loadFineShapes, loadShapes } from '../load/shapes.ts';
import type { GermanyFile, Shapes } from '../load/shapes.ts';
import type { Palette } from '../look/palette.ts';
import { FRAME } from '../load/shapes.ts';
import { constrained, projection, toScreen } from '../model/camera.ts';
import type { Camera } from '../model/camera.ts';
import { clusterZoom, membersOf } from '../model/cluster.ts';
import type { Clusters } from '../model/cluster.ts';
import { hasPlace } from '../model/columns.ts';
import type { Dataset } from '../model/columns.ts';
import type { Box } from '../model/labels.ts';
import { reachOfLegs, shareOnePlace } from '../model/spider.ts';
import type { Spider } from '../model/spider.ts';
import type { Target } from '../state/atlas.svelte.ts';
import type { Crossfade } from './crossfade.ts';
import { gather, loudPlace } from './gathering.ts';
import type { Gathering } from './gathering.ts';
import type { Ground } from './ground.ts';
import { openMap, openPlain } from './openGround.ts';
import type { GroundOptions } from './openGround.ts';
import { Overlay } from './overlay.ts';
import type { RegionPainter } from './paintRegion.ts';
import { Pilot } from './pilot.ts';
import { reachAt } from './reachLoader.ts';
import type { ReachShape } from './reachShape.ts';
import type { ShadingPainter } from './shadingPainter.ts';
import type { Place, Shown, StageEvents, StageOptions } from './shown.ts';

/** What the stage is set with, for a picture beside it. */
export interface StageMatter {
  readonly shapes: Shapes;
  readonly names: readonly NamePlace[];
  /** Places of all projects, unit Mercator. */
  readonly points: readonly (readonly [number, number])[];
  readonly shown: Shown;
  readonly place: Place;
  readonly camera: Camera;
  /** The camera shows all of Germany. */
  readonly atHome: boolean;
  readonly reach: ReachShape | undefined;
  readonly region: RegionPainter | undefined;
  readonly shading: ShadingPainter | undefined;
}

/** From here on the borders' corners would be seen. */
const FINE_ZOOM = 8;

/** The ground, the overlay above it, and the camera they share. */
export class Stage {
  readonly #overlay: Overlay;
  readonly #container: HTMLElement;
  readonly #events: StageEvents;
  #points: readonly (readonly [number, number])[];
  readonly #names: readonly NamePlace[];
  #shapes: Shapes;
  readonly #measure: () => Place;
  readonly #first: Camera;
  readonly #pilot: Pilot;
  /** There from `open` on. */
  #ground!: Ground;
  #place: Place;
  #palette: Palette;
  #shown: Shown;
  #gathering: Gathering;
  #hovered = -1;
  #focused = -1;
  #refining = false;
  /** Whose borders are drawn. */
  #file: GermanyFile = COARSE;
  #gone = false;
  /** Areas and members of the selected project, and what ends when they are there. */
  #reach: ReachShape | undefined;
  #reaching: Promise<void> = Promise.resolve();
  #region: RegionPainter | undefined;
  #shading: ShadingPainter | undefined;
  /** Comes when the first map is painted: until then nothing gives way. */
  #crossfade: Crossfade | undefined;

  private constructor(
    options: StageOptions,
    shapes: Shapes,
    names: readonly NamePlace[],
    events: StageEvents,
  ) {
    const { container, canvas, palette, shown, measure, camera } = options;
    this.#container = container;
    this.#events = events;
    this.#palette = palette;
    this.#shown = shown;
    this.#measure = measure;
    this.#shapes = shapes;
    this.#names = names;
    this.#place = measure();
    this.#overlay = new Overlay(canvas);
    this.#points = pointsOf(shown.dataset);
    this.#pilot = new Pilot(
      () => this.#ground,
      () => this.#place,
      () => this.#points,
      camera === undefined,
    );
    this.#first = constrained(camera ?? this.#pilot.home, this.#place.size, FRAME);
    this.#gathering = gather(shown.dataset, shown, this.#first.zoom, this.#place.scale);
    this.#sizeOverlay();
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
    const stage = new Stage(options, shapes, names.places, events);
    await stage.#begin();
    stage.#reaching = stage.#followReach();
    void stage.#followRegion();
    void stage.#followMarks();
    void stage.#followFades(options.canvas);
    return stage;
  }

  get #clusters(): Clusters {
    return this.#gathering.clusters;
  }

  get #spider(): Spider | undefined {
    return this.#gathering.spider;
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
      shapes: this.#shapes,
      names: this.#names,
      points: this.#points,
      shown: this.#shown,
      place: this.#place,
      camera: this.camera,
      atHome: this.#pilot.atHome,
      reach: this.#reach,
      region: this.#region,
      shading: this.#shading,
    };
  }

  /** What the clusters' rows are rows of: for a moment still what was shown before. */
  get dataset(): Dataset {
    return this.#shown.dataset;
  }

  /** Rows of a cluster. @param most gives no more than so many of them, whichever */
  rowsOf(index: number, most?: number): number[] {
    const exists = index >= 0 && index < this.#clusters.length;
    return exists ? membersOf(this.#clusters, index, most) : [];
  }

  /** How many rows those are. */
  countOf(index: number): number {
    return this.#clusters.count[index] ?? 0;
  }

  /** Whether the cluster stays one however near one looks. */
  isOnePlace(index: number): boolean {
    return shareOnePlace(this.#shown.dataset, this.rowsOf(index), this.#place.scale);
  }

  /** Rows that stand fanned out, in their order round their place. */
  get fannedOut(): readonly number[] {
    return this.#spider?.rows ?? [];
  }

  isFannedOut(index: number): boolean {
    return this.#spider !== undefined && index >= this.#spider.first;
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
    const chairs = landsOf(shown).join() !== landsOf(this.#shown).join();
    const { gathered: before, selected, dataset, region, lands } = this.#shown;
    this.#shown = shown;
    if (shown.dataset !== dataset) this.#points = pointsOf(shown.dataset);
    if (shown.selected !== selected) {
      this.#reach = undefined;
      this.#reaching = this.#followReach();
    }
    if (shown.region !== region || shown.lands !== lands) void this.#followRegion();
    void this.#followMarks();
    this.#gather(this.camera.zoom);
    if (chairs) this.#ground.showChairs(landsOf(shown));
    this.#settle(true);
    const fresh = this.#spider && !this.#spider.rows.some((row) => before.includes(row));
    if (this.#spider && fresh) this.#showSpider(this.#spider);
  }

  /** Colours areas in the place of symbols; undefined shows symbols. */
  shade(shading: ShadingPainter | undefined): void {
    this.#shading = shading;
    this.#settle(true);
  }

  /** @param hovered cluster index @param focused cluster index; −1 for none */
  mark(hovered: number, focused: number): void {
    if (hovered === this.#hovered && focused === this.#focused) return;
    this.#hovered = hovered;
    this.#focused = focused;
    this.#stageScene();
    this.#overlay.paint(this.camera);
  }

  /** Other colours of categories alone come with other rows, which are shown next. */
  recolour(palette: Palette): void {
    const before = this.#palette;
    this.#palette = palette;
    if (isSameGround(before, palette)) return;
    this.#ground.recolour(palette);
    this.#settle();
  }

  /** @param motion whether the camera flies; else it cuts */
  allowMotion(motion: boolean): void {
    this.#pilot.motion = motion;
  }

  go(target: Target): void {
    switch (target.to) {
      case 'home':
        return this.#pilot.goHome();
      case 'camera':
        return this.#pilot.fly(target.camera);
      case 'bounds':
        return this.#pilot.fit(target.bounds, target.maxZoom);
      case 'row':
        // Its area may be on its way.
        return void this.#reaching.then(() => {
          if (this.#shown.selected === target.row && !this.#gone) this.#showRow(target.row);
        });
    }
  }

  zoomBy(levels: number, around?: readonly [number, number]): void {
    this.#pilot.zoomBy(levels, around);
  }

  panBy(x: number, y: number): void {
    this.#pilot.panBy(x, y);
  }

  /** The page was laid out anew. */
  resize(): void {
    const place = this.#measure();
    if (place.size.width === 0 || place.size.height === 0) return; // hidden: until it is seen again
    this.#place = place;
    this.#sizeOverlay();
    this.#ground.resize(place.scale);
    if (this.#pilot.atHome) this.#ground.jumpTo(this.#pilot.home);
    this.#gather(this.camera.zoom);
    this.#settle();
  }

  remove(): void {
    this.#gone = true;
    this.#ground.remove();
  }

  /** With WebGL MapLibre draws the ground; without it the plain map goes on with everything else. */
  async #begin(): Promise<void> {
    const map = openMap(this.#container, this.#groundOptions(this.#first), {
      onframe: (at) => this.#follow(at),
      onrest: (_, byUser) => this.#rest(byUser),
      onready: () => {
        this.#settle();
        this.#events.onstate('ready');
      },
      onlost: () => void this.#goPlain(),
    });
    if (map) this.#ground = map;
    else await this.#goPlain();
  }

  /** Also when MapLibre has lost its drawing context: it would stand still for good. */
  async #goPlain(): Promise<void> {
    const open = (camera: Camera) =>
      openPlain(this.#container, this.#groundOptions(camera), {
        onframe: (at) => this.#follow(at),
        onrest: (_, byUser) => this.#rest(byUser),
      });
    const lost: Ground | undefined = this.#ground;
    const plain = await open(lost?.camera ?? this.#first);
    lost?.remove();
    if (this.#gone) return plain.remove();
    this.#ground = plain;
    this.#overlay.paintGround = (context, view) => plain.paint(context, view);
    requestAnimationFrame(() => {
      this.#settle();
      this.#events.onstate('unavailable');
    });
  }

  #groundOptions(camera: Camera): GroundOptions {
    return {
      shapes: this.#shapes,
      palette: this.#palette,
      chairs: landsOf(this.#shown),
      camera,
      scale: this.#place.scale,
    };
  }

  #follow(camera: Camera): void {
    // In flight only where symbols would touch or stay heaped; at rest for the exact step.
    const ahead = camera.zoom - this.#clusters.zoom;
    if (ahead < 0 || ahead >= 1) {
      this.#gather(camera.zoom);
      this.#stageScene();
      this.#overlay.layout(camera);
    }
    this.#crossfade?.end();
    this.#overlay.paint(camera);
    this.#events.onmoved();
  }

  #rest(byUser: boolean): void {
    if (byUser) this.#pilot.atHome = false;
    this.#settle(true);
    void this.#refine();
    this.#events.onrest(this.#pilot.atHome ? undefined : this.camera);
  }

  /** Finer borders come with the first near look. */
  async #refine(): Promise<void> {
    if (this.#refining || this.camera.zoom < FINE_ZOOM) return;
    this.#refining = true;
    const shapes = await loadFineShapes(fetchText).catch(() => undefined); // the coarser stay
    if (!shapes) return;
    this.#shapes = { ...this.#shapes, ...shapes };
    this.#file = FINE;
    this.#ground.refine(shapes);
    this.#reaching = this.#followReach();
    void this.#followRegion();
  }

  /**
   * Brings everything on the overlay up to the present and says that it is there.
   * @param fading what was seen gives way; else it is gone at once
   */
  #settle(fading = false): void {
    if (fading && this.#pilot.motion) this.#crossfade?.begin();
    if (clusterZoom(this.camera.zoom) !== this.#clusters.zoom) {
      this.#gather(this.camera.zoom);
    }
    this.#stageScene();
    this.#overlay.layout(this.camera);
    this.#overlay.paint(this.camera);
    this.#events.onmoved();
    this.#events.onpainted(this.#clusters.count.reduce((sum, count) => sum + count, 0));
  }

  #gather(zoom: number): void {
    this.#gathering = gather(this.#shown.dataset, this.#shown, zoom, this.#place.scale);
  }

  #stageScene(): void {
    this.#overlay.show({
      ...this.#gathering,
      palette: this.#palette,
      icons: this.#shown.icons,
      naming: {
        places: this.#names,
        chairs: this.#shown.chairs,
        bare: this.#shown.bare,
        selected: loudPlace(this.#shown.dataset, this.#shown.selected, this.#spider),
      },
      words: this.#shown.words,
      reach: this.#reach,
      region: this.#region,
      shading: this.#shading,
      marks: this.#shown.marks,
      taken: this.#place.boxes,
      hovered: this.#hovered,
      focused: this.#focused,
    });
  }

  #sizeOverlay(): void {
    this.#crossfade?.end();
    const { size, scale } = this.#place;
    this.#overlay.resize(size, window.devicePixelRatio, scale);
  }

  #showRow(row: number): void {
    if (this.#reach) return this.#pilot.reveal(this.#reach.bounds);
    if (!hasPlace(this.#shown.dataset, row)) return;
    const { scale, size } = this.#place;
    const { x, y } = this.#shown.dataset;
    const [px, py] = toScreen(projection(this.camera, size), x[row]!, y[row]!);
    const [dx, dy] = this.#spider?.legs[this.#spider.rows.indexOf(row)] ?? [0, 0];
    this.#pilot.bringIntoView(round(px + dx * scale, py + dy * scale, 24 * scale), 48 * scale);
  }

  #showSpider({ x, y, rows }: Spider): void {
    const { scale, size } = this.#place;
    const [px, py] = toScreen(projection(this.camera, size), x, y);
    this.#pilot.bringIntoView(round(px, py, reachOfLegs(rows.length) * scale), 8 * scale);
  }

  async #followReach(): Promise<void> {
    const row = this.#shown.selected;
    const file = this.#file;
    const found = await reachAt(this.#shown.dataset, row, file);
    if (!found || this.#gone || this.#shown.selected !== row || this.#file !== file) return;
    this.#overlay.paintReach = found.paintReach;
    this.#reach = found.reach;
    this.#settle(true);
  }

  async #followRegion(): Promise<void> {
    const { region, lands } = this.#shown;
    const file = this.#file;
    if (!region && lands.size === 0) {
      this.#region = undefined;
      return;
    }
    const painter = await import('./paintRegion.ts')
      .then(({ regionPainter }) => regionPainter({ region, lands }, this.#shapes, file))
      .catch(() => undefined); // the symbols are narrowed all the same
    const isOld = this.#shown.region !== region || this.#shown.lands !== lands;
    if (this.#gone || isOld || this.#file !== file) return;
    this.#region = painter;
    this.#settle(true);
  }

  async #followFades(canvas: HTMLCanvasElement): Promise<void> {
    const { Crossfade } = await import('./crossfade.ts');
    this.#crossfade = new Crossfade(canvas);
  }

  async #followMarks(): Promise<void> {
    if (this.#shown.marks.length === 0 || this.#overlay.paintMarks) return;
    const { paintMarks } = await import('./paintMarks.ts');
    this.#overlay.paintMarks = paintMarks;
    if (!this.#gone) this.#settle(true);
  }
}

/** Where the home view looks for room goes by so many places at most: it tries them a hundred times. */
const MOST_POINTS = 500;

/** Places of the rows that have one, unit Mercator; of very many every so many-th. */
function pointsOf(dataset: Dataset): (readonly [number, number])[] {
  const { x, y, length } = dataset;
  const step = Math.ceil(length / MOST_POINTS) || 1;
  return Array.from({ length: Math.ceil(length / step) }, (_, at) => at * step)
    .filter((row) => hasPlace(dataset, row))
    .map((row) => [x[row]!, y[row]!] as const);
}

/** Whether two palettes differ in the categories' colours at most. */
function isSameGround(
  { categories: _, ...one }: Palette,
  { categories: __, ...other }: Palette,
): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const landsOf = ({ chairs }: Shown) => chairs.flatMap(({ lands }) => lands);

const round = (x: number, y: number, r: number): Box => [x - r, y - r, x + r, y + r];

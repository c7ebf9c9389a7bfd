import type { CanvasIcon } from '../look/canvasIcon.ts';
import type { Palette } from '../look/palette.ts';
import { projection, toScreen } from '../model/camera.ts';
import type { Camera, Projection, Size } from '../model/camera.ts';
import { SELECTED_RADIUS, radiusOf } from '../model/cluster.ts';
import type { Clusters } from '../model/cluster.ts';
import type { Box, Circle } from '../model/labels.ts';
import { reachOfLegs } from '../model/spider.ts';
import type { Spider } from '../model/spider.ts';
import { hangerOf } from './marks.ts';
import type { Mark } from './marks.ts';
import { layoutNames } from './names.ts';
import type { MapWords, Naming, NameStyle, PlacedName, Tag } from './names.ts';
import type { paintMarks } from './paintMarks.ts';
import { paintNames, setType } from './paintNames.ts';
import type { paintReach } from './paintReach.ts';
import type { RegionPainter } from './paintRegion.ts';
import type { ShadingPainter } from './shadingPainter.ts';
import { paintLegs, paintVeil } from './paintSpider.ts';
import { paintCluster, paintRing } from './paintSymbols.ts';
import type { SymbolPaint } from './paintSymbols.ts';
import type { ReachShape } from './reachShape.ts';

/** What the overlay shows above the ground. */
export interface Scene {
  readonly clusters: Clusters;
  /** Projects of one place that are fanned out. */
  readonly spider: Spider | undefined;
  readonly palette: Palette;
  /** By category code. */
  readonly icons: readonly CanvasIcon[];
  readonly naming: Omit<Naming, 'tags' | 'measure' | 'scale' | 'called' | 'isNumbered'>;
  readonly words: MapWords;
  /** Areas and members of the selected project. */
  readonly reach: ReachShape | undefined;
  readonly marks: readonly Mark[];
  /** Areas coloured by number; then no symbols are painted. */
  readonly shading: ShadingPainter | undefined;
  /** The part of the map that projects are narrowed to. */
  readonly region: RegionPainter | undefined;
  /** Boxes in CSS px that float over the map: names keep clear of them. */
  readonly taken: readonly Box[];
  /** Clusters under the pointer and under the keyboard's focus; −1 for none. */
  readonly hovered: number;
  readonly focused: number;
}

/** Names that are painted above the symbols. */
const LOUD: readonly NameStyle[] = ['selected', 'mark', 'meeting'];

interface Symbol extends Circle {
  readonly index: number;
}

/** Touch and pointer find a symbol within this many CSS px of its centre, at least. */
const HIT_RADIUS = 22;
/** CSS px, more than any symbol reaches. */
const BEFORE_OTHERS = 1000;

/** Paints the projects, their clusters and all names on one 2D canvas. */
export class Overlay {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #size: Size = { width: 0, height: 0 };
  #ratio = 1;
  #scale = 1;
  #scene: Scene | undefined;
  #names: readonly PlacedName[] = [];
  #camera: Camera | undefined;
  #symbolsPainted: readonly Symbol[] = [];
  /** What the plain map paints below; nothing where MapLibre draws the ground. */
  paintGround: ((context: CanvasRenderingContext2D, view: Projection) => void) | undefined;

  /** Painters that are loaded when there is something for them. */
  paintReach: typeof paintReach | undefined;
  paintMarks: typeof paintMarks | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    // Repainted often: in memory this takes a fraction of the time where a computer has no GPU.
    this.#context = canvas.getContext('2d', { willReadFrequently: true })!;
  }

  /** @param ratio device px for one CSS px @param scale factor on symbols and type */
  resize(size: Size, ratio: number, scale: number): void {
    this.#size = size;
    this.#ratio = ratio;
    this.#scale = scale;
    this.#canvas.width = Math.round(size.width * ratio);
    this.#canvas.height = Math.round(size.height * ratio);
  }

  /** Takes a new scene; `paint` shows it. */
  show(scene: Scene): void {
    this.#scene = scene;
  }

  /** Gives the names their places for this camera. */
  layout(camera: Camera): void {
    const scene = this.#scene;
    if (!scene) return;
    const view = projection(camera, this.#size);
    const symbols = this.#symbols(scene, view);
    const measure = (text: string, style: NameStyle) => {
      setType(this.#context, style, scene.palette.font, this.#scale);
      return this.#context.measureText(text).width;
    };
    const { called } = scene.words;
    const tags = this.#tags(scene, view, symbols);
    const { shading } = scene;
    const isNumbered = shading !== undefined;
    const naming = { ...scene.naming, called, tags, measure, isNumbered, scale: this.#scale };
    const marks = tags.map(({ x, y, r }) => {
      const [px, py] = toScreen(view, x, y);
      return { x: px, y: py, r };
    });
    const figures = shading?.boxes(view, this.#scale) ?? [];
    const circles = [...symbols, ...this.#legs(scene, view), ...marks];
    this.#names = layoutNames(naming, view, circles, [...scene.taken, ...figures]);
  }

  paint(camera: Camera): void {
    this.#camera = camera;
    const scene = this.#scene;
    if (!scene) return;
    const context = this.#context;
    const view = projection(camera, this.#size);
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    context.clearRect(0, 0, this.#size.width, this.#size.height);
    this.paintGround?.(context, view);
    const { palette, icons, spider } = scene;
    const { shortNumber } = scene.words;
    const paint = { context, palette, icons, scale: this.#scale, shortNumber };
    const isLoud = ({ style }: PlacedName) => LOUD.includes(style);
    const names = (loud: boolean) =>
      paintNames(
        context,
        this.#names.filter((name) => isLoud(name) === loud),
        view,
        palette,
        this.#scale,
        scene.shading?.toneAt,
      );
    const reach = () => scene.reach && this.paintReach?.(paint, scene.reach, view);
    scene.shading?.paint(paint, view);
    scene.region?.(paint, view);
    if (!spider) reach();
    names(false);
    const symbols = this.#symbols(scene, view);
    this.#symbolsPainted = symbols;
    const legs = symbols.filter(({ index }) => spider && index >= spider.first);
    const ground = symbols.filter((symbol) => !legs.includes(symbol));
    this.#paintSymbols(paint, scene, ground);
    if (spider) {
      paintVeil(context, palette, this.#size);
      reach();
      paintLegs(paint, toScreen(view, spider.x, spider.y), legs);
      this.#paintSymbols(paint, scene, legs);
    }
    this.paintMarks?.(paint, scene.marks, view, symbols);
    names(true);
  }

  /** What is written beside the marks, hung up at the world. */
  #tags({ marks }: Scene, view: Projection, symbols: readonly Symbol[]): Tag[] {
    return marks.map((mark) => {
      const { x, y, r } = hangerOf(mark, view, symbols, this.#scale);
      return {
        style: mark.kind === 'meeting' ? 'meeting' : 'mark',
        name: mark.name,
        x: view.left + x / view.scale,
        y: view.top + y / view.scale,
        r,
      };
    });
  }

  /** What is pointed at and what is selected come last. */
  #paintSymbols(paint: SymbolPaint, scene: Scene, symbols: Symbol[]): void {
    const { clusters, hovered, focused, palette } = scene;
    const last = [hovered, focused, clusters.selected];
    const rank = ({ index }: Symbol) => last.indexOf(index);
    for (const { x, y, index } of symbols.sort((a, b) => rank(a) - rank(b))) {
      paintCluster(paint, clusters, index, x, y);
      const r = this.#radius(clusters, index);
      if (index === focused) paintRing(paint, x, y, r + 3.5, 3, palette.focus);
      else if (index === hovered) paintRing(paint, x, y, r + 4, 2, palette.ink);
    }
  }

  /** The cluster at a place in CSS px, one of the spider's before others, nearest centre first; −1 for none. */
  hit(x: number, y: number): number {
    const first = this.#scene?.spider?.first ?? Infinity;
    let best = -1;
    let nearest = Infinity;
    // Some hundred symbols are left on a screen: looking at each is quicker than a tree is built.
    for (const symbol of this.#symbolsPainted) {
      const away = Math.hypot(symbol.x - x, symbol.y - y);
      const distance = away - (symbol.index >= first ? BEFORE_OTHERS : 0);
      if (away > Math.max(HIT_RADIUS, symbol.r) || distance >= nearest) continue;
      nearest = distance;
      best = symbol.index;
    }
    return best;
  }

  /** Clusters on screen with their places in CSS px, as painted last. */
  get symbols(): readonly Symbol[] {
    return this.#symbolsPainted;
  }

  /** CSS px of a cluster's centre, as painted last. */
  placeOf(index: number): readonly [x: number, y: number] | undefined {
    const scene = this.#scene;
    if (!scene || !this.#camera || index < 0 || index >= scene.clusters.length) return undefined;
    return this.#at(scene, projection(this.#camera, this.#size), index);
  }

  #at({ clusters, spider }: Scene, view: Projection, index: number) {
    const [x, y] = toScreen(view, clusters.x[index]!, clusters.y[index]!);
    const [dx, dy] = spider?.legs[index - spider.first] ?? [0, 0];
    return [x + dx * this.#scale, y + dy * this.#scale] as const;
  }

  /** What names keep clear of beside the spider's symbols: the legs. */
  #legs({ spider }: Scene, view: Projection): Circle[] {
    if (!spider) return [];
    const [x, y] = toScreen(view, spider.x, spider.y);
    return [{ x, y, r: reachOfLegs(spider.legs.length) * this.#scale }];
  }

  /** CSS px at scale 1. */
  #radius(clusters: Clusters, index: number): number {
    return index === clusters.selected ? SELECTED_RADIUS + 3 : radiusOf(clusters.count[index]!);
  }

  #symbols(scene: Scene, view: Projection): Symbol[] {
    const { clusters, shading } = scene;
    if (shading) return [];
    const { width, height } = view.size;
    const symbols: Symbol[] = [];
    // Near by, most of very many are far off; what is fanned out stands beside its place.
    const edge = BEFORE_OTHERS / view.scale;
    const [right, bottom] = [view.left + width / view.scale, view.top + height / view.scale];
    for (let index = 0; index < clusters.length; index++) {
      const cx = clusters.x[index]!;
      const cy = clusters.y[index]!;
      if (cx < view.left - edge || cx > right + edge) continue;
      if (cy < view.top - edge || cy > bottom + edge) continue;
      const [x, y] = this.#at(scene, view, index);
      const r = (this.#radius(clusters, index) + 3) * this.#scale;
      if (x < -r || y < -r || x > width + r || y > height + r) continue;
      symbols.push({ x, y, r, index });
    }
    return symbols;
  }
}

import { quadtree } from 'd3';
import type { Quadtree } from 'd3';
import type { Palette } from '../look/palette.ts';
import { projection, toScreen } from '../model/camera.ts';
import type { Camera, Projection, Size } from '../model/camera.ts';
import { SELECTED_RADIUS, radiusOf } from '../model/cluster.ts';
import type { Clusters } from '../model/cluster.ts';
import type { Box, Circle } from '../model/labels.ts';
import { layoutNames } from './names.ts';
import type { MapWords, Naming, NameStyle, PlacedName } from './names.ts';
import { paintNames, setType } from './paintNames.ts';
import { paintCluster, paintRing } from './paintSymbols.ts';
import type { IconPath } from './paintSymbols.ts';

/** What the overlay shows above the ground. */
export interface Scene {
  readonly clusters: Clusters;
  readonly palette: Palette;
  /** By category code. */
  readonly icons: readonly IconPath[];
  readonly naming: Omit<Naming, 'measure' | 'scale' | 'called'>;
  readonly words: MapWords;
  /** Boxes in CSS px that float over the map: names keep clear of them. */
  readonly taken: readonly Box[];
  /** Clusters under the pointer and under the keyboard's focus; −1 for none. */
  readonly hovered: number;
  readonly focused: number;
}

interface Symbol extends Circle {
  readonly index: number;
}

/** Touch and pointer find a symbol within this many CSS px of its centre, at least. */
const HIT_RADIUS = 22;

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
  #tree: Quadtree<Symbol> = quadtree<Symbol>();
  /** What the plain map paints below; nothing where MapLibre draws the ground. */
  paintGround: ((context: CanvasRenderingContext2D, view: Projection) => void) | undefined;

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
    const naming = { ...scene.naming, called, measure, scale: this.#scale };
    this.#names = layoutNames(naming, view, symbols, scene.taken);
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
    paintNames(context, this.#names, view, scene.palette, this.#scale);
    const symbols = this.#symbols(scene, view);
    this.#tree = quadtree<Symbol>()
      .x(({ x }) => x)
      .y(({ y }) => y)
      .addAll(symbols);
    const { palette, icons, words } = scene;
    const { shortNumber } = words;
    const paint = { context, palette, icons, scale: this.#scale, shortNumber };
    const last = [scene.hovered, scene.focused, scene.clusters.selected];
    const rank = ({ index }: Symbol) => last.indexOf(index);
    for (const { x, y, index } of symbols.sort((a, b) => rank(a) - rank(b))) {
      paintCluster(paint, scene.clusters, index, x, y);
      const r = this.#radius(scene.clusters, index);
      if (index === scene.focused) paintRing(paint, x, y, r + 3.5, 3, scene.palette.focus);
      else if (index === scene.hovered) paintRing(paint, x, y, r + 4, 2, scene.palette.ink);
    }
  }

  /** The cluster at a place in CSS px, nearest centre first; −1 for none. */
  hit(x: number, y: number): number {
    const reach = Math.max(HIT_RADIUS, 34) * this.#scale;
    let best = -1;
    let nearest = Infinity;
    this.#tree.visit((node, x0, y0, x1, y1) => {
      if (!('length' in node)) {
        for (let leaf: typeof node | undefined = node; leaf; leaf = leaf.next) {
          const { data } = leaf;
          const distance = Math.hypot(data.x - x, data.y - y);
          if (distance > Math.max(HIT_RADIUS, data.r) || distance >= nearest) continue;
          nearest = distance;
          best = data.index;
        }
      }
      return x0 > x + reach || x1 < x - reach || y0 > y + reach || y1 < y - reach;
    });
    return best;
  }

  /** Clusters on screen with their places in CSS px, as painted last. */
  get symbols(): readonly Symbol[] {
    return this.#tree.data();
  }

  /** CSS px of a cluster's centre, as painted last. */
  placeOf(index: number): readonly [x: number, y: number] | undefined {
    const { clusters } = this.#scene ?? {};
    if (!clusters || !this.#camera || index < 0 || index >= clusters.length) return undefined;
    return toScreen(projection(this.#camera, this.#size), clusters.x[index]!, clusters.y[index]!);
  }

  /** CSS px at scale 1. */
  #radius(clusters: Clusters, index: number): number {
    return index === clusters.selected ? SELECTED_RADIUS + 3 : radiusOf(clusters.count[index]!);
  }

  #symbols({ clusters }: Scene, view: Projection): Symbol[] {
    const { width, height } = view.size;
    const symbols: Symbol[] = [];
    for (let index = 0; index < clusters.length; index++) {
      const [x, y] = toScreen(view, clusters.x[index]!, clusters.y[index]!);
      const r = (this.#radius(clusters, index) + 3) * this.#scale;
      if (x < -r || y < -r || x > width + r || y > height + r) continue;
      symbols.push({ x, y, r, index });
    }
    return symbols;
  }
}

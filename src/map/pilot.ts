import { FRAME } from '../load/shapes.ts';
import { constrained, fitted, projection, toScreen } from '../model/camera.ts';
import type { Bounds, Camera, Padding } from '../model/camera.ts';
import type { Box } from '../model/labels.ts';
import { toX, toY } from '../model/mercator.ts';
import { wayInto } from '../model/room.ts';
import { flightTime } from './flight.ts';
import type { Ground } from './ground.ts';
import { homeCamera } from './home.ts';
import type { Place } from './shown.ts';

/** CSS px at scale 1 round what is shown as large as it fits, and round an area that is brought into view. */
const ROOM = 64;
const EDGE = 32;

/** Moves the camera where it is asked to go. */
export class Pilot {
  readonly #ground: () => Ground;
  readonly #place: () => Place;
  readonly #points: () => readonly (readonly [x: number, y: number])[];
  /** The camera shows all of Germany, and goes on to when the page is laid out anew. */
  atHome: boolean;
  /** Whether the camera flies; else it cuts. */
  motion = true;

  /** @param points places of all projects, unit Mercator */
  constructor(
    ground: () => Ground,
    place: () => Place,
    points: () => readonly (readonly [x: number, y: number])[],
    atHome: boolean,
  ) {
    this.#ground = ground;
    this.#place = place;
    this.#points = points;
    this.atHome = atHome;
  }

  get home(): Camera {
    const { size, boxes, scale } = this.#place();
    return homeCamera(size, this.#points(), boxes, scale);
  }

  goHome(): void {
    this.#fly(this.home, true);
  }

  fly(camera: Camera): void {
    this.#fly(camera, false);
  }

  /** Shows the bounds as large as they fit. */
  fit(bounds: Bounds, maxZoom?: number): void {
    const { size, scale, boxes } = this.#place();
    const around = allRound(ROOM * scale);
    // Words that stand at the left over the whole height, in a talk, leave the rest.
    const tall = boxes.filter(([, top, right, bottom]) => {
      return bottom - top > size.height / 2 && right < size.width / 2;
    });
    const left = Math.max(0, ...tall.map(([, , right]) => right)) + around.left;
    this.fly(fitted(bounds, size, { ...around, left }, maxZoom));
  }

  /** Moves no more than needed, and zooms out only where the bounds would not fit. */
  reveal(bounds: Bounds): void {
    const { scale, size } = this.#place();
    const { camera } = this.#ground();
    const [west, south, east, north] = bounds;
    const view = projection(camera, size);
    const margin = EDGE * scale;
    const box: Box = [
      ...toScreen(view, toX(west), toY(north)),
      ...toScreen(view, toX(east), toY(south)),
    ];
    const fits =
      box[2] - box[0] <= size.width - 2 * margin && box[3] - box[1] <= size.height - 2 * margin;
    if (fits) this.bringIntoView(box, margin);
    else this.fly(fitted(bounds, size, allRound(margin), camera.zoom));
  }

  /** Pans no more than needed, and not at all if all is in the free area. @param margin CSS px */
  bringIntoView(box: Box, margin: number): void {
    const { size, boxes } = this.#place();
    const frame: Box = [margin, margin, size.width - margin, size.height - margin];
    const [dx, dy] = wayInto(box, frame, boxes);
    if (dx !== 0 || dy !== 0) this.panBy(-dx, -dy);
  }

  zoomBy(levels: number, around?: readonly [number, number]): void {
    this.atHome = false;
    this.#ground().zoomBy(levels, around);
  }

  /** CSS px. */
  panBy(x: number, y: number): void {
    this.atHome = false;
    this.#ground().panBy(x, y);
  }

  #fly(camera: Camera, atHome: boolean): void {
    this.atHome = atHome;
    const { size } = this.#place();
    const ground = this.#ground();
    const target = constrained(camera, size, FRAME);
    ground.flyTo(target, this.motion ? flightTime(ground.camera, target, size) : 0);
  }
}

const allRound = (by: number): Padding => ({ top: by, right: by, bottom: by, left: by });

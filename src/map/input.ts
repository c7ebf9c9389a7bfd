import { on } from 'svelte/events';
import type { Stage } from './stage.ts';

/** What the hand on the map asks for. */
export interface Wishes {
  /** The pointer is over this cluster; −1 for none. */
  readonly onpoint: (index: number) => void;
  /** This cluster was clicked or tapped, at CSS px of the map; −1: the map where it is empty. */
  readonly onpick: (index: number, at: readonly [x: number, y: number]) => void;
  readonly onhome: () => void;
  /** To the projects on the map, by keys. */
  readonly onenter: () => void;
}

const STILL = 6; // CSS px a hand trembles in a click
const PAN = 100; // CSS px a press of an arrow moves the map

/** Makes the surface one tab stop whose keys and pointers work on both grounds alike. */
export function listen(surface: HTMLElement, stage: Stage, wishes: Wishes): () => void {
  let pressed: readonly [x: number, y: number] | undefined;

  const place = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = surface.getBoundingClientRect();
    return [clientX - left, clientY - top] as const;
  };
  const release = (event: PointerEvent) => {
    const [x, y] = place(event);
    const still = pressed && Math.hypot(x - pressed[0], y - pressed[1]) < STILL;
    pressed = undefined;
    if (still && event.button === 0) wishes.onpick(stage.hit(x, y), [x, y]);
  };
  const keys = keysOf(stage, wishes);
  const press = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  surface.tabIndex = 0;
  const stops = [
    on(surface, 'keydown', press),
    on(surface, 'pointermove', (event) => {
      if (event.pointerType !== 'touch') wishes.onpoint(stage.hit(...place(event)));
    }),
    on(surface, 'pointerleave', () => wishes.onpoint(-1)),
    on(surface, 'pointerdown', (event) => (pressed = place(event))),
    on(surface, 'pointerup', release),
  ];
  return () => stops.forEach((stop) => stop());
}

const keysOf = (stage: Stage, wishes: Wishes) =>
  new Map<string, () => void>([
    ['ArrowLeft', () => stage.panBy(-PAN, 0)],
    ['ArrowRight', () => stage.panBy(PAN, 0)],
    ['ArrowUp', () => stage.panBy(0, -PAN)],
    ['ArrowDown', () => stage.panBy(0, PAN)],
    ['+', () => stage.zoomBy(1)],
    ['=', () => stage.zoomBy(1)],
    ['-', () => stage.zoomBy(-1)],
    ['Home', wishes.onhome],
    ['Enter', wishes.onenter],
  ]);

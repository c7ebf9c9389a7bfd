import { MediaQuery } from 'svelte/reactivity';
import { FIRST_FULL_YEAR } from '../model/time.ts';
import { yearOf } from '../model/day.ts';
import { positionAfter, runFrom, stretchOf, windowAt } from '../model/play.ts';
import type { Pace, Run, Stretch } from '../model/play.ts';
import type { Window } from '../model/window.ts';
import type { Atlas, Gesture } from './atlas.svelte.ts';

/** Years in two seconds. */
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** ms a year lasts at speed 1. */
const YEAR_MS = 2_000;
/** Who wants less motion gets no window that slides, and more time for each year. */
const CALM_YEAR_MS = 3_000;

const YEAR = 12;

const same = (one: Window | undefined, other: Window | undefined) =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];

/**
 * Plays time: sets one window after the other, until the end or until the visitor does something
 * else with the time, opens a project or a meeting, or hides the page. A play is one step for Back.
 */
export class Player {
  readonly #atlas: Atlas;
  readonly #calm = new MediaQuery('(prefers-reduced-motion: reduce)');
  readonly #end: () => void;

  #run: Run | undefined = $state.raw();
  #position = $state.raw(0);
  #ended = $state.raw(false);
  #speed: Speed = $state.raw(1);
  #loops = $state.raw(false);
  #gesture: Gesture = Symbol('play');
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether the window is still the one that was played last. */
  readonly #isOwn = $derived.by(
    () =>
      this.#run !== undefined &&
      same(this.#atlas.filter.window, windowAt(this.#run, this.#position, this.#atlas.pace)),
  );
  /** Playing, or paused on the way: the speed can be set, and the year is shown large. */
  readonly open = $derived.by(() => this.#isOwn && !this.#ended);

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    let opened = this.#opened();
    const stop = $effect.root(() => {
      // What the visitor does elsewhere ends the play; nothing else would tell the timer.
      $effect(() => {
        const now = this.#opened();
        const opens = now !== opened && now !== '';
        opened = now;
        if (opens || !this.#isOwn) this.pause();
      });
    });
    const hide = () => document.hidden && this.pause();
    document.addEventListener('visibilitychange', hide);
    this.#end = () => {
      this.pause();
      stop();
      document.removeEventListener('visibilitychange', hide);
    };
  }

  get playing(): boolean {
    return this.#atlas.playing;
  }
  get speed(): Speed {
    return this.#speed;
  }
  get loops(): boolean {
    return this.#loops;
  }
  get pace(): Pace {
    return this.#atlas.pace;
  }

  /** Goes on where it was paused, plays again what has ended, or begins with the window that is set. */
  play(): void {
    if (!this.open) {
      if (!this.#isOwn || !this.#run) this.#run = this.#newRun();
      this.#gesture = Symbol('play');
      this.#goTo(this.#run.start);
    }
    this.#atlas.setPlaying(true);
    this.#wait();
  }

  pause(): void {
    this.#atlas.setPlaying(false);
    clearTimeout(this.#timer);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  setSpeed(speed: Speed): void {
    this.#speed = speed;
    if (this.playing) this.#wait();
  }

  setLoops(loops: boolean): void {
    this.#loops = loops;
  }

  /** The window on screen becomes what it would be, had it been played so from the beginning. */
  setPace(pace: Pace): void {
    this.#atlas.setPace(pace);
    this.#goTo(this.#position);
  }

  /** Lets go of the page. */
  end(): void {
    this.#end();
  }

  #opened(): string {
    const { selected, meeting } = this.#atlas;
    return selected >= 0 ? String(selected) : (meeting?.number ?? '');
  }

  #newRun(): Run {
    const { filter, pace } = this.#atlas;
    return runFrom(filter.window, this.#stretch(), pace);
  }

  #stretch(): Stretch {
    const { dataset, chairs } = this.#atlas.data;
    const held = chairs.filter(({ holders }) => holders.length > 0);
    return stretchOf(
      Math.max(dataset.firstYear, FIRST_FULL_YEAR),
      Math.max(dataset.firstYear + dataset.years - 1, ...held.map(({ to }) => yearOf(to))),
    );
  }

  #goTo(position: number): void {
    if (!this.#run) return;
    this.#position = position;
    this.#ended = false;
    this.#atlas.setWindow(windowAt(this.#run, position, this.#atlas.pace), this.#gesture);
  }

  /** Months of the next step, and ms until it. A slide faster than 1 takes longer steps, not more. */
  #pulse(): { months: number; wait: number } {
    const slides = this.#run?.step === 1 && !this.#calm.current;
    const months = slides ? Math.max(1, this.#speed) : YEAR;
    const yearMs = this.#calm.current ? CALM_YEAR_MS : YEAR_MS;
    return { months, wait: (yearMs * months) / YEAR / this.#speed };
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#step(), this.#pulse().wait);
  }

  #step(): void {
    if (!this.#run || !this.#isOwn) return this.pause();
    const next = positionAfter(this.#run, this.#position, this.#pulse().months);
    if (next === undefined && !this.#loops) {
      this.#ended = true;
      this.pause();
      return;
    }
    this.#goTo(next ?? this.#run.start);
    this.#wait();
  }
}

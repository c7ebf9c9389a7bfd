import { fetchText } from '../load/files.ts';
import type { GetText } from '../load/files.ts';
import { FileError } from '../load/issue.ts';
import type { Origin } from '../load/origin.ts';
import { isTour, loadTour } from '../load/tour.ts';
import type { Scene, Tour } from '../load/tour.ts';
import type { Size } from '../model/camera.ts';
import { parseLink } from '../model/link.ts';
import type { View } from '../model/link.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { Player } from '../state/player.svelte.ts';
import { framed } from './framed.ts';
import type { Command } from './keys.ts';
import { choicesOf, plainView, stepped } from './sceneView.ts';

/** What the next talk is to begin with. */
export const wish = { running: false };

/** What lies over the scene. */
export type Cover = 'black' | 'code' | 'help' | 'credits' | 'search';

const isCover = (command: Command): command is Cover =>
  ['black', 'code', 'help', 'credits', 'search'].includes(command);

/** ms between two looks whether time has been played to its end. */
const PATIENCE = 250;

/** A talk: the view as it is, or the scenes of a tour, by hand or by themselves. */
export class Presentation {
  readonly #atlas: Atlas;
  readonly #getText: GetText;
  readonly #size: () => Size;
  readonly #player: Player;
  readonly #before: View;
  /** The visitor's own, which no view tells. */
  readonly #position: Origin | undefined;

  #tour: Tour | undefined = $state.raw();
  #problem: 'unknown' | FileError | undefined = $state.raw();
  #index = $state.raw(0);
  #running = $state.raw(false);
  #cover: Cover | undefined = $state.raw();
  /** What the scene chooses, as far as the data knows it. */
  #chosen = $state.raw('');
  /** Tour and scene that are on screen, as a link names them. */
  #shown = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly scene: Scene | undefined = $derived.by(() => this.#tour?.scenes[this.#index]);
  /** Something else than the scene is on screen, such as a town that was searched. */
  readonly interrupted = $derived.by(
    () => this.scene !== undefined && choicesOf(this.#atlas.view) !== this.#chosen,
  );

  /** @param size CSS px of the screen */
  constructor(atlas: Atlas, size: () => Size, getText: GetText = fetchText) {
    this.#atlas = atlas;
    this.#size = size;
    this.#getText = getText;
    this.#before = plainView(atlas.view);
    this.#position = atlas.position;
    this.#player = new Player(atlas);
    this.#running = wish.running;
    wish.running = false;
  }

  get tour(): Tour | undefined {
    return this.#tour;
  }
  /** Why the tour cannot be shown. */
  get problem(): 'unknown' | FileError | undefined {
    return this.#problem;
  }
  get index(): number {
    return this.#index;
  }
  get running(): boolean {
    return this.#running;
  }
  get cover(): Cover | undefined {
    return this.#cover;
  }
  get isLast(): boolean {
    return this.#index === (this.#tour?.scenes.length ?? 0) - 1;
  }

  /** Shows the tour and scene that the link names. */
  async follow(name: string | undefined, scene = 1): Promise<void> {
    if (name === undefined || `${name}/${scene}` === this.#shown) return;
    const isSame = this.#shown.startsWith(`${name}/`);
    this.#shown = `${name}/${scene}`;
    if (!isSame) await this.#load(name);
    if (this.#shown === `${name}/${scene}` && this.#tour) this.#goTo(scene - 1, name);
  }

  async #load(name: string): Promise<void> {
    this.#tour = undefined;
    this.#problem = undefined;
    try {
      if (isTour(name)) this.#tour = await loadTour(name, this.#getText);
      else this.#problem = 'unknown';
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.#problem = error;
    }
  }

  /** @param index from 0; what lies beyond is the first or last scene */
  #goTo(index: number, name = this.#atlas.view.tour): void {
    if (!this.#tour || name === undefined) return;
    this.#index = stepped(index, 0, this.#tour.scenes.length);
    this.#shown = `${name}/${this.#index + 1}`;
    const { link, play } = this.#tour.scenes[this.#index]!;
    const { camera, ...view } = parseLink(link).view;
    const { language, theme, data } = this.#atlas.view;
    this.#player.pause();
    this.#atlas.show({
      view: {
        ...(theme && { theme }),
        ...view,
        ...(camera && { camera: framed(camera, this.#size()) }),
        ...(language && { language }),
        ...(data !== undefined && { data }),
        tour: name,
        scene: this.#index + 1,
      },
      ignored: [],
    });
    this.#chosen = choicesOf(this.#atlas.view);
    if (play) this.#player.play();
    this.#wait();
  }

  /** Does what a key or button asks for. */
  act(command: Command): void {
    const scenes = this.#tour?.scenes.length ?? 0;
    switch (command) {
      case 'next':
        return this.#step(this.#index + 1);
      case 'previous':
        return this.#step(this.#index - 1);
      case 'first':
        return this.#step(0);
      case 'last':
        return this.#step(scenes - 1);
      case 'space':
        return this.#running || this.#paused ? this.run(!this.#running) : this.act('next');
      case 'run':
        return this.run(!this.#running);
      case 'back':
        return this.#back();
      case 'leave':
        return this.leave();
      default:
        if (isCover(command)) this.#cover = this.#cover === command ? undefined : command;
    }
  }

  /** Ran by itself and was stopped: the space bar goes on. */
  #paused = false;

  /** Lets the tour go on by itself, or stops it with the time that plays. */
  run(running: boolean): void {
    this.#running = running && this.#tour !== undefined;
    this.#paused = !running;
    if (!running) this.#player.pause();
    else if (this.#player.open) this.#player.play();
    this.#wait();
  }

  uncover(): void {
    this.#cover = undefined;
  }

  /** Back to the view from before, as it was. */
  leave(): void {
    this.#atlas.show({ view: this.#before, ignored: [] }, this.#position);
  }

  /** Lets go of the page. */
  end(): void {
    clearTimeout(this.#timer);
    this.#player.end();
  }

  /** A step by hand ends what lay over the scene. */
  #step(index: number): void {
    this.#cover = undefined;
    this.#goTo(index);
  }

  #back(): void {
    if (this.#cover) this.#cover = undefined;
    else if (this.interrupted) this.#goTo(this.#index);
    else this.leave();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const { scene } = this;
    if (this.#running && scene) this.#timer = setTimeout(() => this.#goOn(), scene.seconds * 1000);
  }

  /** What plays is seen to its end, and who searches is not disturbed. */
  #goOn(): void {
    if (this.#atlas.playing || this.#cover || this.interrupted) {
      this.#timer = setTimeout(() => this.#goOn(), PATIENCE);
    } else if (this.isLast) this.run(false);
    else this.#goTo(this.#index + 1);
  }
}

/** ms that a state takes to give way to another: `--fast`, which the page's own parts go by. */
const TIME = 120;

/** Lets what a canvas shows give way to what is painted on it next, by opacity alone. */
export class Crossfade {
  readonly #canvas: HTMLCanvasElement;
  /** What was seen before, above the canvas. */
  #before: HTMLCanvasElement | undefined;
  #animations: readonly Animation[] = [];

  /** @param canvas alone in a box that is isolated: what is below must not shine through the sum */
  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /**
   * To be called before the canvas is painted anew. While one picture gives way, the canvas may
   * change and no other is kept: a drag would heap them up.
   */
  begin(): void {
    if (this.#before) return;
    const before = this.#canvas.cloneNode() as HTMLCanvasElement;
    before.getContext('2d', { willReadFrequently: true })!.drawImage(this.#canvas, 0, 0);
    // The two add up: what stays is as opaque as it was at every moment.
    before.style.mixBlendMode = 'plus-lighter';
    this.#canvas.after(before);
    this.#before = before;
    this.#animations = [
      this.#canvas.animate({ opacity: [0, 1] }, TIME),
      before.animate({ opacity: [1, 0] }, TIME),
    ];
    this.#animations[1]!.onfinish = () => this.end();
  }

  /** At once, such as when the camera moves: what was kept would stand still. */
  end(): void {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
    this.#before?.remove();
    this.#before = undefined;
  }
}

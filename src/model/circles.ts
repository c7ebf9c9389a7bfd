/** CSS px from the upper left corner of the world. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Circles on the world, as columns: at a near zoom there are as many as rows. */
export class Circles {
  length = 0;
  /** CSS px from the upper left corner of the world. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** CSS px. */
  readonly r: Float64Array;
  readonly count: Uint32Array;
  /** Rows at the two ends of the chain of members. */
  readonly first: Int32Array;
  readonly last: Int32Array;

  /** @param most circles that it has room for */
  constructor(most: number) {
    this.x = new Float64Array(most);
    this.y = new Float64Array(most);
    this.r = new Float64Array(most);
    this.count = new Uint32Array(most);
    this.first = new Int32Array(most);
    this.last = new Int32Array(most);
  }

  /** A circle of one row; its radius is set when its members are known. */
  add(x: number, y: number, row: number): number {
    const circle = this.length++;
    this.x[circle] = x;
    this.y[circle] = y;
    this.count[circle] = 1;
    this.first[circle] = row;
    this.last[circle] = row;
    return circle;
  }

  /** Takes the place of another. */
  move(from: number, to: number): void {
    this.x[to] = this.x[from]!;
    this.y[to] = this.y[from]!;
    this.r[to] = this.r[from]!;
    this.count[to] = this.count[from]!;
    this.first[to] = this.first[from]!;
    this.last[to] = this.last[from]!;
  }
}

/** Circles by square of the world. Squares far from each other may share a chain: that costs a look. */
export class Squares {
  /** Heads of chains by `at`, and what follows each circle; −1 ends a chain. */
  readonly heads: Int32Array;
  readonly after: Int32Array;

  constructor(most: number) {
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 1))).fill(-1);
    this.after = new Int32Array(most);
  }

  /** Neighbours from west to east lie side by side. */
  at(across: number, down: number): number {
    return (across + Math.imul(down, 2053)) & (this.heads.length - 1);
  }

  add(square: number, circle: number): void {
    this.after[circle] = this.heads[square]!;
    this.heads[square] = circle;
  }

  remove(square: number, circle: number): void {
    const { heads, after } = this;
    if (heads[square] === circle) {
      heads[square] = after[circle]!;
      return;
    }
    let before = heads[square]!;
    while (after[before] !== circle) before = after[before]!;
    after[before] = after[circle]!;
  }
}

/** Rounding must not make two circles touch that were set apart exactly. */
export const EXACT = -1e-6;

/** CSS px. */
const SIDE = 72;

/** Finds what a circle overlaps, in the few squares that it reaches into. */
export class Neighbourhood {
  readonly #circles: Circles;
  readonly #squares: Squares;
  readonly #gap: number;
  /** Radius, of those that were added. */
  #largest = 0;

  /** @param gap between two, edge to edge, at least; CSS px */
  constructor(circles: Circles, gap: number) {
    this.#circles = circles;
    this.#squares = new Squares(circles.length);
    this.#gap = gap;
  }

  add(circle: number): void {
    this.#squares.add(this.#squareOf(circle), circle);
    this.#largest = Math.max(this.#largest, this.#circles.r[circle]!);
  }

  remove(circle: number): void {
    this.#squares.remove(this.#squareOf(circle), circle);
  }

  /** The circle that overlaps this one most, −1 if none does. */
  nearest(circle: number): number {
    const { x, y, r } = this.#circles;
    const { heads, after } = this.#squares;
    const [px, py] = [x[circle]!, y[circle]!];
    const own = r[circle]! + this.#gap;
    const reach = own + this.#largest;
    const east = Math.floor((px + reach) / SIDE);
    const south = Math.floor((py + reach) / SIDE);
    let worst = EXACT;
    let found = -1;
    for (let down = Math.floor((py - reach) / SIDE); down <= south; down++) {
      for (let across = Math.floor((px - reach) / SIDE); across <= east; across++) {
        const head = heads[this.#squares.at(across, down)]!;
        for (let other = head; other >= 0; other = after[other]!) {
          const dx = x[other]! - px;
          const dy = y[other]! - py;
          const apart = own + r[other]!;
          if (dx * dx + dy * dy >= apart * apart) continue;
          const clearance = Math.sqrt(dx * dx + dy * dy) - apart;
          if (clearance >= worst) continue;
          worst = clearance;
          found = other;
        }
      }
    }
    return found;
  }

  #squareOf(circle: number): number {
    const { x, y } = this.#circles;
    return this.#squares.at(Math.floor(x[circle]! / SIDE), Math.floor(y[circle]! / SIDE));
  }
}

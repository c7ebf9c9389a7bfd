/** Radians that a line of type must measure to be read without effort. */
const ANGLE = 0.00465;
/** Capitals of the typeface, as a share of its size. */
const CAPITALS = 0.7;
/** Height of a 16:9 screen, as a share of its diagonal. */
const HEIGHT = 0.49;
const INCH = 0.0254;

/** Where a screen stands. */
export interface Hall {
  /** Metres to the last row. */
  readonly distance: number;
  /** Inches. */
  readonly diagonal: number;
}

export const DEFAULT_HALL: Hall = { distance: 5, diagonal: 75 };

/** vh: smaller is for no screen, larger leaves no room for a sentence. */
export const TYPE_SIZES = [2, 8] as const;

/** The smallest type that the last row reads without effort, in vh. */
export function neededType({ distance, diagonal }: Hall): number {
  return (100 * distance * ANGLE) / (CAPITALS * HEIGHT * diagonal * INCH);
}

/** The smallest type on the screen, in vh: what is needed, rounded up to a tenth, within bounds. */
export function smallestType(hall: Hall): number {
  const tenths = Math.ceil(Math.round(neededType(hall) * 1000) / 100) / 10;
  return Math.min(TYPE_SIZES[1], Math.max(TYPE_SIZES[0], tenths));
}

/** CSS px. */
export interface TypeScale {
  /** A hundredth of the screen's height, of a narrow one less. */
  readonly unit: number;
  readonly smallest: number;
  readonly fact: number;
  readonly text: number;
  readonly title: number;
}

/** Larger than the smallest type by the look's measures, and always by a little. */
export function typeScale(
  { width, height }: { readonly width: number; readonly height: number },
  smallest: number,
): TypeScale {
  const unit = Math.min(height / 100, width * 0.0075);
  const px = (size: number) => Math.max(13, size * unit);
  return {
    unit,
    smallest: px(smallest),
    fact: px(Math.max(3.9, smallest * 1.05)),
    text: px(Math.max(4.6, smallest * 1.15)),
    title: px(Math.max(8.9, smallest * 1.4)),
  };
}

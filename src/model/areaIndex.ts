import type { Ring } from './area.ts';
import type { LngLat } from './mercator.ts';

/** Bands of latitude that the edges of an area are sorted into. */
const BANDS = 512;

interface Banded<T> {
  readonly value: T;
  readonly south: number;
  readonly north: number;
  /** Edges that touch the band: `[ax, ay, bx, by, …]`. */
  readonly bands: readonly (readonly number[])[];
}

/**
 * Finds the area that a point lies in, among few large ones and for many points. The same rule as
 * `contains` of area.ts, but only the edges at the point's latitude are asked.
 */
export class AreaIndex<T> {
  readonly #areas: readonly Banded<T>[];

  /** @param areas rings in degrees, outer ones and holes alike */
  constructor(areas: readonly { readonly value: T; readonly rings: readonly Ring[] }[]) {
    this.#areas = areas.map(({ value, rings }) => banded(value, rings));
  }

  /** The first that contains it. */
  at([lng, lat]: LngLat): T | undefined {
    for (const { value, south, north, bands } of this.#areas) {
      if (!(lat >= south && lat <= north)) continue;
      const edges = bands[bandOf(lat, south, north)]!;
      let inside = false;
      for (let i = 0; i < edges.length; i += 4) {
        const [ax, ay, bx, by] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!];
        if (ay > lat === by > lat) continue;
        if (lng < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      }
      if (inside) return value;
    }
    return undefined;
  }
}

function bandOf(lat: number, south: number, north: number): number {
  return Math.min(BANDS - 1, Math.floor(((lat - south) / (north - south || 1)) * BANDS));
}

function banded<T>(value: T, rings: readonly Ring[]): Banded<T> {
  const lats = rings.flatMap((ring) => ring.map(([, lat = 0]) => lat));
  const south = lats.reduce((least, lat) => Math.min(least, lat), Infinity);
  const north = lats.reduce((most, lat) => Math.max(most, lat), -Infinity);
  const bands = Array.from({ length: BANDS }, (): number[] => []);
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1]!;
      const [bx = 0, by = 0] = ring[i]!;
      const first = bandOf(Math.min(ay, by), south, north);
      const last = bandOf(Math.max(ay, by), south, north);
      for (let band = first; band <= last; band++) bands[band]!.push(ax, ay, bx, by);
    }
  }
  return { value, south, north, bands };
}

import type { Bounds } from '../model/camera.ts';
import type { LngLat } from '../model/mercator.ts';

/** Where the visitor is, or why that is not to be had. */
export type Located =
  | {
      readonly kind: 'found';
      readonly lngLat: LngLat;
      /** Radius in km in which the position lies with 95 %. */
      readonly within: number;
    }
  | { readonly kind: 'refused' | 'unknown' | 'outside' };

/** Germany, with some room. */
const GERMANY: Bounds = [5.5, 47, 15.5, 55.3];

/** Nobody needs to know where they were more exactly than the distances are written. */
const OPTIONS: PositionOptions = {
  enableHighAccuracy: false,
  timeout: 10_000,
  maximumAge: 300_000,
};

/** Asks the browser, which asks the visitor. What it says goes nowhere but to the caller. */
export function locate(geolocation: Geolocation | undefined): Promise<Located> {
  return new Promise((resolve) => {
    if (!geolocation) {
      resolve({ kind: 'unknown' });
      return;
    }
    geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        const [west, south, east, north] = GERMANY;
        const isInside =
          longitude >= west && longitude <= east && latitude >= south && latitude <= north;
        resolve(
          isInside
            ? { kind: 'found', lngLat: [longitude, latitude], within: accuracy / 1000 }
            : { kind: 'outside' },
        );
      },
      ({ code, PERMISSION_DENIED }) =>
        resolve({ kind: code === PERMISSION_DENIED ? 'refused' : 'unknown' }),
      OPTIONS,
    );
  });
}

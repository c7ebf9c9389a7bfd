import type { PlaceChoice } from '../../load/own/report.ts';

/** As short as still tells them apart: of places of one name the Kreis, where each is in another. */
export function placeNames(places: readonly PlaceChoice[]): readonly string[] {
  const kreise = places.map(({ around }) => around.replace(/, .*/, ''));
  const isOne = places.length > 1 && places.every(({ name }) => name === places[0]!.name);
  const apart = new Set(kreise).size === places.length;
  return places.map(({ name, around }, index) =>
    isOne ? (apart ? kreise[index]! : around) : `${name}, ${around}`,
  );
}

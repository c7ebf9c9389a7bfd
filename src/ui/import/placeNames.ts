import type { PlaceChoice } from '../../load/own/report.ts';

const kreisOf = ({ around }: PlaceChoice) => around.replace(/, .*/, '');
const inFull = ({ name, around }: PlaceChoice) => (around ? `${name}, ${around}` : name);

/** Each as short as still tells it apart: its name, else with its Kreis, else in full. */
export function placeNames(places: readonly PlaceChoice[]): readonly string[] {
  if (places.length < 2) return places.map(inFull);
  const isOne = places.every(({ name }) => name === places[0]!.name);
  const forms = [
    ({ name }: PlaceChoice) => name,
    (place: PlaceChoice) => (isOne ? kreisOf(place) : `${place.name}, ${kreisOf(place)}`),
    (place: PlaceChoice) => (isOne ? place.around : inFull(place)),
  ];
  return places.map((place) => {
    const alone = forms.find(
      (form) => places.filter((other) => form(other) === form(place)).length < 2,
    );
    return (alone ?? inFull)(place);
  });
}

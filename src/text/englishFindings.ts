import type { Finding } from '../load/own/report.ts';
import { crsNames } from './englishConversions.ts';
import { number, quoted } from './englishFigures.ts';

const axes = { lat: 'latitude', lon: 'longitude', easting: 'easting', northing: 'northing' };

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** What is, and what was done with it. Full sentences. */
export function finding(found: Finding): string {
  switch (found.kind) {
    case 'no-place':
      return 'Neither a place nor coordinates.';
    case 'no-place-columns':
      return 'No column was recognised as a place, an official key or a coordinate.';
    case 'not-a-coordinate':
      return found.axis === 'latlon'
        ? 'No pair of latitude and longitude.'
        : `No ${axes[found.axis]}: this is no number that can be read.`;
    case 'half-a-point':
      return `Only half a coordinate: the ${axes[found.missing]} is missing.`;
    case 'out-of-range':
      return `No ${axes[found.axis]}: it goes from ${number(found.min)} to ${number(found.max)}.`;
    case 'zero':
      return '0 and 0 nearly always mean: not known. It counts as missing.';
    case 'crs-open':
      return 'Metres whose reference system is still open. The question is above.';
    case 'outside-crs':
      return `There is no such point in ${crsNames[found.crs]}.`;
    case 'not-a-geometry':
      return `No geometry that can be read as ${found.format === 'wkt' ? 'WKT' : 'GeoJSON'}.`;
    case 'empty-geometry':
      return 'A geometry without a single point.';
    case 'unknown-ags':
      return 'No place has this official key today.';
    case 'unknown-place':
      return 'The atlas knows no place of this name.';
    case 'ambiguous-place':
      return `There are ${NUMBERS[found.count] ?? number(found.count)} places of this name. Which district is it?`;
    case 'misquoted':
      return 'Quotation marks are misplaced: where a field ends is not certain.';
    case 'unclosed':
      return 'A quotation begins and never ends: where the field ends is not certain.';
    case 'ags-repaired':
      return `The leading zero was missing and is back: ${found.to}.`;
    case 'plz-repaired':
      return `Only 4 digits. The leading zero is back: ${found.to}.`;
    case 'not-a-date':
      return 'No day that there is. 17.05.2021, 05/2021 and 2021 can be read. Counts as undated.';
    case 'date-open':
      return 'Whether day or month comes first is still open. The question is above.';
    case 'end-before-start':
      return 'The end comes before the start. It is kept as text.';
    case 'unknown-status':
      return 'No known status. Known are running, pilot, planned and completed. Kept as text.';
    case 'unknown-land':
      return 'There is no German state of this name. Kept as text.';
    case 'not-a-link':
      return 'No address to follow: it does not begin with https:// or http://. Kept as text.';
    case 'not-a-number':
      return 'No number that can be read. Kept as text.';
    case 'swapped':
      return 'Latitude and longitude had changed places and are put right.';
    case 'far-away':
      return `Lies ${number(Math.round(found.kilometres))}\u00A0km from the middle of the others. It is there on the map.`;
    case 'broken-bytes':
      return 'A character is damaged and shown as �.';
    case 'formula':
      return `The formula in the sheet has no result (${found.code}).`;
    case 'surplus':
      return `${number(found.cells)} fields instead of ${number(found.columns)}. What is too much is kept as text.`;
    case 'duplicate-id':
      return `Another row has this key already. Here it is called ${quoted(found.to)}.`;
    case 'no-title':
      return `Without a title. List and map say ${quoted(found.to)}.`;
  }
}

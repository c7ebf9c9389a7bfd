import type { Option } from '../model/columns.ts';

/**
 * The categories' colours on light ground, as hexadecimal numbers: files know no tokens. A test
 * holds them against look/tokens.css.
 */
const COLOURS = new Map([
  ['verkehr', '#5685f8'],
  ['umwelt', '#2a9d69'],
  ['daten', '#893ec2'],
  ['sicherheit', '#820019'],
  ['teilhabe', '#ab5930'],
  ['tourismus', '#cd68a0'],
  ['energie', '#998904'],
  ['steuerung', '#3f3e44'],
  ['netze', '#477072'],
  ['dienste', '#533401'],
  ['gesamt', '#022777'],
]);

const OTHERS = '#434e5b'; // --ink-2, as on the map

export function markerColour({ key, colour = key }: Pick<Option, 'key' | 'colour'>): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : (COLOURS.get(colour) ?? OTHERS);
}

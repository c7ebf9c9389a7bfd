/** Categories that the look has colours for; others are drawn in ink, told apart by icon and name. */
const COLOURED = new Set([
  'verkehr',
  'umwelt',
  'daten',
  'sicherheit',
  'teilhabe',
  'tourismus',
  'energie',
  'steuerung',
  'netze',
  'dienste',
  'gesamt',
]);

/** The CSS token of a category's colour. */
export function categoryToken(key: string): string {
  return COLOURED.has(key) ? `--cat-${key}` : '--ink-2';
}

import { toIso } from '../model/day.ts';
import type { Selection } from './selection.ts';

/** `smart-city-atlas-2026-11-23-43-projekte-excel.csv`: which data, how much of it, what for. */
export function fileName(
  { dataDay, rows, language }: Pick<Selection, 'dataDay' | 'rows' | 'language'>,
  ending: 'csv' | 'excel.csv' | 'geojson' | 'png',
): string {
  const day = dataDay === undefined ? [] : [toIso(dataDay)];
  const one = rows.length === 1;
  const noun = language === 'en' ? (one ? 'project' : 'projects') : one ? 'projekt' : 'projekte';
  const name = ['smart-city-atlas', ...day, rows.length, noun].join('-');
  return ending === 'excel.csv' ? `${name}-${ending}` : `${name}.${ending}`;
}

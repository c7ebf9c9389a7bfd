import { expect, test } from 'vitest';
import { fileName } from '../../src/save/fileName.ts';
import { aSelection } from './aSelection.ts';

test('a file is named after the day of the data and the number of projects', () => {
  const rows = Array.from({ length: 43 }, (_, row) => row);
  expect(fileName(aSelection({ rows }), 'csv')).toBe('smart-city-atlas-2026-11-23-43-projekte.csv');
  expect(fileName(aSelection({ rows, language: 'en' }), 'excel.csv')).toBe(
    'smart-city-atlas-2026-11-23-43-projects-excel.csv',
  );
  expect(fileName(aSelection({ rows: [5], dataDay: undefined }), 'geojson')).toBe(
    'smart-city-atlas-1-projekt.geojson',
  );
});

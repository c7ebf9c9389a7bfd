/** The data that ships with the atlas, read from `data/` as the page reads it. */
import { readFileSync } from 'node:fs';
import { readCategories, readLaender, readOptions } from '../../src/load/dictionaries.ts';
import type { Dictionaries } from '../../src/load/projects.ts';
import { readProjects } from '../../src/load/projects.ts';
import { DATA_DAY } from './aDataset.ts';

export function shippedText(file: string): string {
  return readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
}

export const shippedDictionaries: Dictionaries = {
  categories: readCategories('categories.csv', shippedText('categories.csv')).records,
  programmes: readOptions('programmes.csv', shippedText('programmes.csv')).records,
  technologies: readOptions('technologies.csv', shippedText('technologies.csv')).records,
  laender: readLaender('laender.csv', shippedText('laender.csv')).records,
};

export const { dataset: shippedDataset, issues: shippedIssues } = readProjects(
  'projects.csv',
  shippedText('projects.csv'),
  shippedDictionaries,
  DATA_DAY,
);

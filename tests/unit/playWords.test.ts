import { describe, expect, test } from 'vitest';
import { playWords } from '../../src/text/playWords.ts';
import { aWindow } from './aDataset.ts';

describe('the played window in large figures', () => {
  test.each([
    ['2024', '2024', '2024'],
    ['2019/2021', '2019 bis 2021', '2019 to 2021'],
    ['2024-03', 'März 2024', 'Mar 2024'],
    ['2024-04/2025-12', 'Apr. 2024 bis Dez. 2025', 'Apr 2024 to Dec 2025'],
    ['../2024', 'bis 2024', 'to 2024'],
    ['2024/..', 'ab 2024', 'from 2024'],
    ['../2024-09', 'bis Sept. 2024', 'to Sept 2024'],
  ])('%s: %s, %s', (zeit, german, english) => {
    const large = (language: 'de' | 'en') =>
      playWords[language].large(aWindow(zeit)).replaceAll('\u00A0', ' ');
    expect(large('de')).toBe(german);
    expect(large('en')).toBe(english);
  });
});

import { expect, test } from 'vitest';
import { readGlossary } from '../../src/load/glossary.ts';
import { shippedDictionaries, shippedText } from './shipped.ts';

const { records: terms, issues } = readGlossary('glossary.csv', shippedText('glossary.csv'));

test('every shipped term can be read, and is explained in both languages', () => {
  expect(issues).toEqual([]);
  for (const { term, definition } of terms) {
    for (const text of [term.de, term.en, definition.de, definition.en]) expect(text).not.toBe('');
    expect(definition.en).not.toBe(definition.de);
  }
});

test('the terms that people ask for are there', () => {
  const keys = terms.map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining(['zwilling', 'lorawan', 'dmk', 'datenplattform', 'mpsc', 'kommune21']),
  );
});

test('a term explains the technology or programme whose key it shares', () => {
  const { technologies, programmes } = shippedDictionaries;
  const known = new Set([...technologies, ...programmes].map(({ key }) => key));
  const explained = terms.filter(({ key }) => known.has(key)).map(({ term }) => term.de);
  expect(explained).toEqual(
    expect.arrayContaining(['Digitaler Zwilling', 'LoRaWAN', 'Modellprojekte Smart Cities']),
  );
  expect(explained.length).toBeGreaterThan(15);
});

test('a source that is no web address is left out', () => {
  const text =
    'key,term_de,definition_de,source_title,source_url\n' +
    'a,A,Das ist A.,Wer es sagt,javascript:alert(1)\nb,B,Das ist B.,Wer es sagt,https://b.de/\n';
  const { records } = readGlossary('glossary.csv', text);
  expect(records.map(({ source }) => source)).toEqual([
    undefined,
    { title: 'Wer es sagt', href: 'https://b.de/' },
  ]);
});

test('a term without its definition is left out and named', () => {
  const { records, issues } = readGlossary('glossary.csv', 'key,term_de,definition_de\na,A,\n');
  expect(records).toEqual([]);
  expect(issues[0]).toMatchObject({ line: 2, column: 'definition_de' });
});

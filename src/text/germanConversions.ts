import type { Conversion, CrsKey, DateOrder, Question } from '../load/own/report.ts';
import { count, number, quoted } from './germanFigures.ts';

export const crsNames: Record<CrsKey, string> = {
  'EPSG:4326': 'Grad (WGS 84)',
  'EPSG:25832': 'UTM, Zone 32 (ETRS89)',
  'EPSG:25833': 'UTM, Zone 33 (ETRS89)',
  'EPSG:4839': 'Lambert für ganz Deutschland (ETRS89)',
  'EPSG:3857': 'Web-Mercator',
  'EPSG:31466': 'Gauß-Krüger, Streifen 2',
  'EPSG:31467': 'Gauß-Krüger, Streifen 3',
  'EPSG:31468': 'Gauß-Krüger, Streifen 4',
  'EPSG:31469': 'Gauß-Krüger, Streifen 5',
};

/** Where one meets it: what a number of a zone does not tell. */
export const crsUses: Record<CrsKey, string> = {
  'EPSG:4326': 'Breite und Länge, wie ein Navigationsgerät sie zeigt',
  'EPSG:25832': 'Ämter im Westen, in der Mitte und im Süden',
  'EPSG:25833': 'Ämter im Osten: Berlin, Brandenburg, Mecklenburg-Vorpommern, Sachsen',
  'EPSG:4839': 'Bundesweite Karten',
  'EPSG:3857': 'Karten im Web',
  'EPSG:31466': 'Ältere Daten ganz im Westen',
  'EPSG:31467': 'Ältere Daten von Kiel bis Konstanz',
  'EPSG:31468': 'Ältere Daten aus Bayern und Thüringen',
  'EPSG:31469': 'Ältere Daten ganz im Osten',
};

const SHOWN = 5;
const listed = (parts: readonly string[]) =>
  `${parts.slice(0, SHOWN).join(', ')}${parts.length > SHOWN ? ' …' : ''}`;

/** `Zeile 1`, `Zeilen 1, 2, 3` */
const lines = (numbers: readonly number[]) =>
  `${numbers.length === 1 ? 'Zeile' : 'Zeilen'} ${listed(numbers.map(number))}`;

const known = {
  file: 'so steht es in der Datei',
  name: 'so heißen die Spalten',
  values: 'so sagen es die Werte',
  choice: 'so gewählt',
};

/** A column's name by its index. */
type NameOf = (column: number) => string;

export function conversion(found: Conversion, nameOf: NameOf): string {
  switch (found.kind) {
    case 'decimal':
      return `${found.sign === ',' ? 'Komma' : 'Punkt'} als Dezimalzeichen`;
    case 'date-order':
      return `04/05/2021 ist der ${found.order === 'dmy' ? '4. Mai' : '5. April'}: ${known[found.by]}`;
    case 'crs':
      return `Koordinaten in ${crsNames[found.crs]}: ${known[found.by]}`;
    case 'swapped':
      return `Breite und Länge getauscht in ${count(found.count, 'Zeile', 'Zeilen')}`;
    case 'point-on-shape':
      return `${count(found.count, 'Linie oder Fläche', 'Linien oder Flächen')}: auf der Karte als Punkt darauf`;
    case 'by-ags':
      return `${count(found.count, 'Zeile steht', 'Zeilen stehen')} am Ort ihres Gemeindeschlüssels`;
    case 'by-name':
      return `${count(found.count, 'Zeile steht', 'Zeilen stehen')} am Ort, den sie nennen`;
    case 'by-choice':
      return `${count(found.count, 'Zeile steht', 'Zeilen stehen')} an einem gewählten Ort`;
    case 'ags-repaired':
      return `Führende Null ergänzt bei ${count(found.count, 'Gemeindeschlüssel', 'Gemeindeschlüsseln')}`;
    case 'titles':
      return `${lines(found.lines)} über den Spaltennamen: nicht mitgezählt`;
    case 'footers':
      return `${lines(found.lines)} am Ende (Summe oder Quelle): nicht mitgezählt`;
    case 'no-header':
      return 'Ohne Spaltennamen: Die erste Zeile zählt schon mit';
    case 'renamed':
      return `Leere oder doppelte Spaltennamen heißen hier ${listed(found.columns.map(quoted))}`;
    case 'far-away':
      return `${count(found.count, 'Zeile liegt', 'Zeilen liegen')} weit von allen anderen`;
    case 'instants':
      return 'Uhrzeiten sind als Tage in deutscher Zeit gelesen';
    case 'too-many-options':
      return `${quoted(nameOf(found.column))} hat mehr als ${number(found.limit)} verschiedene Werte: bleibt Text und wird kein Filter`;
    case 'fixed':
      return `${count(found.count, 'Feld', 'Felder')} von Hand geändert`;
  }
}

const MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** A date with strokes that can be read both ways. */
const STROKES = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})\s*$/;

/** `4. Mai 2021`: what an example would be. Undefined where it can be no such date. */
function dayOf(example: string, order: DateOrder): string | undefined {
  const [, first, second, year] = STROKES.exec(example) ?? [];
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  const name = MONTHS[Number(month) - 1];
  return name && `${Number(day)}. ${name} ${year}`;
}

export interface QuestionWords {
  readonly title: string;
  readonly example: string;
  readonly answers: Readonly<Record<DateOrder, string>>;
}

/** What is asked of the file as a whole; the answers are those to a question on dates. */
export function question(asked: Question, nameOf: NameOf): QuestionWords {
  const answers = {
    dmy: dayOf(asked.example, 'dmy') ?? 'Tag zuerst',
    mdy: dayOf(asked.example, 'mdy') ?? 'Monat zuerst',
  };
  return asked.kind === 'crs'
    ? {
        title: 'In welchem Bezugssystem stehen die Koordinaten?',
        example: `Sie sind in Metern angegeben, etwa ${quoted(asked.example)}.`,
        answers,
      }
    : {
        title: `Welcher Tag ist ${quoted(asked.example)}?`,
        example: `Die Antwort gilt für die ganze Spalte ${quoted(nameOf(asked.column))}.`,
        answers,
      };
}

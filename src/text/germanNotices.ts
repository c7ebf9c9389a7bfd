import type { CellIssue, FileIssue } from '../load/issue.ts';

/** Long enough for any word that we write ourselves. */
const LONGEST = 80;
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const number = (value: number) => new Intl.NumberFormat('de-DE').format(value);

const fileProblems: Record<FileIssue['problem'], (detail: string) => string> = {
  missing: () => 'fehlt oder ist nicht zu erreichen',
  unreadable: (detail) => `ist nicht zu lesen${detail ? ` (${detail})` : ''}`,
  'no-rows': () => 'ist leer',
  'no-columns': (detail) => `hat diese Spalten nicht: ${detail}`,
};

/** What the page lacks without a file. */
const fileEffects = new Map([
  ['projects.csv', 'Karte und Vorsitz werden gezeigt, Projekte nicht.'],
  ['categories.csv', 'Kategorien stehen ohne Namen, Farbe und Zeichen da.'],
  ['dmk_chairs.csv', 'Der Vorsitz der DMK wird nicht gezeigt.'],
  ['dmk_meetings.csv', 'Die Sitzungen der DMK werden nicht gezeigt.'],
  ['datapackage.json', 'Der Stand der Daten ist nicht bekannt.'],
  ['germany.topo.json', 'Die Karte hat keine Länder; Projekte und Liste gehen.'],
  ['names.csv', 'Die Karte hat keine Namen.'],
  ['gemeinden.csv', 'Die Suche kennt nur Kreise, Projekte und Themen.'],
]);

function fileIssue({ file, problem, detail }: FileIssue): string {
  const effect = fileEffects.get(file) ?? 'Alles andere geht.';
  return `${file} ${fileProblems[problem](detail)}. ${effect}`;
}

function cellIssue({ file, line, column, value, reason }: CellIssue): string {
  const where = `${file}, Zeile ${line}${column ? `, Spalte ${column}` : ''}:`;
  const what = value ? `„${value}“` : 'Das Feld ist leer;';
  switch (reason.kind) {
    case 'required':
      return `${where} Das Feld ist leer, hier muss etwas stehen.`;
    case 'duplicate':
      return `${where} ${what} kommt schon in einer früheren Zeile vor.`;
    case 'not-in-list':
      return `${where} ${what} ist nicht erlaubt. Erlaubt: ${reason.allowed.join(', ')}.`;
    case 'not-a-date':
      return `${where} ${what} ist kein Datum. Erlaubt: 2021, 2021-05 oder 2021-05-17.`;
    case 'not-a-number':
      return `${where} ${what} ist keine Zahl von ${reason.min} bis ${reason.max} mit Punkt.`;
    case 'misquoted':
      return `${where} Ein Anführungszeichen fehlt oder steht zu viel.`;
    case 'surplus':
      return `${where} ${what} steht hinter der letzten Spalte. Ist ein Komma zu viel?`;
  }
}

export const germanNotices = {
  close: 'Hinweis schließen',
  link: (parts: readonly string[]) =>
    `Im Link unbekannt und übergangen: ${parts.slice(0, 5).map(shortened).join(', ')}${parts.length > 5 ? ' …' : ''}`,
  files: fileIssue,
  rows: (count: number) =>
    `${number(count)} ${count === 1 ? 'Zeile ist' : 'Zeilen sind'} nicht zu lesen und ${count === 1 ? 'fehlt' : 'fehlen'} deshalb.`,
  cell: cellIssue,
};

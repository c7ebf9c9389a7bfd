import type { CellIssue, FileIssue } from '../load/issue.ts';
import type { germanNotices } from './germanNotices.ts';

/** Long enough for any word that we write ourselves. */
const LONGEST = 80;
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const number = (value: number) => new Intl.NumberFormat('en-GB').format(value);

const fileProblems: Record<FileIssue['problem'], (detail: string) => string> = {
  missing: () => 'is missing or cannot be reached',
  unreadable: (detail) => `cannot be read${detail ? ` (${detail})` : ''}`,
  'no-rows': () => 'is empty',
  'no-columns': (detail) => `lacks these columns: ${detail}`,
};

/** What the page lacks without a file. */
const fileEffects = new Map([
  ['projects.csv', 'Map and chairs are shown, projects are not.'],
  ['categories.csv', 'Categories have no names, colours or signs.'],
  ['dmk_chairs.csv', 'The chairs of the DMK are not shown.'],
  ['dmk_meetings.csv', 'The meetings of the DMK are not shown.'],
  ['datapackage.json', 'The day of the data is not known.'],
  ['germany.topo.json', 'The map has no states; projects and list work.'],
  ['names.csv', 'The map has no names.'],
  ['gemeinden.csv', 'The search knows districts, projects and themes only.'],
]);

function fileIssue({ file, problem, detail }: FileIssue): string {
  const effect = fileEffects.get(file) ?? 'Everything else works.';
  return `${file} ${fileProblems[problem](detail)}. ${effect}`;
}

function cellIssue({ file, line, column, value, reason }: CellIssue): string {
  const where = `${file}, line ${line}${column ? `, column ${column}` : ''}:`;
  const what = value ? `“${value}”` : 'The field is empty;';
  switch (reason.kind) {
    case 'required':
      return `${where} The field is empty, something has to stand here.`;
    case 'duplicate':
      return `${where} ${what} is in an earlier row already.`;
    case 'not-in-list':
      return `${where} ${what} is not allowed. Allowed: ${reason.allowed.join(', ')}.`;
    case 'not-a-date':
      return `${where} ${what} is not a date. Allowed: 2021, 2021-05 or 2021-05-17.`;
    case 'not-a-number':
      return `${where} ${what} is not a number from ${reason.min} to ${reason.max} with a decimal point.`;
    case 'misquoted':
      return `${where} There is a quotation mark too few or too many.`;
    case 'surplus':
      return `${where} ${what} stands after the last column. Is there a comma too many?`;
  }
}

export const englishNotices: typeof germanNotices = {
  close: 'Close the notice',
  link: (parts) =>
    `Unknown in the link and ignored: ${parts.slice(0, 5).map(shortened).join(', ')}${parts.length > 5 ? ' …' : ''}`,
  files: fileIssue,
  rows: (count) =>
    `${number(count)} ${count === 1 ? 'row' : 'rows'} cannot be read and ${count === 1 ? 'is' : 'are'} therefore missing.`,
  cell: cellIssue,
};

import { parseIso } from '../src/model/day.ts';
import { endsAfterStart } from './check-projects.ts';
import { has, rowsOf, rule, together } from './check-rules.ts';
import type { Facts, Rule } from './check-rules.ts';
import { cellOf } from './check-table.ts';
import type { Row } from './check-table.ts';

/** What a chair that is known says, and one that is not leaves empty. */
const OF_A_CHAIR = ['from', 'to', 'land_name', 'person', 'source_url'];

/** What holds in dmk_chairs.csv. */
export function chairRules(facts: Facts): readonly Rule[] {
  const names = new Map(
    rowsOf(facts, 'laender').map((row) => [cellOf(row, 'land'), cellOf(row, 'name_de')]),
  );
  return [
    ...OF_A_CHAIR.flatMap((column) => together('land', column).slice(1)),
    rule('confidence', isUnknownOrNamed, 'Ohne Land ist es unknown, mit Land high oder low.'),
    rule(
      'land_name',
      (row) =>
        (names.get(cellOf(row, 'land')) ?? cellOf(row, 'land_name')) === cellOf(row, 'land_name'),
      'Der Name steht da wie name_de in data/laender.csv.',
    ),
    rule('to', endsAfterStart('from', 'to'), 'Das Ende darf nicht vor dem Beginn liegen.'),
    ...['from', 'to'].map((column) =>
      rule(column, isInItsYear(column), 'Der Tag muss in dem Jahr liegen, das in year steht.'),
    ),
    jointRule(rowsOf(facts, 'dmk_chairs')),
  ];
}

const isUnknownOrNamed = (row: Row): boolean =>
  has(row, 'land') === (cellOf(row, 'confidence') !== 'unknown');

const isInItsYear = (column: string) => (row: Row) =>
  !has(row, column) || cellOf(row, column).startsWith(cellOf(row, 'year'));

function jointRule(rows: readonly Row[]): Rule {
  const chairsIn = (row: Row) =>
    rows.filter((other) => cellOf(other, 'year') === cellOf(row, 'year')).length;
  return rule(
    'co_chair',
    (row) => rows.length === 0 || (cellOf(row, 'co_chair') === '1') === chairsIn(row) > 1,
    '1 steht in allen Zeilen eines Jahres mit mehreren Ländern, sonst steht 0.',
  );
}

/** What holds in dmk_meetings.csv. */
export function meetingRules(facts: Facts): readonly Rule[] {
  const precision = (row: Row, column: string) => parseIso(cellOf(row, column))?.precision;
  return [
    ...together('lon', 'lat'),
    rule(
      'date_to',
      endsAfterStart('date_from', 'date_to'),
      'date_to darf nicht vor date_from liegen.',
    ),
    rule(
      'date_to',
      (row) => precision(row, 'date_from') === precision(row, 'date_to'),
      'date_from und date_to sind gleich genau: beide Tag, Monat oder Jahr.',
    ),
    rule(
      'confidence',
      (row) => precision(row, 'date_from') === 'day' || cellOf(row, 'confidence') !== 'high',
      'Ist der Tag nicht belegt, ist es low.',
    ),
    rule('key_resolutions_en', hasAsMany, 'Es sind so viele Einträge wie in key_resolutions_de.'),
    { column: 'chair_laender', problem: (row) => chairProblem(row, rowsOf(facts, 'dmk_chairs')) },
  ];
}

const hasAsMany = (row: Row): boolean =>
  cellOf(row, 'key_resolutions_de').split(';').length ===
  cellOf(row, 'key_resolutions_en').split(';').length;

/** The predecessor's meeting had no chair of the conference: then there is nothing to compare. */
function chairProblem(row: Row, chairs: readonly Row[]): string | undefined {
  const [from, to] = [parseIso(cellOf(row, 'date_from')), parseIso(cellOf(row, 'date_to'))];
  const held = chairs.filter((chair) => {
    const [first, last] = [parseIso(cellOf(chair, 'from')), parseIso(cellOf(chair, 'to'))];
    return first && last && from && to && first.from <= to.to && last.to >= from.from;
  });
  const laender = held.map((chair) => cellOf(chair, 'land'));
  const isSame =
    laender.toSorted().join() === cellOf(row, 'chair_laender').split(';').toSorted().join();
  if (laender.length === 0 || isSame) return undefined;
  return `Den Vorsitz hatte laut data/dmk_chairs.csv ${laender.join(';')}.`;
}

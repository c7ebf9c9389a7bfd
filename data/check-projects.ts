import { parseIso } from '../src/model/day.ts';
import { has, rowsOf, rule, together } from './check-rules.ts';
import type { Facts, Rule } from './check-rules.ts';
import { cellOf } from './check-table.ts';
import type { Row } from './check-table.ts';

/** Digits of the AGS and what the point means, by level. */
const LEVELS = new Map([
  ['gemeinde', { digits: 8, meaning: 'gemeinde' }],
  ['land', { digits: 8, meaning: 'gemeinde' }],
  ['kreis', { digits: 5, meaning: 'kreissitz' }],
  ['kooperation', { digits: 0, meaning: 'federfuehrung' }],
  ['bund', { digits: 0, meaning: '' }],
]);
const FEDERAL_PROGRAMME = 'mpsc';
const MUNICIPALITY_OR_KREIS = /^\d{5}(?:\d{3})?$/;

/**
 * What README.md says of the columns of projects.csv. Not among it: that a day of the status needs
 * a status (an article on no town in particular has the day alone), that a cooperation names its
 * members (one does not), and that every AGS is in the gazetteer (which is of 2016).
 */
export function projectRules(facts: Facts): readonly Rule[] {
  return [
    ...together('lon', 'lat'),
    ...together('start', 'start_meaning'),
    ...together('funding_eur', 'funding_kind'),
    ...levelRules(facts),
    ...federalRules(),
    ...dayRules(facts),
    rule('members', (row) => has(row, 'members') || !has(row, 'member_ags'), NAMES_TOO),
    { column: 'member_ags', problem: (row) => memberProblem(row, facts) },
    groupRule(facts),
  ];
}

const NAMES_TOO = 'Zu den Schlüsseln in member_ags gehören die Namen der Mitglieder.';

function levelRules(facts: Facts): readonly Rule[] {
  const isNational = (row: Row) => cellOf(row, 'level') === 'bund';
  return [
    rule(
      'land',
      (row) => has(row, 'land') !== isNational(row),
      'Nur bei level bund bleibt land leer.',
    ),
    rule(
      'municipality',
      (row) => has(row, 'municipality') || isNational(row),
      'Nur bei level bund darf municipality leer sein.',
    ),
    rule(
      'lon',
      (row) => !has(row, 'lon') || !isNational(row),
      'Bei level bund gibt es keinen Punkt.',
    ),
    { column: 'ags', problem: (row) => agsProblem(row, facts) },
    { column: 'location_meaning', problem: meaningProblem },
  ];
}

/** One problem at a time: the digits, then the Land, then the Kreis. */
function agsProblem(row: Row, facts: Facts): string | undefined {
  const [ags, level, land] = [cellOf(row, 'ags'), cellOf(row, 'level'), cellOf(row, 'land')];
  const digits = LEVELS.get(level)?.digits ?? 0;
  if (ags.length !== digits)
    return `Bei level ${level} ${digits ? `hat ags ${digits} Ziffern` : 'bleibt ags leer'}.`;
  if (ags === '') return undefined;
  const shape = facts.ground.laender.find((shape) => shape.land === land);
  if (shape && !ags.startsWith(shape.ags))
    return `In ${shape.name} (${land}) beginnt ags mit ${shape.ags}.`;
  return facts.ground.kreise.has(ags.slice(0, 5)) ? undefined : unknownKreis(ags);
}

const unknownKreis = (ags: string) => `Einen Kreis ${ags.slice(0, 5)} gibt es auf der Karte nicht.`;

function meaningProblem(row: Row): string | undefined {
  const meaning = has(row, 'lon') ? (LEVELS.get(cellOf(row, 'level'))?.meaning ?? '') : '';
  if (cellOf(row, 'location_meaning') === meaning) return undefined;
  if (meaning === '') return 'Ohne Punkt bleibt location_meaning leer.';
  return `Bei level ${cellOf(row, 'level')} ist es ${meaning}.`;
}

function memberProblem(row: Row, { ground }: Facts): string | undefined {
  const keys = cellOf(row, 'member_ags').split(';').filter(Boolean);
  const wrong = keys.find((key) => !MUNICIPALITY_OR_KREIS.test(key));
  if (wrong !== undefined)
    return `Ein Schlüssel hat 8 oder 5 Ziffern, mit führender Null; ${wrong} hat ${wrong.length}.`;
  const unknown = keys.find((key) => !ground.kreise.has(key.slice(0, 5)));
  return unknown && unknownKreis(unknown);
}

function federalRules(): readonly Rule[] {
  const isFederal = (row: Row) => cellOf(row, 'programme') === FEDERAL_PROGRAMME;
  const only = `Beträge stehen nur bei programme ${FEDERAL_PROGRAMME}.`;
  return [
    rule('funding_eur', (row) => !has(row, 'funding_eur') || isFederal(row), only),
    rule('funding_note', (row) => !has(row, 'funding_note') || isFederal(row), only),
    rule(
      'category',
      (row) => cellOf(row, 'category') === 'gesamt' || !isFederal(row),
      `Bei programme ${FEDERAL_PROGRAMME} ist es gesamt: Es sind Programme ganzer Städte.`,
    ),
  ];
}

function dayRules({ dataDay }: Facts): readonly Rule[] {
  const isKnown = (column: string) => (row: Row) =>
    (parseIso(cellOf(row, column))?.from ?? -Infinity) <= dataDay;
  const late = 'Der Tag liegt nach dem Stand der Daten (created in data/datapackage.json).';
  return [
    rule('end', endsAfterStart('start', 'end'), 'Das Ende darf nicht vor dem Beginn liegen.'),
    rule(
      'published',
      (row) => !has(row, 'published') || cellOf(row, 'published') === cellOf(row, 'source_date'),
      'Beides ist der Tag des Berichts: published und source_date müssen gleich sein.',
    ),
    ...['status_as_of', 'published', 'source_date'].map((column) =>
      rule(column, isKnown(column), late),
    ),
  ];
}

/** Of two spans: the last day of the end is not before the first day of the start. */
export const endsAfterStart = (start: string, end: string) => (row: Row) => {
  const [first, last] = [parseIso(cellOf(row, start)), parseIso(cellOf(row, end))];
  return !first || !last || last.to >= first.from;
};

function groupRule(facts: Facts): Rule {
  const sizes = new Map<string, number>();
  for (const row of rowsOf(facts, 'projects')) {
    const group = cellOf(row, 'group');
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return rule(
    'group',
    (row) => !has(row, 'group') || sizes.get(cellOf(row, 'group')) !== 1,
    'Ein Verbund hat mindestens zwei Zeilen mit derselben Kennung.',
  );
}

import { parseIso, yearSpan } from '../model/day.ts';
import { CONFIDENCES } from '../model/dmk.ts';
import type { Chair, ChairHolder, Meeting } from '../model/dmk.ts';
import { CellError } from './issue.ts';
import { readPoint } from './projects.ts';
import { readRecords } from './records.ts';
import type { RecordReader, Records } from './records.ts';

interface ChairRow {
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly holder: ChairHolder | undefined;
}

/** Rows of the same term become one chair. @throws FileError */
export function readChairs(file: string, text: string): Records<Chair> {
  const needed = ['year', 'from', 'to', 'land'];
  const { records, issues } = readRecords(file, text, needed, readChairRow);
  const terms = new Map<string, ChairRow[]>();
  for (const row of records) {
    const key = `${row.from}/${row.to}`;
    terms.set(key, [...(terms.get(key) ?? []), row]);
  }
  const chairs = [...terms.values()].map((rows) => ({
    year: rows[0]!.year,
    from: rows[0]!.from,
    to: rows[0]!.to,
    holders: rows.flatMap(({ holder }) => (holder ? [holder] : [])),
  }));
  return { records: chairs.sort((a, b) => a.from - b.from), issues };
}

/** A year without dates and Land is a term that is not known yet. */
function readChairRow(record: RecordReader): ChairRow {
  record.required('year');
  const year = record.number('year', 1900, 2199);
  const land = record.text('land');
  return {
    year,
    from: record.date('from')?.from ?? yearSpan(year).from,
    to: record.date('to')?.to ?? yearSpan(year).to,
    holder: land
      ? {
          land,
          person: record.text('person'),
          office: record.text('office'),
          source: record.text('source'),
          sourceUrl: record.text('source_url'),
          note: record.text('note'),
        }
      : undefined,
  };
}

/** @throws FileError */
export function readMeetings(file: string, text: string): Records<Meeting> {
  return readRecords(file, text, ['number', 'date_from', 'date_to', 'place'], (record) => {
    const from = record.required('date_from');
    const first = parseIso(from);
    if (!first) throw new CellError('date_from', from, { kind: 'not-a-date' });
    const last = record.date('date_to') ?? first;
    const { lng, lat } = readPoint(record);
    return {
      number: record.required('number'),
      days: { from: first.from, to: last.to, precision: first.precision },
      place: record.text('place'),
      venue: record.text('venue'),
      ...(Number.isFinite(lng) && { lngLat: [lng, lat] as const }),
      chairLaender: record
        .text('chair_laender')
        .split(';')
        .map((land) => land.trim())
        .filter(Boolean),
      confidence: record.oneOf('confidence', CONFIDENCES) || 'low',
      resolutions: {
        de: record.text('key_resolutions_de'),
        en: record.text('key_resolutions_en'),
      },
      source: record.text('source'),
      sourceUrl: record.text('source_url'),
      note: record.text('note'),
    };
  });
}

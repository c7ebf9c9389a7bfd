import type { Localised } from './columns.ts';
import type { Span } from './day.ts';
import type { LngLat } from './mercator.ts';
import { overlaps } from './window.ts';
import type { Window } from './window.ts';

/** A Land's share in a term at the head of the Digitalministerkonferenz (DMK). */
export interface ChairHolder {
  readonly land: string;
  readonly person: string;
  /** German only. */
  readonly office: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly note: string;
}

/** A term: dated, with one Land or several. Without holders it is not known yet, and never guessed. */
export interface Chair {
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly holders: readonly ChairHolder[];
}

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface Meeting {
  /** `1` to `6`, `S1` for the special session, `0` for the last one of the predecessor D16. */
  readonly number: string;
  /** Precision `year`: the day has no source. */
  readonly days: Span;
  /** German only. */
  readonly place: string;
  /** The house; German only, empty where no source names it. */
  readonly venue: string;
  /** The place's middle, never the house; absent where it is disputed or abroad. */
  readonly lngLat?: LngLat;
  /** Länder in the chair at the time, or hosts before there was one. */
  readonly chairLaender: readonly string[];
  readonly confidence: Confidence;
  readonly resolutions: Localised;
  readonly source: string;
  readonly sourceUrl: string;
  /** How firm it is and why; German only. */
  readonly note: string;
}

/** Resolutions one by one, as they stand between the semicolons of the file. */
export function resolutionsIn(text: string): string[] {
  return text
    .split(';')
    .map((resolution) => resolution.trim())
    .filter(Boolean);
}

/** The predecessor D16 met once more, to found the conference. */
export const PREDECESSOR = '0';

/** Announced, and nobody has said yet that it took place. */
export function isAnnounced({ days, resolutions }: Meeting, today: number): boolean {
  return days.to > today && resolutions.de === '';
}

/** All terms that share a day with the window; without one, the term of the given day. */
export function chairsIn(
  chairs: readonly Chair[],
  window: Window | undefined,
  dataDay: number,
): Chair[] {
  return chairs.filter(({ from, to }) => overlaps(from, to, window ?? [dataDay, dataDay]));
}

/** The Länder that hold these terms, each once. */
export function landsOf(chairs: readonly Chair[]): string[] {
  return [...new Set(chairs.flatMap(({ holders }) => holders.map(({ land }) => land)))];
}

export type ChairGap = 'before' | 'after';

/** What the window holds beyond the known terms: days before the DMK, or after the last term that is listed, known or not. */
export function gapsIn(chairs: readonly Chair[], window: Window | undefined): ChairGap[] {
  const held = chairs.filter(({ holders }) => holders.length > 0);
  if (!window || held.length === 0) return [];
  const first = Math.min(...held.map(({ from }) => from));
  const last = Math.max(...chairs.map(({ to }) => to));
  return [
    ...(window[1] < first ? (['before'] as const) : []),
    ...(window[1] > last && window[1] !== Infinity ? (['after'] as const) : []),
  ];
}

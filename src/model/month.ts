import { monthOf, monthSpan, yearOf } from './day.ts';
import type { Span } from './day.ts';

/** Months since the year 0. */
export const monthIndex = (day: number): number => yearOf(day) * 12 + monthOf(day) - 1;

/** The days of a month since the year 0. */
export const monthAt = (index: number): Span =>
  monthSpan(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);

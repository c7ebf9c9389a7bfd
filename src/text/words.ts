import type { de } from './de.ts';

/** Every word a visitor reads, in one language. German leads; the others have the same shape. */
export type Words = typeof de;

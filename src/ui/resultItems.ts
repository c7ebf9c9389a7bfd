/** Stands among the rows of a list for the heading of those without a place. */
export const PART = -1;

/** Where an item of a list stands that is not in the document as a whole; counted from 0. */
export interface ItemPlace {
  readonly index: number;
  /** Items of the list. */
  readonly of: number;
  /** Whether Tab leads to it; the arrows lead to all. */
  readonly isStop: boolean;
}

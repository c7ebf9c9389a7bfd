import type { ImportState } from '../../load/own/importState.ts';

/** As others read it off the page: whether the visitor is asked something, of the file or of a row. */
export function reportState(state: ImportState): 'reading' | 'question' | 'done' | 'refused' {
  if (state.kind !== 'read') return state.kind;
  const { questions, entries } = state.report;
  const asks = questions.length > 0 || entries.some(({ effect }) => effect === 'question');
  return asks ? 'question' : 'done';
}

import type { Column } from '../types.js';

/**
 * Why a row reads as it does, as codes: sentences are made on read, in the reader's language. What follows a colon says
 * which columns are meant.
 *
 * `joined` over a page, certainly · `joined-by-number` likewise, because the numbers leave no room for another row ·
 * `noise` a mark without letters dropped · `column-dropped` the converter left out a column that is blank on this page ·
 * `blank-dropped` an empty cell too many · `no-number` none is printed.
 *
 * Prose: `heading-deadline`, `heading-lead` taken from the heading above · `heading-counts-differ` the heading's deadline
 * is for fewer tasks than stand below it, so none inherits it · `shared-deadline` stands once for several clauses ·
 * `several-deadlines`.
 *
 * Files: `merged` the cell is merged over rows, and its text holds for each of them · `merged-columns` it is merged over
 * columns, and its text is read as the first one's · `nested-table` the cell holds a table, read as text · `auto-number`
 * the number is one that the program counts, written out as it prints it · `auto-number-lost` likewise, in a form unknown
 * here · `formula` the value is the one last computed · `hidden` the row, column, sheet or text is hidden in the file.
 *
 * Damage: `cells-lost` · `cells-unplaced` a text of the row fits several columns and stands in the leftovers ·
 * `cells-shifted` as many cells as columns, but some stand where others belong · `formula-without-value` the file holds a
 * formula that was never computed, and none is computed here · `error-value` the sheet shows an error (`#REF!`).
 */
export type ReasonCode =
  | 'joined'
  | 'joined-by-number'
  | 'noise'
  | 'column-dropped'
  | 'blank-dropped'
  | 'no-number'
  | 'heading-deadline'
  | 'heading-lead'
  | 'heading-counts-differ'
  | 'shared-deadline'
  | 'several-deadlines'
  | 'cells-lost'
  | 'cells-unplaced'
  | 'cells-shifted'
  | 'merged'
  | 'merged-columns'
  | 'nested-table'
  | 'auto-number'
  | 'auto-number-lost'
  | 'formula'
  | 'formula-without-value'
  | 'error-value'
  | 'hidden';

export const reason = (code: ReasonCode, columns: readonly (Column | 'no')[] = []): string =>
  columns.length === 0 ? code : `${code}:${columns.join(',')}`;

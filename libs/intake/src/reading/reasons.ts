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
 * Damage: `cells-lost` · `cells-unplaced` a text of the row fits several columns and stands in the leftovers ·
 * `cells-shifted` as many cells as columns, but some stand where others belong.
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
  | 'cells-shifted';

export const reason = (code: ReasonCode, columns: readonly (Column | 'no')[] = []): string =>
  columns.length === 0 ? code : `${code}:${columns.join(',')}`;

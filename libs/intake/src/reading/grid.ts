import type { Cell, Place } from '../types.js';
import { joined } from './lines.js';
import type { ReasonCode } from './reasons.js';

/** What a file says of a cell beside its text (`reading/reasons.ts`). */
export type CellMark = Extract<
  ReasonCode,
  | 'merged'
  | 'merged-columns'
  | 'nested-table'
  | 'auto-number'
  | 'auto-number-lost'
  | 'formula'
  | 'formula-without-value'
  | 'error-value'
  | 'hidden'
>;

/** A cell of a printed row: its text, never joined with another yet. */
export interface Fragment {
  readonly text: string;
  readonly place: Place;
  readonly marks?: readonly CellMark[];
}

/**
 * A printed row before anybody knows its columns: what every reader of tables yields, from text or from a file.
 * A piece is a stretch of table between two page breaks; its rows were cut by the same hand.
 */
export interface GridRow {
  readonly cells: readonly Fragment[];
  readonly place: Place;
  readonly piece: number;
  /** The cells already stand in the columns' order, because the layout alone says so; what is missing was lost. */
  readonly damaged?: string;
  /** A heading that stands above a table, outside it: it counts even before the table's header. */
  readonly heading?: true;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  /** Texts inside the table that are no cell of a row. */
  readonly leftovers: readonly Fragment[];
}

export const gridRow = (texts: readonly string[], line: number, row: number, piece: number): GridRow => ({
  cells: texts.map((text, at) => ({ text, place: { line, row, cell: at + 1 } })),
  place: { line, row },
  piece,
});

export const filled = (row: GridRow): readonly Fragment[] => row.cells.filter(({ text }) => text !== '');

/** null where nothing is printed. */
export const cellOf = (fragments: readonly Fragment[]): Cell | null => {
  const full = fragments.filter(({ text }) => text !== '');
  return full.length === 0 ? null : { text: joined(full.map(({ text }) => text)), places: full.map((f) => f.place) };
};

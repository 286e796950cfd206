import type { Cell, Place } from '../types.js';
import { joined } from './lines.js';

/** A cell of a printed row: its text, never joined with another yet. */
export interface Fragment {
  readonly text: string;
  readonly place: Place;
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

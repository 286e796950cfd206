import type { GridRow } from './grid.js';
import type { Head } from './header.js';
import { isRowNumber, sectionId } from './numbering.js';
import { looksLikeDeadline, looksLikeUnits } from './shape.js';

/** For every column the index of the cell that stands in it, or null. */
export type Way = readonly (number | null)[];

/**
 * Every way to set the cells of these rows into the columns, in order, that leaves no text out and puts none where it
 * does not look right. Rows of one width only. Ways that give the same texts count once.
 */
export const fittingWays = (rows: readonly GridRow[], columns: readonly Head[]): Way[] => {
  const ways = waysOf(rows[0]?.cells.length ?? 0, columns.length);
  return differing(
    rows,
    ways.filter((way) => rows.every((row) => fits(row, columns, way))),
  );
};

/** How far a row's width may be off before nothing is tried. */
const FARTHEST = 2;

/** What is too many stays out; what is missing is null. */
const waysOf = (cells: number, width: number): Way[] => {
  if (Math.abs(cells - width) > FARTHEST || cells === 0) return [];
  return cells > width
    ? picks(cells, width)
    : picks(width, cells).map((filled) =>
        Array.from({ length: width }, (_, at) => (filled.includes(at) ? filled.indexOf(at) : null)),
      );
};

const picks = (from: number, size: number): number[][] =>
  size === 0
    ? [[]]
    : Array.from({ length: from }, (_, i) => i).flatMap((i) => picks(i, size - 1).map((rest) => [...rest, i]));

/** As many cells as columns, each where it looks right. */
export const fitsAsItIs = (row: GridRow, columns: readonly Head[]): boolean =>
  fits(
    row,
    columns,
    columns.map((_, at) => at),
  );

const fits = (row: GridRow, columns: readonly Head[], way: Way): boolean =>
  row.cells.every((cell, at) => cell.text === '' || way.includes(at)) &&
  columns.every((head, at) => {
    const cell = way[at] ?? null;
    const text = cell === null ? '' : (row.cells[cell]?.text ?? '');
    return text === '' || suits(head, text);
  });

/** A name of units is short; a task that begins with one is not. */
const NAME_LIMIT = 80;

const suits = (head: Head, text: string): boolean => {
  if (head === 'no') return isRowNumber(text) || sectionId(text) !== undefined;
  if (head === 'deadline') return looksLikeDeadline(text);
  if (head === 'lead' || head === 'coordinating') return looksLikeUnits(text);
  if (head === 'title' && text.length < NAME_LIMIT && looksLikeUnits(text)) return false;
  return head === null || (!looksLikeDeadline(text) && !isRowNumber(text));
};

const differing = (rows: readonly GridRow[], ways: readonly Way[]): Way[] => {
  const seen = new Map<string, Way>();
  for (const way of ways) {
    const texts = rows.map((row) => way.map((cell) => (cell === null ? '' : (row.cells[cell]?.text ?? ''))));
    const key = JSON.stringify(texts);
    if (!seen.has(key)) seen.set(key, way);
  }
  return [...seen.values()];
};

import type { Fragment, GridRow } from './grid.js';
import type { Head } from './header.js';
import { isRowNumber, sectionId } from './numbering.js';
import { reason } from './reasons.js';
import { looksLikeDeadline, looksLikeUnits } from './shape.js';

/** A row in the columns' order; `lost` are texts of it that no column could be given for certain. */
export interface Fitted {
  readonly cells: readonly (Fragment | null)[];
  readonly damaged: string | null;
  readonly reasons: readonly string[];
  readonly lost: readonly Fragment[];
}

/** For every column the index of the cell that stands in it, or null. */
type Way = readonly (number | null)[];

/**
 * Rows of the wrong width. A piece whose rows all miss the same column is put right where one way alone fits every row
 * and leaves no column blank that is never blank in whole rows; a single row where one way alone fits. Otherwise only
 * what all ways agree on is placed, and the row is damaged. Columns never shift silently.
 */
export const fitPiece = (
  rows: readonly GridRow[],
  columns: readonly Head[],
  neverBlank: ReadonlySet<Head>,
): Fitted[] => {
  const width = columns.length;
  const odd = rows.filter((row) => row.damaged === undefined && row.cells.length !== width);
  const together = odd.length === rows.length && rows.length > 1 && new Set(rows.map((r) => r.cells.length)).size === 1;
  const shared = together ? sharedWay(rows, columns, neverBlank) : undefined;
  return rows.map((row) => {
    if (row.damaged !== undefined || row.cells.length === width) return whole(row);
    return shared === undefined ? fitRow(row, columns) : taken(row, columns, shared);
  });
};

const whole = (row: GridRow): Fitted => ({ cells: row.cells, damaged: row.damaged ?? null, reasons: [], lost: [] });

const sharedWay = (
  rows: readonly GridRow[],
  columns: readonly Head[],
  neverBlank: ReadonlySet<Head>,
): Way | undefined => {
  const ways = waysOf(rows[0]?.cells.length ?? 0, columns.length).filter((way) =>
    rows.every((row) => fits(row, columns, way)),
  );
  const fair = ways.filter((way) => !way.some((cell, at) => cell === null && neverBlank.has(columns[at] ?? null)));
  const distinct = differing(rows, fair);
  return distinct.length === 1 ? distinct[0] : undefined;
};

const fitRow = (row: GridRow, columns: readonly Head[]): Fitted => {
  const ways = differing(
    [row],
    waysOf(row.cells.length, columns.length).filter((way) => fits(row, columns, way)),
  );
  const [only] = ways;
  if (ways.length === 1 && only !== undefined) return taken(row, columns, only);
  const agreed = columns.map((_, at) => {
    const cells = new Set(ways.map((way) => way[at] ?? null));
    const [cell] = cells;
    return cells.size === 1 && cell !== undefined && cell !== null ? (row.cells[cell] ?? null) : null;
  });
  const lost = row.cells.filter((cell) => cell.text !== '' && !agreed.includes(cell));
  const unsure = columns.filter((head, at) => head !== null && agreed[at] === null).filter((head) => head !== null);
  return { cells: agreed, damaged: reason('cells-unplaced', unsure), reasons: [], lost };
};

const taken = (row: GridRow, columns: readonly Head[], way: Way): Fitted => {
  const missing = columns.filter((head, at) => head !== null && way[at] === null).filter((head) => head !== null);
  const why = missing.length === 0 ? reason('blank-dropped') : reason('column-dropped', missing);
  return {
    cells: way.map((cell) => (cell === null ? null : (row.cells[cell] ?? null))),
    damaged: null,
    reasons: [why],
    lost: [],
  };
};

/** Every way to set so many cells into so many columns in order: what is too many stays out, what is missing is null. */
const waysOf = (cells: number, width: number): Way[] => {
  if (Math.abs(cells - width) > 2 || cells === 0) return [];
  const pick = (from: number, size: number): number[][] =>
    size === 0
      ? [[]]
      : Array.from({ length: from }, (_, i) => i).flatMap((i) => pick(i, size - 1).map((rest) => [...rest, i]));
  return cells > width
    ? pick(cells, width)
    : pick(width, cells).map((filled) =>
        Array.from({ length: width }, (_, at) => (filled.includes(at) ? filled.indexOf(at) : null)),
      );
};

const fits = (row: GridRow, columns: readonly Head[], way: Way): boolean =>
  row.cells.every((cell, at) => cell.text === '' || way.includes(at)) &&
  columns.every((head, at) => {
    const cell = way[at] ?? null;
    const text = cell === null ? '' : (row.cells[cell]?.text ?? '');
    return text === '' ? head !== 'title' || isRest(row) : suits(head, text);
  });

/** No number: the row may be what a page break left of the one above, and then its task may be blank. */
const isRest = (row: GridRow): boolean => row.cells[0]?.text === '';

const suits = (head: Head, text: string): boolean => {
  if (head === 'no') return isRowNumber(text) || sectionId(text) !== undefined;
  if (head === 'deadline') return looksLikeDeadline(text);
  if (head === 'lead' || head === 'coordinating') return looksLikeUnits(text);
  return head === null || (!looksLikeDeadline(text) && !isRowNumber(text));
};

/** Ways that give the same texts are one way: which of two blank cells goes makes no difference. */
const differing = (rows: readonly GridRow[], ways: readonly Way[]): Way[] => {
  const seen = new Map<string, Way>();
  for (const way of ways) {
    const key = JSON.stringify(
      rows.map((row) => way.map((cell) => (cell === null ? '' : (row.cells[cell]?.text ?? '')))),
    );
    if (!seen.has(key)) seen.set(key, way);
  }
  return [...seen.values()];
};

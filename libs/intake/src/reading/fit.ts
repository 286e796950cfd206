import type { Fragment, GridRow } from './grid.js';
import type { Head } from './header.js';
import { isRowNumber } from './numbering.js';
import { reason } from './reasons.js';
import { looksLikeDeadline, looksLikeUnits } from './shape.js';
import { fitsAsItIs, fittingWays, type Way } from './ways.js';

/** A row in the columns' order; `lost` are texts of it that no column could be given for certain. */
export interface Fitted {
  readonly cells: readonly (Fragment | null)[];
  readonly damaged: string | null;
  readonly reasons: readonly string[];
  readonly lost: readonly Fragment[];
}

/** What is known of the table beyond the piece. */
export interface Table {
  readonly columns: readonly Head[];
  /** Columns that no whole row leaves blank. */
  readonly neverBlank: ReadonlySet<Head>;
  /** An editor cut blank cells off the ends of lines: no row of the table ends with one. */
  readonly trimmed: boolean;
}

/**
 * Rows of the wrong width. A piece whose rows all miss the same column is put right where one way alone fits every row
 * and leaves no column blank that is never blank in whole rows: its converter dropped a blank column. A row with a blank
 * cell too many is put right where one way alone fits. A single row that misses a cell may have lost it: what all ways
 * agree on is placed, and the row is damaged. Columns never shift silently.
 */
export const fitPiece = (rows: readonly GridRow[], table: Table): Fitted[] => {
  const shared = sharedWay(rows, table);
  const odd = rows.filter((row) => row.cells.length !== table.columns.length).length * 2 > rows.length;
  return rows.map((row) => {
    if (row.damaged !== undefined) return whole(row, row.damaged);
    if (row.cells.length === table.columns.length)
      return whole(row, isShifted(row, table.columns, odd) ? reason('cells-shifted') : null);
    return shared === undefined ? fitRow(row, table) : taken(row, table.columns, shared);
  });
};

const whole = (row: GridRow, damaged: string | null): Fitted => ({ cells: row.cells, damaged, reasons: [], lost: [] });

/**
 * The right number of cells, but a number where the task stands, no task behind a number, or a deadline and units in each
 * other's place. Where most rows of a piece have another width, the right one is suspect: every cell must look right.
 */
const isShifted = (row: GridRow, columns: readonly Head[], odd: boolean): boolean => {
  const text = (head: Head): string => row.cells[columns.indexOf(head)]?.text ?? '';
  const untold = isRowNumber(text('no')) && text('title') === '';
  const swapped = looksLikeDeadline(text('lead')) || looksLikeDeadline(text('coordinating'));
  const units = text('deadline').length > 1 && looksLikeUnits(text('deadline'));
  return untold || isRowNumber(text('title')) || swapped || units || (odd && !fitsAsItIs(row, columns));
};

const sharedWay = (rows: readonly GridRow[], { columns, neverBlank }: Table): Way | undefined => {
  const widths = new Set(rows.map((row) => (row.damaged === undefined ? row.cells.length : columns.length)));
  if (rows.length < 2 || widths.size !== 1 || widths.has(columns.length)) return undefined;
  const blank = (way: Way, at: number): boolean => way[at] === null && neverBlank.has(columns[at] ?? null);
  const fair = fittingWays(rows, columns).filter(
    (way) => !way.some((_, at) => blank(way, at) || isTitle(columns, at, way)),
  );
  return fair.length === 1 ? fair[0] : undefined;
};

const isTitle = (columns: readonly Head[], at: number, way: Way): boolean =>
  columns[at] === 'title' && way[at] === null;

const fitRow = (row: GridRow, { columns, trimmed }: Table): Fitted => {
  const ways = fittingWays([row], columns);
  const [only] = ways;
  const wide = row.cells.length > columns.length;
  const cutOff = trimmed && only?.every((cell, at) => cell === null || cell === at) === true;
  if (only !== undefined && ways.length === 1 && (wide || cutOff)) return taken(row, columns, only);
  const agreed = columns.map((head, at) => agreedCell(row, ways, at) ?? numberOf(row, head));
  const lost = row.cells.filter((cell) => cell.text !== '' && !agreed.includes(cell));
  const unsure = columns.filter((_, at) => agreed[at] === null).filter((head) => head !== null);
  return {
    cells: agreed,
    damaged: reason(lost.length > 0 ? 'cells-unplaced' : 'cells-lost', unsure),
    reasons: [],
    lost,
  };
};

const agreedCell = (row: GridRow, ways: readonly Way[], at: number): Fragment | null => {
  const [cell, ...others] = new Set(ways.map((way) => way[at] ?? null));
  return cell === undefined || cell === null || others.length > 0 ? null : (row.cells[cell] ?? null);
};

/** A number at the beginning of a row is its number, whatever else is in doubt. */
const numberOf = (row: GridRow, head: Head): Fragment | null => {
  const first = row.cells[0];
  return head === 'no' && first !== undefined && isRowNumber(first.text) ? first : null;
};

const taken = (row: GridRow, columns: readonly Head[], way: Way): Fitted => {
  const missing = columns.filter((_, at) => way[at] === null).filter((head) => head !== null);
  return {
    cells: way.map((cell) => (cell === null ? null : (row.cells[cell] ?? null))),
    damaged: null,
    reasons: [missing.length === 0 ? reason('blank-dropped') : reason('column-dropped', missing)],
    lost: [],
  };
};

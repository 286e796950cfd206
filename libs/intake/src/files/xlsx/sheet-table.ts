import type { Fragment, GridRow } from '../../reading/grid.js';
import { headerOf } from '../../reading/header.js';
import { isRowNumber } from '../../reading/numbering.js';
import type { PrintedText } from '../printed-text.js';
import type { SheetRow } from './sheet-rows.js';

/** The table of a sheet, in whose columns it stands, and from which row to which. */
export interface SheetTable {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

export interface SheetGrid {
  readonly rows: readonly GridRow[];
  /** Cells beside the table, in its rows. */
  readonly leftovers: readonly Fragment[];
}

const texts = (row: SheetRow): string[] =>
  [...row.cells.values()].map(({ text }) => text).filter((text) => text !== '');

const isHeader = (row: SheetRow): boolean => headerOf(texts(row)) !== null;

/** The table below the first header, in the columns that the header fills; null where there is none. */
export const tableWithHeader = (rows: readonly SheetRow[]): SheetTable | null => {
  const first = rows.findIndex(isHeader);
  if (first < 0) return null;
  const headers = rows.slice(first, first + 2).filter(isHeader);
  const columns = headers.flatMap(({ cells }) => [...cells.keys()]);
  return ending(rows, first, Math.min(...columns), Math.max(...columns));
};

/** Without a header: the stretch of rows with three cells or more, if there are as many. No page is wider than this. */
const [FEWEST, WIDEST] = [3, 40];

export const tableByWidth = (rows: readonly SheetRow[]): SheetTable | null => {
  const wide = rows.filter((row) => texts(row).length >= FEWEST);
  const columns = wide.flatMap(({ cells }) => [...cells.keys()]).reduce(spanning, null);
  if (wide.length < FEWEST || columns === null || columns.right - columns.left >= WIDEST) return null;
  return ending(rows, rows.indexOf(wide[0] as SheetRow), columns.left, columns.right);
};

const spanning = (span: { left: number; right: number } | null, column: number): { left: number; right: number } => ({
  left: Math.min(span?.left ?? column, column),
  right: Math.max(span?.right ?? column, column),
});

/** What stands below a blank row after the last numbered or full row is no part of the table: recipients, a signature. */
const ending = (rows: readonly SheetRow[], first: number, left: number, right: number): SheetTable => {
  const sure = rows.findLastIndex((row) => texts(row).length >= FEWEST || isRowNumber(row.cells.get(left)?.text ?? ''));
  let last = Math.max(first, sure);
  while (rows[last + 1] !== undefined && rows[last + 1]?.number === (rows[last]?.number ?? 0) + 1) last += 1;
  return { first, last, left, right };
};

/** Writes the rows of a table, and gives them as a grid whose places are those of the sheet. */
export const writeTable = (
  rows: readonly SheetRow[],
  table: SheetTable,
  sheet: string,
  text: PrintedText,
): SheetGrid => {
  const grid: GridRow[] = [];
  const leftovers: Fragment[] = [];
  const columns = Array.from({ length: table.right - table.left + 1 }, (_, at) => table.left + at);
  for (const row of rows.slice(table.first, table.last + 1)) {
    const own = [...row.cells].filter(([column]) => !row.fromAbove.has(column));
    const line = text.row(own.map(([, { text: own }]) => own));
    const place = { line, row: row.number, sheet };
    const fragment = (column: number): Fragment => {
      const { text: printed, marks } = row.cells.get(column) ?? { text: '', marks: [] };
      return { text: printed, place: { ...place, cell: column }, ...(marks.length === 0 ? {} : { marks }) };
    };
    grid.push({ cells: columns.map(fragment), place, piece: 1 });
    for (const column of row.cells.keys())
      if ((column < table.left || column > table.right) && fragment(column).text !== '')
        leftovers.push(fragment(column));
  }
  return { rows: grid, leftovers };
};

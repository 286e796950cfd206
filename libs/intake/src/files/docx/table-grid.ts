import type { CellMark } from '../../reading/grid.js';
import { headerOf } from '../../reading/header.js';
import type { Table, TableCell } from './blocks.js';

/** A cell in its column: the text of all its paragraphs. */
export interface GridCell {
  readonly text: string;
  readonly marks: readonly CellMark[];
  readonly page: number | undefined;
}

/** A row as wide as the table, blank where nothing stands. `own`: what is printed in this row and not merged into it. */
export interface DocxRow {
  readonly cells: readonly GridCell[];
  readonly own: readonly string[];
}

interface Placed {
  readonly cell: TableCell;
  readonly start: number;
  readonly fromAbove: boolean;
}

const BLANK: GridCell = { text: '', marks: [], page: undefined };

/**
 * The rows of a table with merged cells undone. A cell merged over rows holds for each of them; one merged over columns
 * stands in the first; both are marked. Columns begin where the cells of the header begin, since rows that were cut by
 * another hand share its columns but not its grid; a row with as many cells as columns fills them one by one.
 */
export const gridOf = (table: Table): DocxRow[] => {
  const rows = placedRows(table);
  const headers = rows.filter((row) => headerOf(filledTexts(row)) !== null);
  const starts = [
    ...new Set((headers.length > 0 ? headers : rows).flatMap((row) => row.map(({ start }) => start))),
  ].sort((a, b) => a - b);
  return rows.map((row) => ({
    cells: fitted(row, starts),
    own: row.filter(({ fromAbove }) => !fromAbove).map(({ cell }) => cell.text),
  }));
};

/** How many columns a table would have by itself. */
export const widthOf = (rows: readonly DocxRow[]): number => rows[0]?.cells.length ?? 0;

const placedRows = ({ rows }: Table): Placed[][] => {
  const open = new Map<number, { cell: TableCell; left: number }>();
  return rows.map((row) => {
    const placed: Placed[] = [];
    const opened: { column: number; cell: TableCell }[] = [];
    let column = 0;
    const goOn = (): void => {
      for (let above = open.get(column); above !== undefined; above = open.get(column)) {
        if (above.left === 1) open.delete(column);
        else above.left -= 1;
        placed.push({ cell: above.cell, start: column, fromAbove: true });
        column += above.cell.columns;
      }
    };
    for (const cell of row) {
      goOn();
      placed.push({ cell, start: column, fromAbove: false });
      if (cell.rows > 1) opened.push({ column, cell });
      column += cell.columns;
    }
    goOn();
    for (const { column: at, cell } of opened) open.set(at, { cell, left: cell.rows - 1 });
    return placed;
  });
};

const fitted = (row: readonly Placed[], starts: readonly number[]): GridCell[] => {
  const cells = starts.map((): GridCell => BLANK);
  const filled = row.filter(({ cell }) => cell.text !== '');
  for (const [i, { cell, start, fromAbove }] of row.entries()) {
    const at = row.length === starts.length ? i : starts.findLastIndex((from) => from <= start);
    const over = row.length !== starts.length && starts.some((from) => from > start && from < start + cell.columns);
    const before = cells[at] ?? BLANK;
    const text = cell.text;
    if (text === '') continue;
    const marks = new Set<CellMark>([...before.marks, ...cell.marks]);
    if (fromAbove) marks.add('merged');
    if (before.text !== '' || (over && filled.length > 1)) marks.add('merged-columns');
    cells[at] = {
      text: before.text === '' ? text : `${before.text} ${text}`,
      marks: [...marks],
      page: before.page ?? cell.page,
    };
  }
  return cells;
};

const filledTexts = (row: readonly Placed[]): string[] =>
  row.map(({ cell }) => cell.text).filter((text) => text !== '');

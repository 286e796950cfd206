import type { Layout } from '../types.js';
import { bareCellLines, cellLines, isCellLine } from './cell-lines.js';
import { readCellPerLine } from './cell-per-line.js';
import { readCsv } from './csv.js';
import { filled, type Grid, type GridRow } from './grid.js';
import { headerOf, type Head } from './header.js';
import type { Line } from './lines.js';
import { isMarkdownRow, readMarkdownTable } from './markdown-table.js';
import { columnsByShape } from './shape.js';
import { isTabRow, readTabSeparated } from './tab-separated.js';

/** A table as printed, with the columns as far as header or shape tell them; null where a person must be asked. */
export interface PrintedTable {
  readonly layout: Exclude<Layout, 'prose'>;
  readonly grid: Grid;
  readonly columns: readonly Head[] | null;
  readonly by: 'header' | 'shape' | 'asked';
}

/** The table of a text, or null where the text is prose. `answered`: the columns, from the person who was asked. */
export const readTable = (text: string, lines: readonly Line[], answered?: readonly Head[]): PrintedTable | null => {
  if (lines.filter(isMarkdownRow).length > 2) return named('markdown-table', readMarkdownTable(lines), answered);
  if (lines.filter(isTabRow).length > 2) return named('tab-separated', readTabSeparated(lines), answered);
  const csv = readCsv(text);
  if (csv !== null) return named('csv', csv, answered);
  for (const cells of lines.some(isCellLine) ? [cellLines(lines), bareCellLines(lines)] : [bareCellLines(lines)]) {
    const { columns, by, ...grid } = readCellPerLine(cells, answered);
    if (columns !== null && grid.rows.length > 0)
      return { layout: 'cell-per-line', grid, columns, by: answered === undefined ? by : 'asked' };
  }
  return null;
};

/** A table whose columns are the answered ones, else those that its header names, else those of its cells' shape. */
export const named = (layout: PrintedTable['layout'], grid: Grid, answered?: readonly Head[]): PrintedTable => {
  if (answered !== undefined) return { layout, grid, columns: answered, by: 'asked' };
  const header = headerIn(grid.rows);
  if (header !== null) return { layout, grid, columns: header, by: 'header' };
  const columns = columnsByShape(grid.rows.map((row) => row.cells.map(({ text }) => text)));
  return { layout, grid, columns, by: columns === null ? 'asked' : 'shape' };
};

/** Of a header over two rows ("Đơn vị thực hiện" above "Chủ trì" and "Phối hợp") the row that names the most columns. */
const headerIn = (rows: readonly GridRow[]): readonly Head[] | null => {
  const first = rows.findIndex((row) => namesOf(row) !== null);
  if (first < 0) return null;
  const [one, two] = [rows[first], rows[first + 1]].map((row) => (row === undefined ? null : namesOf(row)));
  const count = (heads: readonly Head[] | null | undefined): number =>
    heads?.filter((head) => head !== null).length ?? 0;
  return (count(two) > count(one) ? two : one) ?? null;
};

const namesOf = (row: GridRow): readonly Head[] | null => {
  const header = headerOf(filled(row).map(({ text }) => text));
  return header === null ? null : (headerOf(row.cells.map(({ text }) => text)) ?? header);
};

import { gridRow, type Fragment, type Grid, type GridRow } from './grid.js';
import { joined, printed, type Line } from './lines.js';

const TABS = /\t[^\t]*\t/;

/** At least two tabs, and something besides them. */
export const isTabRow = ({ text }: Line): boolean => TABS.test(text) && text.trim() !== '';

/**
 * Rows of tab-separated cells. A blank line is a page break; a line without tabs that follows a row at once goes on with
 * its last cell; any other text between rows is left over.
 */
export const readTabSeparated = (lines: readonly Line[]): Grid => {
  const rows: GridRow[] = [];
  const leftovers: Fragment[] = [];
  const first = lines.findIndex(isTabRow);
  const last = lines.findLastIndex(isTabRow);
  let piece = 1;
  let afterRow = false;
  for (const line of lines.slice(Math.max(0, first), last + 2)) {
    const previous = rows.at(-1);
    if (isTabRow(line)) rows.push(gridRow(line.text.split('\t').map(printed), line.line, rows.length + 1, piece));
    else if (line.text.trim() === '') piece += 1;
    else if (afterRow && previous !== undefined) rows[rows.length - 1] = goOn(previous, line);
    else if (line.line <= (lines[last]?.line ?? 0))
      leftovers.push({ text: printed(line.text), place: { line: line.line } });
    afterRow = line.text.trim() !== '';
  }
  return { rows, leftovers };
};

const goOn = (row: GridRow, line: Line): GridRow => ({
  ...row,
  cells: row.cells.map((cell, at) =>
    at === row.cells.length - 1 ? { ...cell, text: joined([cell.text, printed(line.text)]) } : cell,
  ),
});

import { gridRow, type Grid, type GridRow } from './grid.js';
import { printed, type Line } from './lines.js';

const RULE = /^\|(?:\s*:?-+:?\s*\|)+\s*$/;
const ROW = /^\s*\|.*\|\s*$/;

/** Cells between bars; a bar after a backslash belongs to its cell. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => printed(cell.replaceAll('\\|', '|')));

/** A table in bars. Whatever stands between two stretches of bars is a page break: each stretch is a piece. */
export const readMarkdownTable = (lines: readonly Line[]): Grid => {
  const rows: GridRow[] = [];
  let piece = 0;
  let inside = false;
  for (const { text, line } of lines) {
    const isRow = ROW.test(text);
    if (isRow && !inside) piece += 1;
    inside = isRow;
    if (isRow && !RULE.test(text.trim())) rows.push(gridRow(cellsOf(text), line, rows.length + 1, piece));
  }
  return { rows, leftovers: [] };
};

export const isMarkdownRow = ({ text }: Line): boolean => ROW.test(text);

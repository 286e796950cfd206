import type { Fragment } from './grid.js';
import { joined, printed, type Line } from './lines.js';

/** A cell that stands on its own line. `opens`: the layout begins a table here; `outside`: it is text between tables. */
export interface CellLine extends Fragment {
  readonly opens: boolean;
  readonly outside: boolean;
}

const CELL = /^( ?)\t(.*)$/;

export const isCellLine = ({ text }: Line): boolean => CELL.test(text);

/**
 * Lines of a word processor's dump as cells: a tab opens a cell, a blank and a tab open a table, a line without a tab
 * goes on with the cell above it unless a blank line stands between.
 */
export const cellLines = (lines: readonly Line[]): CellLine[] => {
  const cells: CellLine[] = [];
  let open = false;
  for (const { text, line } of lines) {
    const found = CELL.exec(text);
    const last = cells.at(-1);
    if (found) {
      for (const [at, part] of (found[2] ?? '').split('\t').entries())
        cells.push({ text: printed(part), place: { line }, opens: at === 0 && found[1] === ' ', outside: false });
      open = true;
    } else if (text.trim() === '') open = false;
    else if (open && last && !last.outside)
      cells[cells.length - 1] = { ...last, text: joined([last.text, printed(text)]) };
    else cells.push({ text: printed(text), place: { line }, opens: false, outside: true });
  }
  return cells;
};

/** The same where no tab marks a cell: every line that is not blank is one. A blank cell cannot be seen there. */
export const bareCellLines = (lines: readonly Line[]): CellLine[] =>
  lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, line }) => ({ text: printed(text), place: { line }, opens: false, outside: false }));

import { gridRow, type Grid, type GridRow } from './grid.js';
import { headerOf } from './header.js';
import { printed } from './lines.js';

/** RFC 4180, with the delimiter that makes a header: `,`, `;` or a tab. A quoted cell may run over lines. */
export const readCsv = (text: string): Grid | null => {
  for (const delimiter of [',', ';', '\t']) {
    const rows = recordsOf(text, delimiter);
    if (rows.some((row) => headerOf(row.cells.map((cell) => cell.text)) !== null)) return { rows, leftovers: [] };
  }
  return null;
};

const recordsOf = (text: string, delimiter: string): GridRow[] => {
  const rows: GridRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let startsAt = 1;
  const endCell = (): void => {
    cells.push(printed(cell));
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((c) => c !== '')) rows.push(gridRow(cells, startsAt, rows.length + 1, 1));
    cells = [];
    startsAt = line + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '"' && quoted && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (letter === delimiter && !quoted) endCell();
    else if (letter === '\n' && !quoted) endRow();
    else if (letter !== '\r') cell += letter;
    if (letter === '\n') line += 1;
  }
  endRow();
  return rows;
};

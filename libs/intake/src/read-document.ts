import { declaredCounts, declaredTotal } from './document/declared.js';
import { headOf } from './document/head.js';
import { readProse } from './prose/read-prose.js';
import { assemble } from './reading/assemble.js';
import type { Head } from './reading/header.js';
import { linesOf, type Line } from './reading/lines.js';
import { readTable, type PrintedTable } from './reading/read-table.js';
import type { Cell, PrintedDocument, Row } from './types.js';

/**
 * Reads a decoded text: its head, and the rows of its table or, where it has none, the orders in its prose. Never throws
 * on any text. `columns` answers what a reading `by: 'asked'` left open: what each column of the table holds.
 */
export const readDocument = (text: string, columns?: readonly Head[]): PrintedDocument => {
  const composed = text.normalize('NFC');
  const lines = linesOf(composed);
  return documentOf(composed, lines, readTable(composed, lines, columns));
};

/** A text in NFC with its lines, and the table that stands in it; null where it is prose. */
export const documentOf = (composed: string, lines: readonly Line[], table: PrintedTable | null): PrintedDocument => {
  const counts = declaredCounts(lines);
  return {
    head: headOf(lines),
    declared: { total: declaredTotal(lines, counts), counts },
    text: composed,
    ...(table === null
      ? {
          body: [],
          layout: 'prose' as const,
          ...readProse(lines),
          columns: { order: [], by: 'prose' as const },
          leftovers: [],
        }
      : { body: bodyBefore(table, lines), layout: table.layout, ...tableOf(table) }),
  };
};

const tableOf = ({
  grid,
  columns,
  by,
}: PrintedTable): Pick<PrintedDocument, 'sections' | 'rows' | 'leftovers' | 'columns'> => {
  if (columns !== null) return { ...assemble(grid, columns), columns: { order: columns, by } };
  const unread = [...grid.rows.flatMap(({ cells }) => cells), ...grid.leftovers].filter(({ text }) => text !== '');
  const leftovers = unread.map(({ text, place }): Cell => ({ text, places: [place] }));
  return { sections: [], rows: [], leftovers, columns: { order: [], by: 'asked' } };
};

const bodyBefore = ({ grid }: PrintedTable, lines: readonly Line[]): readonly Row[] =>
  readProse(lines.slice(0, Math.max(0, (grid.rows[0]?.place.line ?? 1) - 1))).rows;

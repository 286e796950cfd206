import type { Fragment, GridRow } from '../../reading/grid.js';
import { sectionLine } from '../../reading/numbering.js';
import { PrintedText } from '../printed-text.js';
import type { Block, Paragraph, Table } from './blocks.js';
import type { DocxRow } from './table-grid.js';
import type { TaskTables } from './task-tables.js';

/** A document as one text, and the rows of its tables of tasks with their places in it. */
export interface LaidOut {
  readonly text: PrintedText;
  readonly rows: GridRow[];
  readonly leftovers: Fragment[];
}

/** Everything in printed order. Tables that only set the page out (letterhead, signature) are text, cell by cell. */
export const laidOut = (blocks: readonly Block[], tables: TaskTables): LaidOut => {
  const made: LaidOut = { text: new PrintedText(), rows: [], leftovers: [] };
  const last = blocks.findLastIndex((block) => block.kind === 'table' && tables.has(block));
  const sections = sectionsBetween(blocks, tables);
  let piece = 0;
  for (const [at, block] of blocks.entries()) {
    const rows = block.kind === 'table' ? tables.get(block) : undefined;
    if (rows !== undefined) {
      piece += 1;
      made.text.blank();
      for (const row of rows) writeRow(made, row, piece);
    } else if (block.kind === 'table') writeText(made, block);
    else if (sections.has(block)) {
      made.text.blank();
      writeRow(made, heading(block), piece + 1, { heading: true });
    } else {
      made.text.paragraph(block.lines);
      if (piece > 0 && at < last) leaveOver(made, block);
    }
  }
  return made;
};

const writeRow = (
  { text, rows }: LaidOut,
  { cells, own }: DocxRow,
  piece: number,
  kind: Pick<GridRow, 'heading'> = {},
): void => {
  const line = text.row(own);
  const row = rows.length + 1;
  const page = cells.find((cell) => cell.page !== undefined)?.page;
  const place = { line, row, ...(page === undefined ? {} : { page }) };
  rows.push({
    cells: cells.map((cell, at) => ({
      text: cell.text,
      place: { line, row, cell: at + 1, ...(cell.page === undefined ? {} : { page: cell.page }) },
      ...(cell.marks.length === 0 ? {} : { marks: cell.marks }),
    })),
    place,
    piece,
    ...kind,
  });
};

const writeText = ({ text }: LaidOut, table: Table): void => {
  for (const cell of table.rows.flat()) for (const { lines } of cell.paragraphs) text.paragraph(lines);
};

const leaveOver = ({ text, leftovers }: LaidOut, { lines }: Paragraph): void => {
  if (lines.length > 0) leftovers.push({ text: lines.join(' '), place: { line: text.next - lines.length } });
};

/**
 * Headings that stand between tables as paragraphs ("II. VỀ …") open sections, and so does the paragraph right before the
 * first table where a later table has one: alone it may be a heading of the body.
 */
const sectionsBetween = (blocks: readonly Block[], tables: TaskTables): ReadonlySet<Paragraph> => {
  const isTasks = (block: Block): boolean => block.kind === 'table' && tables.has(block);
  const first = blocks.findIndex(isTasks);
  const last = blocks.findLastIndex(isTasks);
  const between = blocks
    .slice(first, last)
    .filter((block) => block.kind === 'paragraph' && opensSection(block)) as Paragraph[];
  const before = blocks
    .slice(0, Math.max(0, first))
    .findLast((block) => block.kind === 'table' || block.lines.length > 0);
  const opening = between.length > 0 && before?.kind === 'paragraph' && opensSection(before) ? [before] : [];
  return new Set([...opening, ...between]);
};

const opensSection = ({ lines }: Paragraph): boolean => sectionLine(lines.join(' ')) !== undefined;

const heading = ({ lines, marks }: Paragraph): DocxRow => {
  const text = lines.join(' ');
  return { cells: [{ text, marks, page: undefined }], own: [text] };
};

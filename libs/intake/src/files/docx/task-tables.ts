import { headerOf, type Head } from '../../reading/header.js';
import { gridOf, widthOf, type DocxRow, type GridCell } from './table-grid.js';
import type { Block, Table } from './blocks.js';

/** The tables of a document that hold tasks, each with rows of one width; the others only set the page out. */
export type TaskTables = ReadonlyMap<Table, readonly DocxRow[]>;

const NARROWEST = 3;
/** Of so many filled rows a table without a header is one: letterheads and signatures have fewer. */
const FEWEST_ROWS = 3;

/**
 * Tables with a header, and those after one that go on in as many columns: a document that was once a PDF has a table for
 * every page. Where none has a header, every table of some size is one, and the shape of its cells or a person must tell.
 */
export const taskTables = (blocks: readonly Block[], answered?: readonly Head[]): TaskTables => {
  const tables = blocks.filter((block) => block.kind === 'table');
  const grids = tables.map((table) => ({ table, rows: gridOf(table) }));
  const headed = grids.filter(({ rows }) => headsOf(rows) !== null);
  if (headed.length === 0 || answered !== undefined) {
    const width = answered?.length;
    return new Map(
      grids.filter(({ rows }) => (width === undefined ? isLarge(rows) : widthOf(rows) === width)).map(asEntry),
    );
  }
  let width = 0;
  const chosen = grids.filter(({ rows }) => {
    const own = headsOf(rows) !== null;
    if (own) width = widthOf(rows);
    return own || (width > 0 && widthOf(rows) === width);
  });
  return new Map(inOneOrder(chosen).map(asEntry));
};

const asEntry = ({ table, rows }: Grid): [Table, readonly DocxRow[]] => [table, rows];

interface Grid {
  readonly table: Table;
  readonly rows: readonly DocxRow[];
}

const isLarge = (rows: readonly DocxRow[]): boolean =>
  rows.filter(({ cells }) => cells.filter(({ text }) => text !== '').length >= NARROWEST).length >= FEWEST_ROWS;

/** What the header names, the row that names the most where it has two; null without a header. */
const headsOf = (rows: readonly DocxRow[]): readonly Head[] | null => {
  const count = (heads: readonly Head[]): number => heads.filter((head) => head !== null).length;
  return rows
    .map(({ cells }) => headerOf(cells.map(({ text }) => text)))
    .reduce((best, heads) => (heads !== null && (best === null || count(heads) > count(best)) ? heads : best), null);
};

const BLANK: GridCell = { text: '', marks: [], page: undefined };

/** Tables whose headers name other columns, or the same in another order, are set in the order of the first one. */
const inOneOrder = (grids: readonly Grid[]): Grid[] => {
  const order = [...(headsOf(grids[0]?.rows ?? []) ?? [])];
  for (const { rows } of grids)
    for (const head of headsOf(rows) ?? []) if (head !== null && !order.includes(head)) order.push(head);
  let heads: readonly Head[] = order;
  return grids.map(({ table, rows }) => {
    heads = headsOf(rows) ?? heads;
    const from = heads;
    if (from.length === order.length && from.every((head, at) => head === order[at])) return { table, rows };
    return { table, rows: rows.map(({ cells, own }) => ({ own, cells: moveCells(cells, from, order) })) };
  });
};

/** A row of one filled cell is a section's header, which stands in no column. */
const moveCells = (cells: readonly GridCell[], from: readonly Head[], order: readonly Head[]): GridCell[] => {
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length === 1) return order.map((_, at) => (at === 0 ? (filled[0] ?? BLANK) : BLANK));
  return order.map((head) => (head === null ? BLANK : (cells[from.indexOf(head)] ?? BLANK)));
};

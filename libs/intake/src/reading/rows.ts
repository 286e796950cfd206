import { COLUMNS, type Cell, type Column, type Confidence, type Place, type Row, type Section } from '../types.js';
import type { Fitted } from './fit.js';
import { cellOf, type CellMark, type Fragment, type GridRow } from './grid.js';
import type { Head } from './header.js';
import { reason } from './reasons.js';

/** A row that the next page may still go on with. */
export interface RowInMaking {
  readonly section: Section | undefined;
  readonly no: string | null;
  readonly place: Place;
  readonly damaged: string | null;
  readonly cells: Map<Column, Fragment[]>;
  readonly reasons: Set<string>;
}

export const startRow = (
  { place }: GridRow,
  fitted: Fitted,
  columns: readonly Head[],
  section: Section | undefined,
): RowInMaking => {
  const no = fitted.cells[columns.indexOf('no')]?.text ?? '';
  const row: RowInMaking = {
    section,
    no: no === '' ? null : no,
    place,
    damaged: fitted.damaged ?? unreadIn(fitted, columns),
    cells: new Map(),
    reasons: new Set(fitted.reasons),
  };
  if (no === '' && columns.includes('no')) row.reasons.add(reason('no-number'));
  for (const why of markedIn(fitted, columns)) row.reasons.add(why);
  for (const { column, fragment } of filledCells(fitted, columns)) row.cells.set(column, [fragment]);
  return row;
};

/** Marks that mean: what belongs here cannot be known from the file. */
const UNREAD: readonly CellMark[] = ['formula-without-value', 'error-value'];

const unreadIn = (fitted: Fitted, columns: readonly Head[]): string | null =>
  markedIn(fitted, columns).find((why) => UNREAD.some((mark) => why.startsWith(mark))) ?? null;

/** One code for every mark of the cells, with the columns that bear it. */
const markedIn = (fitted: Fitted, columns: readonly Head[]): string[] => {
  const bearing = new Map<CellMark, (Column | 'no')[]>();
  for (const [at, column] of columns.entries())
    for (const mark of fitted.cells[at]?.marks ?? [])
      if (column !== null) bearing.set(mark, [...(bearing.get(mark) ?? []), column]);
  return [...bearing].map(([mark, heads]) => reason(mark, heads));
};

/** Joins the rest of a row to it, cell by cell. A cell without a letter or digit is noise of the scan and stays out. */
export const goOnWith = (row: RowInMaking, fitted: Fitted, columns: readonly Head[]): void => {
  for (const why of markedIn(fitted, columns)) row.reasons.add(why);
  const joined: Column[] = [];
  for (const { column, fragment } of filledCells(fitted, columns)) {
    if (!/[\p{L}\d]/u.test(fragment.text)) row.reasons.add(reason('noise', [column]));
    else {
      row.cells.set(column, [...(row.cells.get(column) ?? []), fragment]);
      joined.push(column);
    }
  }
  if (joined.length === 0) return;
  const title = fitted.cells[columns.indexOf('title')]?.text ?? '';
  row.reasons.add(reason(/^\p{Lu}|^\d/u.test(title) ? 'joined-by-number' : 'joined', joined));
};

const filledCells = (fitted: Fitted, columns: readonly Head[]): { column: Column; fragment: Fragment }[] =>
  columns.flatMap((column, at) => {
    const fragment = fitted.cells[at];
    return column === null || column === 'no' || !fragment || fragment.text === '' ? [] : [{ column, fragment }];
  });

export const finished = ({ section, no, place, damaged, cells, reasons }: RowInMaking): Row => ({
  section: section?.id ?? null,
  no,
  cells: Object.fromEntries(COLUMNS.map((column) => [column, cellOf(cells.get(column) ?? [])])) as Record<
    Column,
    Cell | null
  >,
  place,
  damaged,
  confidence: confidenceOf(damaged, reasons),
  reasons: [...reasons],
});

const SURE = /^(?:joined:|noise|blank-dropped|auto-number:)/;

const confidenceOf = (damaged: string | null, reasons: ReadonlySet<string>): Confidence => {
  if (damaged !== null) return 'doubtful';
  return [...reasons].every((why) => SURE.test(why)) ? 'certain' : 'likely';
};

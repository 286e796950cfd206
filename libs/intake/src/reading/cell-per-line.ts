import type { CellLine } from './cell-lines.js';
import type { Fragment, Grid, GridRow } from './grid.js';
import { headOf, type Head } from './header.js';
import { pairPieces, type Piece } from './lone-pieces.js';
import { counted, isRowNumber, sectionLine } from './numbering.js';
import { columnsByShape } from './shape.js';

/** A table whose cells stand one below the other: where it begins, and its columns if a header or the shape tells. */
interface Start {
  readonly at: number;
  readonly columns: readonly Head[] | null;
  readonly by: 'header' | 'shape';
}

/** Cuts the cells into rows by their numbers and section headers. Columns are null where neither header nor shape tells. */
export const readCellPerLine = (
  cells: readonly CellLine[],
  answered?: readonly Head[],
): Grid & { readonly columns: readonly Head[] | null; readonly by: 'header' | 'shape' } => {
  const start = headerStart(cells) ?? numberStart(cells);
  if (start === undefined)
    return { rows: [], leftovers: cells.filter((c) => c.text !== ''), columns: null, by: 'shape' };
  const columns = answered ?? start.columns;
  const body = cells.slice(start.at);
  if (columns === null) return { rows: [], leftovers: body, columns, by: start.by };
  const groups = groupsOf(
    body.filter(({ outside }) => !outside),
    columns.length,
  );
  return { rows: rowsOf(groups, columns), leftovers: body.filter(({ outside }) => outside), columns, by: start.by };
};

const headerStart = (cells: readonly CellLine[]): Start | undefined => {
  const heads = cells.map(({ text, outside }) => (outside ? null : headOf(text)));
  for (const [at, head] of heads.entries()) {
    if (head !== 'no' && head !== 'title') continue;
    const end = heads.findIndex((h, i) => i > at && (h === null || heads.slice(at, i).includes(h)));
    const columns = heads.slice(at, end < 0 ? heads.length : end);
    if (columns.length >= 4) return { at: at + columns.length, columns, by: 'header' };
  }
  return undefined;
};

/** Without a header: the first 1 that a 2 follows; the most frequent distance between numbers is the width. */
const numberStart = (cells: readonly CellLine[]): Start | undefined => {
  const numbers = cells.flatMap(({ text, outside }, i) =>
    !outside && isRowNumber(text) ? [{ i, n: counted(text) ?? 0 }] : [],
  );
  const steps = numbers.flatMap(({ i, n }, k) => (numbers[k + 1]?.n === n + 1 ? [(numbers[k + 1]?.i ?? 0) - i] : []));
  const first = numbers.find(({ n }, k) => n === 1 && numbers[k + 1]?.n === 2);
  const width = steps.toSorted((a, b) => count(steps, b) - count(steps, a))[0];
  if (first === undefined || width === undefined || width < 3) return undefined;
  const whole = numbers.filter(({ i }, k) => (numbers[k + 1]?.i ?? 0) - i === width);
  const columns = columnsByShape(whole.map(({ i }) => cells.slice(i, i + width).map(({ text }) => text)));
  return { at: first.i, columns, by: 'shape' };
};

const count = (all: readonly number[], one: number): number => all.filter((n) => n === one).length;

/** A number opens a row where it goes on from the last one or begins again; a section's header always does. */
const groupsOf = (cells: readonly CellLine[], width: number): Fragment[][] => {
  const groups: Fragment[][] = [];
  let last = 0;
  for (const cell of cells) {
    const open = groups.at(-1);
    const n = isRowNumber(cell.text) ? counted(cell.text) : undefined;
    const goesOn =
      n !== undefined &&
      (n === 1 || (n > last && n <= last + 20)) &&
      (open === undefined || open.length > 1 || !isRowNumber(open[0]?.text ?? ''));
    if (open === undefined || cell.opens || goesOn || sectionLine(cell.text) !== undefined) groups.push([cell]);
    else open.push(cell);
    if (n !== undefined && goesOn) last = n;
  }
  return groups.map((group) => withoutTail(group, width));
};

const withoutTail = (group: readonly Fragment[], width: number): Fragment[] => {
  const keep = sectionLine(group[0]?.text ?? '') === undefined && isRowNumber(group[0]?.text ?? '') ? width : 1;
  const last = group.findLastIndex(({ text }) => text !== '');
  return group.slice(0, Math.max(keep, last + 1));
};

/** At most a number and a text: what is left of a row. A header in one cell is not. */
const isLeft = (group: readonly Fragment[]): boolean =>
  group.length <= 2 && sectionLine(group[0]?.text ?? '') === undefined && group.some(({ text }) => text !== '');

const rowsOf = (groups: readonly Fragment[][], columns: readonly Head[]): GridRow[] => {
  const rows: GridRow[] = [];
  let left: Piece[] = [];
  const settle = (): void => {
    rows.push(...pairPieces(left, columns, rows.length + 1, rows.length + 1));
    left = [];
  };
  for (const group of groups) {
    const [whole, rest] =
      group.length > columns.length && isWhole(group)
        ? [group.slice(0, columns.length), group.slice(columns.length)]
        : [group, []];
    if (isLeft(whole)) left.push(whole);
    else {
      settle();
      const row = rows.length + 1;
      const cells = whole.map(({ text, place }, i) => ({ text, place: { line: place.line, row, cell: i + 1 } }));
      rows.push({ cells, place: { line: whole[0]?.place.line ?? 0, row }, piece: row });
    }
    left.push(...rest.filter(({ text }) => text !== '').map((fragment) => [fragment]));
  }
  settle();
  return rows;
};

const isWhole = (group: readonly Fragment[]): boolean => isRowNumber(group[0]?.text ?? '');

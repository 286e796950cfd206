import type { Cell, Row, Section } from '../types.js';
import { fitPiece, type Fitted, type Table } from './fit.js';
import { filled, type Fragment, type Grid, type GridRow } from './grid.js';
import { headerOf, type Head } from './header.js';
import { counted, isRowNumber } from './numbering.js';
import { sectionOf } from './sections.js';
import { startRow, type RowInMaking, finished, goOnWith } from './rows.js';

export interface Assembled {
  readonly sections: readonly Section[];
  readonly rows: readonly Row[];
  readonly leftovers: readonly Cell[];
}

type Step =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'row'; readonly row: GridRow; readonly fitted: Fitted; readonly opensPage: boolean };

/** Rows as the reader cut them become rows as the table means them: pages joined, widths put right, sections opened. */
export const assemble = (grid: Grid, columns: readonly Head[]): Assembled => {
  const { steps, lost } = stepsOf(grid.rows, columns);
  const sections: Section[] = [];
  const made: RowInMaking[] = [];
  for (const [at, step] of steps.entries()) {
    const last = made.at(-1);
    if (step.kind === 'section') sections.push(step.section);
    else if (last && step.opensPage && isRest(step, columns, last, nextNumber(steps, at, columns)))
      goOnWith(last, step.fitted, columns);
    else made.push(startRow(step.row, step.fitted, columns, sections.at(-1)));
  }
  const leftovers = [...lost, ...grid.leftovers].map(({ text, place }): Cell => ({ text, places: [place] }));
  return { sections, rows: made.map(finished), leftovers };
};

/** Headers drop out, sections are told apart, and each piece is fitted as a whole. */
const stepsOf = (rows: readonly GridRow[], columns: readonly Head[]): { steps: Step[]; lost: readonly Fragment[] } => {
  const headers = new Set(rows.filter(namesColumns));
  const isHeader = (row: GridRow): boolean => headers.has(row);
  const first = rows.findIndex(isHeader);
  const table = rows.filter((row, at) => (at > first || row.heading) && filled(row).length > 0);
  const opened = new Map<GridRow, Section>();
  for (const row of table) {
    const section = isHeader(row) ? undefined : sectionOf(row, columns, opened.size + 1);
    if (section !== undefined) opened.set(row, section);
  }
  const plain = table.filter((row) => !isHeader(row) && !opened.has(row));
  const whole = plain.filter((row) => row.cells.length === columns.length && row.damaged === undefined);
  const known: Table = {
    columns,
    neverBlank: neverBlank(whole, columns),
    trimmed: table.every((row) => row.cells.at(-1)?.text !== ''),
  };
  const fitted = new Map<GridRow, Fitted>();
  for (const together of Map.groupBy(plain, (row) => row.piece).values()) {
    const fits = fitPiece(together, known);
    for (const [at, row] of together.entries()) fitted.set(row, fits[at] as Fitted);
  }
  const steps = table.flatMap((row, at): Step[] => {
    const section = opened.get(row);
    const fits = fitted.get(row);
    const before = table[at - 1];
    const opensPage = before !== undefined && (before.piece !== row.piece || isHeader(before));
    if (section !== undefined) return [{ kind: 'section', section }];
    return fits === undefined ? [] : [{ kind: 'row', row, fitted: fits, opensPage }];
  });
  return { steps, lost: [...fitted.values()].flatMap(({ lost }) => lost) };
};

const namesColumns = (row: GridRow): boolean => headerOf(filled(row).map(({ text }) => text)) !== null;

/** Columns that no whole row leaves blank; said only where there are enough of them to mean something. */
const neverBlank = (whole: readonly GridRow[], columns: readonly Head[]): ReadonlySet<Head> =>
  new Set(
    whole.length < 5
      ? []
      : columns.filter(
          (head, at) => head !== null && whole.filter((r) => isNumbered(r)).every((r) => r.cells[at]?.text !== ''),
        ),
  );

const isNumbered = (row: GridRow): boolean => row.cells.some(({ text }) => isRowNumber(text));

const textOf = (fitted: Fitted, columns: readonly Head[], head: Head): string =>
  fitted.cells[columns.indexOf(head)]?.text ?? '';

/**
 * Is the first row of a page the rest of the last row of the page before? It has no number, and no task of its own or one
 * that goes on in the middle of a sentence, or the numbers leave no room for another row.
 */
const isRest = (
  step: Step & { kind: 'row' },
  columns: readonly Head[],
  last: RowInMaking,
  next: number | undefined,
): boolean => {
  if (step.row.damaged !== undefined || textOf(step.fitted, columns, 'no') !== '' || !columns.includes('no'))
    return false;
  const title = textOf(step.fitted, columns, 'title');
  const no = last.no === null ? undefined : counted(last.no);
  return title === '' || /^[^\p{Lu}\d]/u.test(title) || (no !== undefined && next === no + 1);
};

const nextNumber = (steps: readonly Step[], at: number, columns: readonly Head[]): number | undefined => {
  const next = steps[at + 1];
  return next?.kind === 'row' ? counted(textOf(next.fitted, columns, 'no')) : undefined;
};

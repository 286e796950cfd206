import type { Section } from '../types.js';
import { filled, type GridRow } from './grid.js';
import { headOf, type Head } from './header.js';
import { declaredIn, isRowNumber, sectionId, sectionLine } from './numbering.js';

/** The section that a row opens, or undefined where it is a row like any other. */
export const sectionOf = (row: GridRow, columns: readonly Head[], unnamed: number): Section | undefined => {
  const [first, second, ...more] = filled(row);
  if (first === undefined || more.length > 0) return undefined;
  const id = second === undefined ? undefined : sectionId(first.text);
  if (id !== undefined && second !== undefined) return section(id, first.text, second.text, row);
  if (second !== undefined) return undefined;
  const line = sectionLine(first.text);
  if (line !== undefined) return section(line.id, line.printed, line.title, row);
  return isGroup(first.text, row, columns) ? section(`#${unnamed}`, '', first.text, row) : undefined;
};

const section = (id: string, printed: string, title: string, { place }: GridRow): Section => ({
  id,
  printed: printed.replace(/[.):]$/, ''),
  title,
  declared: declaredIn(title),
  place,
});

/** A header without a number: alone in its row, in capitals or announcing how many tasks it has. */
const isGroup = (text: string, row: GridRow, columns: readonly Head[]): boolean =>
  row.cells.length >= columns.length &&
  headOf(text) !== 'no' &&
  !isRowNumber(text) &&
  /\p{L}{3}/u.test(text) &&
  (text === text.toUpperCase() || declaredIn(text) !== null);

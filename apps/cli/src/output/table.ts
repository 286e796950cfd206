import { padded, widthOf, wrapped } from './width.js';

/** What a page of a terminal holds; wider tables wrap their widest columns. */
export const PAGE_COLUMNS = 100;
const GAP = '  ';
/** A column is never made narrower than this, except by its own content. */
const NARROWEST = 8;

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Lines of a table no wider than the page: a head, a rule, and a row for each, cells wrapped between words. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  pageColumns = PAGE_COLUMNS,
): string[] {
  const cells = [columns.map(({ title }) => title), ...rows];
  const widths = fitted(
    columns.map((_, i) => Math.max(...cells.map((row) => naturalWidth(row[i] ?? '')))),
    pageColumns - GAP.length * (columns.length - 1),
  );
  const [head = [], ...body] = cells.map((row) => rowLines(row, columns, widths));
  return [...head, widths.map((width) => '─'.repeat(width)).join(GAP), ...body.flat()];
}

/** `name  value` lines, the values under one another. */
export function facts(
  pairs: readonly (readonly [name: string, value: string])[],
  pageColumns = PAGE_COLUMNS,
): string[] {
  const left = Math.max(0, ...pairs.map(([name]) => widthOf(name)));
  return pairs.flatMap(([name, value]) =>
    wrapped(value, pageColumns - left - GAP.length).map((line, i) =>
      (padded(i === 0 ? name : '', left) + GAP + line).trimEnd(),
    ),
  );
}

const naturalWidth = (text: string): number => Math.max(...text.split('\n').map(widthOf));

/** Takes columns away from the widest, one by one, until they fit. */
function fitted(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  const sum = () => widths.reduce((a, b) => a + b, 0);
  while (sum() > room) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= NARROWEST) break;
    widths[widest]! -= 1;
  }
  return widths;
}

function rowLines(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string[] {
  const cells = widths.map((width, i) => wrapped(row[i] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, i) => padded(cells[i]![line] ?? '', width, columns[i]?.align))
      .join(GAP)
      .trimEnd(),
  );
}

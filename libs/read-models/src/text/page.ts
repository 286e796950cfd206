import { BadCursor, cursorOf, placeOf } from './cursor.js';

export interface PageAsked {
  readonly limit?: number | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Of the whole list. */
  readonly total: number;
  /** Null after the last page. */
  readonly next: string | null;
}

/**
 * One page of a list in its order. The cursor names the last row that was given, so that rows which came before it since
 * then shift nothing. `kind` is one letter, other lists bear others.
 *
 * @throws BadCursor where the list does not have that row.
 */
export function pageOf<T>(
  found: readonly T[],
  { limit = 50, cursor }: PageAsked,
  kind: string,
  idOf: (row: T) => string,
): Page<T> {
  const begin = cursor === undefined ? 0 : found.findIndex((row) => `${kind}${idOf(row)}` === placeOf(cursor)) + 1;
  if (cursor !== undefined && begin === 0) throw new BadCursor(`not a cursor of this list: ${cursor.slice(0, 40)}`);
  const rows = found.slice(begin, begin + limit);
  const last = rows.at(-1);
  const more = last !== undefined && begin + limit < found.length;
  return { rows, total: found.length, next: more ? cursorOf(`${kind}${idOf(last)}`) : null };
}

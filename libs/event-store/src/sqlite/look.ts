import type Database from 'better-sqlite3';
import { PAGE_CHARACTERS, PAGE_ROWS, type LogSource, type Page } from '../log-source.js';
import type { LogFilter, Position } from '../port.js';
import type { StoredRow } from '../stored-row.js';
import { COLUMNS, storedRow, type Columns } from './columns.js';

/** Reads of the log; each is one statement or a few, run to the end at once, so that no read transaction stays open. */
export function sqliteSource(db: Database.Database): LogSource {
  const end = db.prepare<[], number>('SELECT position FROM event ORDER BY position DESC LIMIT 1').pluck();
  const look = logLook(db);
  const forwards = db
    .prepare<[string, number, number], Columns>(
      `SELECT ${COLUMNS} FROM event WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
    )
    .raw();
  const backwards = db
    .prepare<[string, number, number], Columns>(
      `SELECT ${COLUMNS} FROM event WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`,
    )
    .raw();

  return {
    end: () => BigInt(end.get() ?? 0),
    look: (after, upTo, filter) => look(Number(after), Number(upTo), filter),
    lookAtStream: (stream, from, direction, limit) => {
      const statement = direction === 'forwards' ? forwards : backwards;
      const { rows, isCut } = pageOf(statement.iterate(stream, from, limit));
      return { rows, ended: !isCut && rows.length < limit };
    },
  };
}

function logLook(db: Database.Database) {
  const between = withAndWithoutTypes<[number, number]>(db, 'position > ? AND position <= ?');
  const among = withAndWithoutTypes<[string]>(db, 'position IN (SELECT value FROM json_each(?))');
  const inCategory = db
    .prepare<[string, number, number, number], number>(
      'SELECT position FROM event WHERE category = ? AND position > ? AND position <= ? ORDER BY position LIMIT ?',
    )
    .pluck();

  return (after: number, upTo: number, { categories, types }: LogFilter): Page => {
    if (categories === undefined) {
      const scannedTo = Math.min(after + PAGE_ROWS, upTo);
      return logPage(between([after, scannedTo], types), scannedTo);
    }
    // The first rows of each category, merged: complete up to the last of them.
    const positions = [...new Set(categories)]
      .flatMap((category) => inCategory.all(category, after, upTo, PAGE_ROWS))
      .sort((a, b) => a - b)
      .slice(0, PAGE_ROWS);
    const scannedTo = positions.length < PAGE_ROWS ? upTo : positions.at(-1)!;
    return logPage(among([JSON.stringify(positions)], types), scannedTo);
  };
}

function withAndWithoutTypes<Place extends unknown[]>(db: Database.Database, where: string) {
  const rows = `SELECT ${COLUMNS} FROM event WHERE ${where}`;
  const all = db.prepare<Place, Columns>(`${rows} ORDER BY position`).raw();
  const ofTypes = db
    .prepare<[...Place, string], Columns>(`${rows} AND type IN (SELECT value FROM json_each(?)) ORDER BY position`)
    .raw();
  return (place: Place, types: LogFilter['types']) =>
    types === undefined ? all.iterate(...place) : ofTypes.iterate(...place, JSON.stringify(types));
}

function logPage(found: IterableIterator<Columns>, scannedTo: number): Page {
  const { rows, isCut } = pageOf(found);
  const reached: Position = BigInt(isCut ? rows.at(-1)!.position : scannedTo);
  return { rows, scannedTo: reached };
}

function pageOf(found: IterableIterator<Columns>): { rows: StoredRow[]; isCut: boolean } {
  const rows: StoredRow[] = [];
  let characters = 0;
  for (const columns of found) {
    const row = storedRow(columns);
    rows.push(row);
    characters += row.data.length + row.metadata.length;
    if (characters > PAGE_CHARACTERS) return { rows, isCut: true };
  }
  return { rows, isCut: false };
}

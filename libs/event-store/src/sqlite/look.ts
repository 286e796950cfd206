import type Database from 'better-sqlite3';
import { PAGE_CHARACTERS, PAGE_ROWS, type LogSource, type Page } from '../log-source.js';
import type { LogFilter } from '../port.js';
import type { StoredRow } from '../stored-row.js';
import { COLUMNS, storedRow, type Columns } from './columns.js';

/** The rows themselves, whatever their places. */
export interface StoredPages {
  storedAfter(after: number, upTo: number): StoredRow[];
}

/** Reads of the log; each is one statement or a few, run to the end at once, so that no read transaction stays open. */
export function sqliteSource(db: Database.Database): LogSource & StoredPages {
  const end = db.prepare<[], number>('SELECT position FROM event ORDER BY position DESC LIMIT 1').pluck();
  const look = logLook(db);
  const stored = db
    .prepare<[number, number, number], Columns>(`${ROWS} position > ? AND position <= ? ${IN_ORDER} LIMIT ?`)
    .raw();
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
    storedAfter: (after, upTo) => stored.all(after, upTo, PAGE_ROWS).map(storedRow),
    lookAtStream: (stream, from, direction, limit) => {
      const statement = direction === 'forwards' ? forwards : backwards;
      const few = statement.all(stream, from, Math.min(limit, FEW));
      if (few.length < FEW || few.length === limit) return { rows: few.map(storedRow), ended: few.length < limit };
      const { rows, isCut } = pageOf(statement.iterate(stream, from, limit));
      return { rows, ended: !isCut && rows.length < limit };
    },
  };
}

function logLook(db: Database.Database) {
  const next = db.prepare<[number, number, number], Columns>(
    `${ROWS} position > ? AND position <= ? ${IN_ORDER} LIMIT ?`,
  );
  const among = db.prepare<[string], Columns>(`${ROWS} ${AMONG} ${IN_ORDER}`);
  const ofTypes = db.prepare<[string, string], Columns>(`${ROWS} ${AMONG} AND type IN (${LISTED}) ${IN_ORDER}`);
  const places = db
    .prepare<[number, number, number], number>(
      `SELECT position FROM event WHERE position > ? AND position <= ? ${IN_ORDER} LIMIT ?`,
    )
    .pluck();
  const inCategory = db
    .prepare<[string, number, number, number], number>(
      `SELECT position FROM event WHERE category = ? AND position > ? AND position <= ? ${IN_ORDER} LIMIT ?`,
    )
    .pluck();

  return (after: number, upTo: number, { categories, types }: LogFilter): Page => {
    if (categories === undefined && types === undefined) {
      const page = pageOf(next.raw().iterate(after, upTo, PAGE_ROWS));
      return scanned(page, page.rows.length < PAGE_ROWS ? upTo : page.rows.at(-1)!.position);
    }
    // The first places, or of each category its first ones, merged: complete up to the last of them.
    const found =
      categories === undefined
        ? places.all(after, upTo, PAGE_ROWS)
        : [...new Set(categories)].flatMap((category) => inCategory.all(category, after, upTo, PAGE_ROWS));
    if (found.length === 0) return scanned({ rows: [], isCut: false }, upTo);
    const positions = found.sort((a, b) => a - b).slice(0, PAGE_ROWS);
    const scannedTo = positions.length < PAGE_ROWS ? upTo : positions.at(-1)!;
    const list = JSON.stringify(positions);
    const rows = types === undefined ? among.raw().iterate(list) : ofTypes.raw().iterate(list, JSON.stringify(types));
    return scanned(pageOf(rows), scannedTo);
  };
}

/** Fetched at once, which costs a third of fetching row by row; few enough to need no look at their size. */
const FEW = 64;
const LISTED = 'SELECT value FROM json_each(?)';
const ROWS = `SELECT ${COLUMNS} FROM event WHERE`;
const AMONG = `position IN (${LISTED})`;
const IN_ORDER = 'ORDER BY position';

function scanned({ rows, isCut }: { readonly rows: StoredRow[]; readonly isCut: boolean }, scannedTo: number): Page {
  return { rows, scannedTo: BigInt(isCut ? rows.at(-1)!.position : scannedTo) };
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

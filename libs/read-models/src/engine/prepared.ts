import type Database from 'better-sqlite3';

const kept = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** The statement of that text, prepared once for each connection: preparing costs as much as a small batch. */
export function prepared<Bound extends unknown[] | object = unknown[], Row = unknown>(
  db: Database.Database,
  sql: string,
): Database.Statement<Bound extends unknown[] ? Bound : [Bound], Row> {
  let statements = kept.get(db);
  if (statements === undefined) kept.set(db, (statements = new Map<string, Database.Statement>()));
  let statement = statements.get(sql);
  if (statement === undefined) statements.set(sql, (statement = db.prepare(sql)));
  return statement as unknown as Database.Statement<Bound extends unknown[] ? Bound : [Bound], Row>;
}

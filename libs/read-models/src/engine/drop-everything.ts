import type Database from 'better-sqlite3';

/** Virtual tables first: they take their shadow tables along. */
export function dropEverything(db: Database.Database): void {
  const drop = (type: 'table' | 'view', like: string) => {
    const names = db
      .prepare<[string, string], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = ? AND sql LIKE ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
      )
      .all(type, like);
    for (const { name } of names) db.exec(`DROP ${type} "${name}"`);
  };
  drop('view', '%');
  drop('table', 'CREATE VIRTUAL%');
  drop('table', '%');
}

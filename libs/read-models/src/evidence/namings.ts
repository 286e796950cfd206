import type Database from 'better-sqlite3';
import type { TaskId } from '#domain/facts';

/** A task that names a file, under the name first given there. */
export interface Naming {
  readonly task: TaskId;
  readonly name: string;
}

/** The tasks that name a file, in the order in which they first did. Empty where none does. */
export function namingsOf(db: Database.Database, sha256: string): readonly Naming[] {
  return db
    .prepare<[string], Naming>(
      'SELECT task_id AS task, name, min(n) AS n FROM evidence WHERE sha256 = ? GROUP BY task_id ORDER BY n',
    )
    .all(sha256)
    .map(({ task, name }) => ({ task, name }));
}

/** The streams of the inspections that name a file, in the order in which they first did. Empty where none does. */
export const inspectionsNaming = (db: Database.Database, sha256: string): readonly string[] =>
  db
    .prepare<[string], string>(
      'SELECT stream FROM inspection_evidence WHERE sha256 = ? GROUP BY stream ORDER BY min(n)',
    )
    .pluck()
    .all(sha256);

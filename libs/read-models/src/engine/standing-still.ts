import type Database from 'better-sqlite3';

const READING = ['get', 'all', 'iterate'] as const;

/**
 * A connection for reading through which the file stands still from the first question until the code that asks gives
 * way: questions take several statements, and somebody else commits at any time. Where reader and writer share one
 * connection it is so by itself. No read transaction outlives the turn, so that the writer's WAL can be emptied.
 */
export function standingStill(db: Database.Database): Database.Database {
  const begin = db.prepare('BEGIN');
  const rollback = db.prepare('ROLLBACK');
  let isHeld = false;
  const end = () => {
    isHeld = false;
    if (db.open && db.inTransaction) attempt(rollback);
  };
  const hold = () => {
    if (isHeld) return;
    isHeld = true;
    queueMicrotask(end);
    if (!db.inTransaction) begin.run();
  };
  const prepare = db.prepare.bind(db) as (sql: string) => Database.Statement;
  return Object.assign(db, { prepare: (sql: string) => holding(prepare(sql), hold) });
}

/** A file that was damaged meanwhile may refuse even this: whoever asks next is told by the file itself. */
function attempt(rollback: Database.Statement): void {
  try {
    rollback.run();
  } catch {
    // The read it belongs to has failed, and said so.
  }
}

/** The same statement; whoever reads by it holds the file still. */
function holding(statement: Database.Statement, hold: () => void): Database.Statement {
  for (const way of READING) {
    const read = statement[way].bind(statement) as (...bound: unknown[]) => unknown;
    Object.assign(statement, {
      [way]: (...bound: unknown[]) => {
        hold();
        return read(...bound);
      },
    });
  }
  return statement;
}

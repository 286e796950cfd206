import type Database from 'better-sqlite3';
import { prepared } from '../engine/prepared.js';
import type { LoggedEvent, Projection } from '../engine/projection.js';

/**
 * The processes under way, and no others: a health page that looked for them among all there ever were took longer with
 * every decision. How far one is, is folded from the log table on read.
 */
export const processesProjection: Projection = {
  name: 'processes',
  version: 1,
  schema: `
    CREATE TABLE IF NOT EXISTS open_process (
      stream TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;`,
  apply,
};

function apply(db: Database.Database, batch: readonly LoggedEvent[]): void {
  const begin = prepared(db, 'INSERT OR IGNORE INTO open_process (stream) VALUES (?)');
  const end = prepared(db, 'DELETE FROM open_process WHERE stream = ?');
  for (const { stream, event } of batch) {
    if (event.type === 'ProcessStarted') begin.run(stream);
    if (event.type === 'ProcessCompleted') end.run(stream);
  }
}

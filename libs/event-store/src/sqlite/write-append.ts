import type Database from 'better-sqlite3';
import type { CheckedAppend } from '../check-append.js';
import type { Clock } from '../clock.js';
import { RevisionConflict } from '../errors.js';
import type { Appended } from '../port.js';
import { recogniseRepeat } from '../recognise-repeat.js';
import { isoStamp } from '../stored-row.js';
import { COLUMNS, storedRow, type Columns } from './columns.js';

/**
 * One append inside a write transaction that the caller has begun. Positions go on from the last one without a gap;
 * the stamp is the clock's, but never before the last stamp.
 *
 * @throws RevisionConflict, IdReused: nothing was written then.
 */
export function appendWriter(db: Database.Database, clock: Clock): (append: CheckedAppend) => Appended {
  const byId = db.prepare<[string], Columns>(`SELECT ${COLUMNS} FROM event WHERE id = ?`).raw();
  const lastOfStream = db
    .prepare<[string], number>('SELECT revision FROM event WHERE stream = ? ORDER BY revision DESC LIMIT 1')
    .pluck();
  const lastOfLog = db
    .prepare<[], [number, number]>('SELECT position, recorded_at FROM event ORDER BY position DESC LIMIT 1')
    .raw();
  const insert = db.prepare(`INSERT INTO event (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);

  return (append) => {
    const { stream, expected, events } = append;
    const found = events.map(({ id }) => byId.get(id)).map((columns) => columns && storedRow(columns));
    const repeat = recogniseRepeat(append, found);
    if (repeat !== undefined) return repeat;

    const actual = lastOfStream.get(stream) ?? 'none';
    if (actual !== expected) throw new RevisionConflict(stream, expected, actual);

    const firstRevision = expected === 'none' ? 0 : expected + 1;
    const [lastPosition, lastStamp] = lastOfLog.get() ?? [0, -Infinity];
    const recordedAt = Math.max(Math.floor(clock()), lastStamp);
    events.forEach(({ id, type, schemaVersion, data, metadata }, n) =>
      insert.run(lastPosition + 1 + n, stream, firstRevision + n, id, type, schemaVersion, recordedAt, data, metadata),
    );
    return {
      firstRevision,
      revision: firstRevision + events.length - 1,
      position: BigInt(lastPosition + events.length),
      recordedAt: isoStamp(recordedAt),
      repeated: false,
    };
  };
}

import type Database from 'better-sqlite3';
import type { Basis, DomainEvent, Recorded, Role } from '#domain/facts';
import type { AnyEvent } from '#domain/schema-versions';
import { prepared } from '../engine/prepared.js';

/** An event as the log table has it, with its number and stream: what the folds of as-of queries take. */
export interface LogEvent<E extends DomainEvent = AnyEvent> extends Recorded<E> {
  readonly n: number;
  readonly stream: string;
}

/** The events of one stream among the first `size` of the log, in the order of recording. `place` is the revision. */
export const eventsOf = <E extends DomainEvent = AnyEvent>(
  db: Database.Database,
  stream: string,
  size: number,
): LogEvent<E>[] =>
  db
    .prepare<[string, number], EventRow>(`${SELECT} WHERE stream = ? AND n <= ? ORDER BY revision`)
    .all(stream, size)
    .map(logEvent<E>);

/** As `eventsOf`, for many streams at once: stream by stream in the order asked for, empty ones too. */
export function eventsOfMany<E extends DomainEvent = AnyEvent>(
  db: Database.Database,
  streams: readonly string[],
  size: number,
): Map<string, LogEvent<E>[]> {
  const found = new Map<string, LogEvent<E>[]>(streams.map((stream) => [stream, []]));
  const rows = db
    .prepare<[string, number], EventRow>(
      `${SELECT} WHERE stream IN (SELECT value FROM json_each(?)) AND n <= ? ORDER BY stream, revision`,
    )
    .all(JSON.stringify([...found.keys()]), size);
  for (const row of rows) found.get(row.stream)?.push(logEvent<E>(row));
  return found;
}

/** Of one directive's own stream, the events of these types among the first `size`. */
export const eventsOfDirective = <E extends DomainEvent = AnyEvent>(
  db: Database.Database,
  directive: string,
  types: readonly string[],
  size: number,
): LogEvent<E>[] =>
  prepared<[string, string, number], EventRow>(
    db,
    `${SELECT} WHERE directive_id = ? AND type IN (SELECT value FROM json_each(?)) AND n <= ? AND category = 'directive'
     ORDER BY n`,
  )
    .all(directive, JSON.stringify(types), size)
    .map(logEvent<E>);

export const eventById = (db: Database.Database, id: string): LogEvent | undefined => {
  const row = db.prepare<[string], EventRow>(`${SELECT} WHERE event_id = ?`).get(id);
  return row === undefined ? undefined : logEvent(row);
};

/** Every event of these categories and types, numbered from above `after` to `size`, in log order. */
export const eventsOfTypes = <E extends DomainEvent = AnyEvent>(
  db: Database.Database,
  categories: readonly string[],
  types: readonly string[],
  { after = 0, size = Number.MAX_SAFE_INTEGER }: { readonly after?: number; readonly size?: number },
): LogEvent<E>[] =>
  db
    .prepare<[string, string, number, number], EventRow>(
      `${SELECT} WHERE type IN (SELECT value FROM json_each(?)) AND category IN (SELECT value FROM json_each(?))
        AND n > ? AND n <= ? ORDER BY n`,
    )
    .all(JSON.stringify(types), JSON.stringify(categories), after, size)
    .map(logEvent<E>);

export interface EventRow {
  readonly n: number;
  readonly event_id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly recorded_at: string;
  readonly effective_on: string;
  readonly actor: string;
  readonly role: Role | 'system';
  readonly unit: string | null;
  readonly corrects: string | null;
  readonly reason: string | null;
  readonly basis: string | null;
  readonly data: string;
}

const SELECT = `SELECT n, event_id, stream, revision, type, recorded_at, effective_on, actor, role, unit, corrects,
  reason, basis, data FROM log`;

export const logEvent = <E extends DomainEvent>(row: EventRow): LogEvent<E> => ({
  id: row.event_id,
  place: row.revision,
  recordedAt: row.recorded_at,
  effectiveOn: row.effective_on,
  ...(row.corrects === null ? {} : { corrects: row.corrects }),
  ...(row.reason === null ? {} : { reason: row.reason }),
  by: { account: row.actor, role: row.role, unit: row.unit },
  basis: row.basis === null ? null : (JSON.parse(row.basis) as Basis),
  event: { type: row.type, data: JSON.parse(row.data) as object } as unknown as E,
  n: row.n,
  stream: row.stream,
});

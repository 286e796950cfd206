import type Database from 'better-sqlite3';
import type { Basis, Instant, IsoDate } from '#domain/facts';
import type { AnyEvent } from '#domain/schema-versions';
import { BadCursor, cursorOf, placeOf } from '../text/cursor.js';
import { ChangeReader, type Change } from './changes.js';
import { conditionOf, type AuditFilter } from './audit-filter.js';
import { logEvent, type EventRow } from './events-of.js';

export type { AuditFilter } from './audit-filter.js';

/** One event as an inspector reads it. Sentences are the reader's to make. */
export interface AuditRow {
  readonly n: number;
  readonly position: string;
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAt: Instant;
  readonly effectiveOn: IsoDate;
  readonly actor: string;
  readonly role: string;
  readonly unit: string | null;
  readonly onBehalfOf: string | null;
  readonly channel: string;
  readonly correlation: string;
  readonly causation: string | null;
  readonly corrects: string | null;
  /** Why: of a correction the reason given for it, else the reason that the fact itself carries. */
  readonly reason: string | null;
  readonly basis: Basis | null;
  readonly task: string | null;
  readonly directive: string | null;
  readonly subjectUnit: string | null;
  readonly account: string | null;
  readonly marks: readonly string[];
  readonly changes: readonly Change[];
  readonly data: Readonly<Record<string, unknown>>;
}

export interface AuditPage {
  readonly rows: readonly AuditRow[];
  /** All rows that the filter lets through, on every page together. */
  readonly total: number;
  /** Give it back as `after`; null on the last page. */
  readonly next: string | null;
}

export interface PageAsked {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly order?: 'newest' | 'oldest';
}

/**
 * Who did what, when, on what basis, and what it changed. One event is one row, for ever the same. Pages hang together
 * where the filter has a `size`; without one, what is appended in between shows up at the newest end.
 *
 * @throws BadCursor
 */
export function auditTrail(
  db: Database.Database,
  filter: AuditFilter,
  { after, limit, order = 'newest' }: PageAsked,
): AuditPage {
  const { where, values } = conditionOf(filter);
  const newest = order === 'newest';
  const from = after === undefined ? (newest ? Number.MAX_SAFE_INTEGER : 0) : numberIn(after);
  const read = db.transaction(() => ({
    total: db.prepare<unknown[], number>(`SELECT count(*) FROM log WHERE ${where}`).pluck().get(values)!,
    found: db
      .prepare<unknown[], LogRow>(
        `SELECT * FROM log WHERE ${where} AND n ${newest ? '<' : '>'} @from ORDER BY n ${newest ? 'DESC' : ''} LIMIT @limit`,
      )
      .all({ ...values, from, limit: limit + 1 }),
  }));
  const { total, found } = read();
  const changes = new ChangeReader(db);
  const rows = found.slice(0, limit).map((row) => auditRow(row, changes));
  return { rows, total, next: found.length > limit ? cursorOf(`n${rows[rows.length - 1]!.n}`) : null };
}

/** One event by its id; undefined where the log does not have it (yet). */
export function auditRowOf(db: Database.Database, eventId: string): AuditRow | undefined {
  const row = db.prepare<[string], LogRow>('SELECT * FROM log WHERE event_id = ?').get(eventId);
  return row === undefined ? undefined : auditRow(row, new ChangeReader(db));
}

interface LogRow extends EventRow {
  readonly position: string;
  readonly schema_version: number;
  readonly on_behalf_of: string | null;
  readonly channel: string;
  readonly correlation: string;
  readonly causation: string | null;
  readonly task_id: string | null;
  readonly directive_id: string | null;
  readonly unit_id: string | null;
  readonly account_id: string | null;
  readonly marks: string;
}

function auditRow(row: LogRow, changes: ChangeReader): AuditRow {
  const event = logEvent<AnyEvent>(row);
  const data = event.event.data as unknown as Readonly<Record<string, unknown>>;
  return {
    n: row.n,
    position: row.position,
    eventId: row.event_id,
    stream: row.stream,
    revision: row.revision,
    type: row.type,
    schemaVersion: row.schema_version,
    recordedAt: row.recorded_at,
    effectiveOn: row.effective_on,
    actor: row.actor,
    role: row.role,
    unit: row.unit,
    onBehalfOf: row.on_behalf_of,
    channel: row.channel,
    correlation: row.correlation,
    causation: row.causation,
    corrects: row.corrects,
    reason: row.reason ?? (typeof data['reason'] === 'string' ? data['reason'] : null),
    basis: event.basis,
    task: row.task_id,
    directive: row.directive_id,
    subjectUnit: row.unit_id,
    account: row.account_id,
    marks: JSON.parse(row.marks) as string[],
    changes: changes.of(event),
    data,
  };
}

function numberIn(cursor: string): number {
  const n = /^n(\d{1,15})$/.exec(placeOf(cursor) ?? '')?.[1];
  if (n === undefined) throw new BadCursor(`not a cursor of the audit trail: ${cursor.slice(0, 40)}`);
  return Number(n);
}

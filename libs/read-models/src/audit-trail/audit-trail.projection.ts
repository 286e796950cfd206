import type Database from 'better-sqlite3';
import { schemaVersionOf, type Category } from '#domain/schema-versions';
import { prepared } from '../engine/prepared.js';
import type { LoggedEvent, Projection } from '../engine/projection.js';
import { leadsIn, SubjectFinder, type Subjects } from './subjects.js';

/**
 * The log as rows, one an event, keyed by the event's id, fields only: sentences are made on read. Every as-of query
 * reads the events it folds from here (`events-of.ts`), so that one file answers for any (D, K).
 * `log_task`: the directive of each task, as the first event that says it has it.
 * An event's id that is there already is refused; by a rebuild only at its end, when it makes the index.
 * `data` is as decoded, brought up to today's schema version; the stored bytes are the event store's.
 */
export const auditTrailProjection: Projection = {
  name: 'audit-trail',
  version: 2,
  schema: `
    CREATE TABLE IF NOT EXISTS log (
      n INTEGER PRIMARY KEY,
      position TEXT NOT NULL,
      event_id TEXT NOT NULL,
      stream TEXT NOT NULL,
      category TEXT NOT NULL,
      revision INTEGER NOT NULL,
      type TEXT NOT NULL,
      schema_version INTEGER NOT NULL,
      recorded_at TEXT NOT NULL,
      effective_on TEXT NOT NULL,
      actor TEXT NOT NULL,
      role TEXT NOT NULL,
      unit TEXT,
      on_behalf_of TEXT,
      channel TEXT NOT NULL,
      correlation TEXT NOT NULL,
      causation TEXT,
      corrects TEXT,
      reason TEXT,
      basis TEXT,
      task_id TEXT,
      directive_id TEXT,
      unit_id TEXT,
      account_id TEXT,
      data TEXT NOT NULL,
      marks TEXT NOT NULL
    ) STRICT;

    CREATE TABLE IF NOT EXISTS log_task (
      task_id TEXT PRIMARY KEY,
      directive_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE IF NOT EXISTS log_lead (
      unit TEXT NOT NULL,
      task_id TEXT NOT NULL,
      n INTEGER NOT NULL,
      PRIMARY KEY (unit, task_id, n)
    ) STRICT, WITHOUT ROWID;`,
  indexes: `
    CREATE UNIQUE INDEX IF NOT EXISTS log_by_event ON log (event_id);
    CREATE UNIQUE INDEX IF NOT EXISTS log_by_stream ON log (stream, revision);
    CREATE INDEX IF NOT EXISTS log_by_recorded_at ON log (recorded_at);
    CREATE INDEX IF NOT EXISTS log_by_type ON log (type, n);
    CREATE INDEX IF NOT EXISTS log_by_actor ON log (actor, n);
    CREATE INDEX IF NOT EXISTS log_by_unit ON log (unit, n) WHERE unit IS NOT NULL;
    CREATE INDEX IF NOT EXISTS log_by_corrects ON log (corrects) WHERE corrects IS NOT NULL;
    CREATE INDEX IF NOT EXISTS log_by_causation ON log (causation) WHERE causation IS NOT NULL;
    CREATE INDEX IF NOT EXISTS log_by_task ON log (task_id, n, type) WHERE task_id IS NOT NULL;
    CREATE INDEX IF NOT EXISTS log_by_directive ON log (directive_id, type, n) WHERE directive_id IS NOT NULL;
    CREATE INDEX IF NOT EXISTS log_by_subject_unit ON log (unit_id, n) WHERE unit_id IS NOT NULL;
    CREATE INDEX IF NOT EXISTS log_by_account ON log (account_id, n) WHERE account_id IS NOT NULL;`,
  apply,
};

function apply(db: Database.Database, batch: readonly LoggedEvent[]): void {
  const insert = prepared<LogValues>(
    db,
    `INSERT INTO log VALUES (${new Array(26).fill('?').join(', ')}) ON CONFLICT (n) DO NOTHING`,
  );
  const insertLead = prepared(db, 'INSERT OR IGNORE INTO log_lead (unit, task_id, n) VALUES (?, ?, ?)');
  const subjects = new SubjectFinder(db);
  for (const event of batch) {
    const about = subjects.of(event);
    if (insert.run(...valuesOf(event, about)).changes === 0) assertSame(db, event);
    if (about.task !== null) for (const unit of leadsIn(event)) insertLead.run(unit, about.task, event.n);
  }
}

type LogValues = (string | number | null)[];

function valuesOf(event: LoggedEvent, about: Subjects): LogValues {
  const { metadata } = event;
  const data = event.event.data as { readonly marks?: readonly string[] };
  return [
    event.n,
    event.position.toString(),
    event.id,
    event.stream,
    event.category,
    event.revision,
    event.event.type,
    schemaVersionOf(event.category as Category, event.event.type) ?? 1,
    event.recordedAt,
    event.effectiveOn,
    event.by.account,
    event.by.role,
    event.by.unit,
    metadata.onBehalfOf ?? null,
    metadata.channel,
    metadata.correlation,
    metadata.causation ?? null,
    event.corrects ?? null,
    event.reason ?? null,
    event.basis === null ? null : JSON.stringify(event.basis),
    about.task,
    about.directive,
    about.unit,
    about.account,
    event.dataText ?? JSON.stringify(data),
    data.marks === undefined || data.marks.length === 0 ? '[]' : JSON.stringify(data.marks),
  ];
}

/** The same event again changes nothing; another one in its place is a log gone wrong. */
function assertSame(db: Database.Database, { id, n }: LoggedEvent): void {
  const was = prepared<[number], string>(db, 'SELECT event_id FROM log WHERE n = ?').pluck().get(n);
  if (was !== id) throw new Error(`number ${n} of the log was event ${was} and is event ${id}`);
}

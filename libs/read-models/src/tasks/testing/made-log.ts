import Database from 'better-sqlite3';
import { addDays } from '#domain/dates';
import type { DomainEvent, EventId, IsoDate, Metadata } from '#domain/facts';
import { categoryOf } from '#domain/streams';
import { auditTrailProjection } from '../../audit-trail/audit-trail.projection.js';
import type { LoggedEvent } from '../../engine/projection.js';
import { taskBoardProjection } from '../task-board.projection.js';

/** An event as a test says it; the rest is the same for all. `recordedOn` is a day, its noon in Vietnam the stamp. */
export interface Said {
  readonly stream: string;
  readonly event: DomainEvent;
  readonly effectiveOn: IsoDate;
  readonly recordedOn?: IsoDate;
  readonly corrects?: EventId;
  readonly unit?: string | null;
}

export const EVENT_ID = (n: number): EventId => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A log in memory: events get their numbers, revisions and ids (`EVENT_ID(n)`) from their place. */
export const madeLog = (said: readonly Said[]): LoggedEvent[] => {
  const revisions = new Map<string, number>();
  let day = '2024-01-01';
  return said.map(({ stream, event, effectiveOn, recordedOn, corrects, unit = null }, i) => {
    const n = i + 1;
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    if (recordedOn !== undefined && recordedOn > day) day = recordedOn;
    const correction = corrects === undefined ? undefined : { corrects, reason: 'nhập nhầm' };
    const actor = { account: 'acc-1', role: 'assigner' as const, unit };
    const plain: Metadata = {
      ...{ actor: actor.account, role: actor.role, unit, onBehalfOf: null, channel: 'web', correlation: EVENT_ID(n) },
      ...{ causation: null, trace: null, client: null, effectiveOn, basis: null, key: EVENT_ID(n) },
    };
    const metadata: Metadata = correction ? { ...plain, ...correction } : plain;
    return {
      ...{ n, position: BigInt(n), stream, category: categoryOf(stream), revision, place: revision, id: EVENT_ID(n) },
      ...{ recordedAt: `${day}T05:00:00.000Z`, effectiveOn, by: actor, basis: null, event, metadata, ...correction },
    };
  });
};

/**
 * Read models of a log, taken in batches that end after the numbers in `cuts`; settled after each of them, but for the
 * last `stale` ones. `look` sees them after each batch, with so many events in them.
 */
export const readModels = (
  log: readonly LoggedEvent[],
  cuts: readonly number[] = [],
  stale = 0,
  look: (db: Database.Database, events: number) => void = () => undefined,
): Database.Database => {
  const db = new Database(':memory:');
  const projections = [auditTrailProjection, taskBoardProjection];
  for (const { schema, indexes = '' } of projections) db.exec(schema + indexes);
  const ends = [...new Set([...cuts.filter((n) => n < log.length), log.length])].sort((a, b) => a - b);
  let from = 0;
  for (const [i, end] of ends.entries()) {
    const batch = log.slice(from, end);
    if (batch.length > 0) db.transaction(() => projections.forEach((p) => p.apply(db, batch)))();
    if (i < ends.length - stale) while (!taskBoardProjection.settle?.(db, 2));
    look(db, end);
    from = end;
  }
  return db;
};

/** As `readModels`, closed afterwards: for properties, which make hundreds. */
export const withReadModels = <T>(
  log: readonly LoggedEvent[],
  use: (db: Database.Database) => T,
  cuts: readonly number[] = [],
  stale = 0,
): T => {
  const db = readModels(log, cuts, stale);
  try {
    return use(db);
  } finally {
    db.close();
  }
};

/** Every row of the board's own tables. */
export const boardTables = (db: Database.Database): Record<string, unknown[]> =>
  Object.fromEntries(
    ['task', 'task_named', 'task_wording', 'task_span', 'task_percent'].map((table) => [
      table,
      db.prepare(`SELECT * FROM ${table}`).all(),
    ]),
  );

export const day = (offset: number): IsoDate => addDays('2024-03-01', offset);

import type Database from 'better-sqlite3';
import type { AccountId, DirectiveId, UnitId } from '#domain/facts';
import { conditionOf, type AuditFilter } from '#read-models/audit-trail/audit-filter';
import { auditRowOf, type AuditPage } from '#read-models/audit-trail/audit-trail.query';
import { BadCursor, cursorOf, placeOf } from '#read-models/text/cursor';

/** How far somebody sees into the trail. */
export interface Sight {
  readonly account: AccountId;
  /** Units with everything below them; null for everything. */
  readonly visible: readonly UnitId[] | null;
  /** Directives that they watch: all that happens to their tasks. */
  readonly watched: readonly DirectiveId[];
  /** Refused commands of others, too. */
  readonly refusals: boolean;
  /** Streams of which nothing may be told yet, refused commands about them included. */
  readonly hidden: readonly string[];
}

interface PageAsked {
  readonly after: string | undefined;
  readonly limit: number;
  readonly order: 'newest' | 'oldest';
}

/**
 * The rows that the filter lets through and the reader may see: own acts; of the units in sight what is about them, what
 * was done for them, the tasks in which one of them was ever named, and the directives that they watch. `total` counts what is visible only.
 *
 * @throws BadCursor
 */
export function visibleEvents(db: Database.Database, filter: AuditFilter, sight: Sight, page: PageAsked): AuditPage {
  const asked = conditionOf(filter);
  const where = `(${asked.where}) AND ${inSight(sight)}`;
  const values = {
    ...asked.values,
    size: filter.size ?? Number.MAX_SAFE_INTEGER,
    me: sight.account,
    sight: JSON.stringify(sight.visible ?? []),
    watched: JSON.stringify(sight.watched),
    hidden: JSON.stringify(sight.hidden),
  };
  const newest = page.order === 'newest';
  const from = page.after === undefined ? (newest ? Number.MAX_SAFE_INTEGER : 0) : numberIn(page.after);
  return db.transaction(() => {
    const total = db.prepare<[object], number>(`SELECT count(*) FROM log WHERE ${where}`).pluck().get(values) ?? 0;
    const found = db
      .prepare<[object], { n: number; id: string }>(
        `SELECT n, event_id AS id FROM log WHERE ${where} AND n ${newest ? '<' : '>'} @from
         ORDER BY n ${newest ? 'DESC' : 'ASC'} LIMIT @limit`,
      )
      .all({ ...values, from, limit: page.limit + 1 });
    const shown = found.slice(0, page.limit);
    return {
      rows: shown.map(({ id }) => auditRowOf(db, id)).filter((row) => row !== undefined),
      total,
      next: found.length > shown.length ? cursorOf(`n${shown.at(-1)!.n}`) : null,
    };
  })();
}

const IN_SIGHT = '(SELECT value FROM json_each(@sight))';

const HIDDEN = '(SELECT value FROM json_each(@hidden))';

function inSight({ visible, refusals, hidden }: Sight): string {
  const scope =
    visible === null
      ? 'TRUE'
      : `(actor = @me OR unit IN ${IN_SIGHT} OR unit_id IN ${IN_SIGHT}
          OR directive_id IN (SELECT value FROM json_each(@watched)) OR task_id IN (
          SELECT named.task_id FROM task_named named JOIN task USING (task_id)
          WHERE named.unit IN ${IN_SIGHT} AND task.first_n <= @size))`;
  const open =
    hidden.length === 0
      ? scope
      : `${scope} AND stream NOT IN ${HIDDEN}
          AND (type <> 'CommandRefused' OR actor = @me OR json_extract(data, '$.stream') NOT IN ${HIDDEN})`;
  return refusals ? open : `${open} AND (type <> 'CommandRefused' OR actor = @me)`;
}

function numberIn(cursor: string): number {
  const n = /^n(\d{1,15})$/.exec(placeOf(cursor) ?? '')?.[1];
  if (n === undefined) throw new BadCursor(`not a cursor of the audit trail: ${cursor.slice(0, 40)}`);
  return Number(n);
}

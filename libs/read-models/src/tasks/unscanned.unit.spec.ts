import { jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { taskBoard } from './task-board.query.js';
import { taskCounts } from './task-counts.query.js';
import { assigned, reported } from './testing/facts.js';
import { day, madeLog, readModels } from './testing/made-log.js';

/** A plan's words for a walk over every row of a table, or of an index of it, that grows with the log. */
const WALKS = /^SCAN (t|task|log|task_span|task_percent|task_wording|task_named)\b/;

const log = madeLog([
  { stream: 'task-t1', effectiveOn: day(0), event: assigned('t1') },
  { stream: 'task-t2', effectiveOn: day(0), event: assigned('t2') },
  { stream: 'task-t1', effectiveOn: day(1), event: reported('t1', 'bca', '2024-03', 1) },
]);

describe('with every event, and with every question', () => {
  const plans = new Map<string, string[]>();
  beforeAll(() => {
    const prepare = jest.spyOn(Database.prototype, 'prepare');
    const asked = { visible: null };
    const db = readModels(log, [1, 2], 1, (filling, size) => {
      taskCounts(filling, { asOf: day(2), size }, asked);
      const sort = { by: 'due', direction: 'asc' } as const;
      taskBoard(filling, { asOf: day(2), size }, { ...asked, units: ['bca'] }, sort, { limit: 5 });
    });
    const sent = prepare.mock.calls.map(([sql]) => sql);
    prepare.mockRestore();
    for (const sql of new Set(sent)) {
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll(/[?]|@\w+/g, 'NULL')}`).all() as {
        detail: string;
      }[];
      plans.set(
        sql,
        plan.map(({ detail }) => detail),
      );
    }
    db.close();
  });

  it('no table that grows with the log is walked', () => {
    expect([...plans].filter(([, plan]) => plan.some((step) => WALKS.test(step)))).toEqual([]);
  });

  it('following, settling, counting and a board of a unit were among what was looked at', () => {
    for (const part of ['INSERT INTO log VALUES', 'FROM task_stale s', 'turned_n > ?', 'WITH board AS'])
      expect([...plans.keys()].filter((sql) => sql.includes(part))).not.toEqual([]);
  });
});

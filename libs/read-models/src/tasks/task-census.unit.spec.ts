import fc from 'fast-check';
import { TASK_STATUSES, type TaskStatus } from '#domain/task/task.status';
import { taskBoardProjection } from './task-board.projection.js';
import { TaskCensus } from './task-census.js';
import { taskCounts } from './task-counts.query.js';
import type { TaskRow } from './task-row.js';
import { assigned, led, turned, until } from './testing/facts.js';
import { day, madeLog, readModels } from './testing/made-log.js';
import { naiveBoard } from './testing/naive-replay.js';
import { asked, historiesAround, histories, momentOf, UNITS } from './testing/random-histories.js';

/** Beside what is asked for: so many that looking each of them up is not worth it. */
const MANY = Array.from({ length: 30 }, (_, i) => `unit-${i}`);
const some = fc.option(fc.subarray(UNITS, { minLength: 1 }), { nil: undefined });
const filters = fc.record({
  visible: some,
  units: some,
  headed: some,
  coordinating: fc.boolean(),
  watched: fc.option(fc.constant<readonly string[]>(['dir-1']), { nil: undefined }),
  statuses: fc.option(fc.subarray([...TASK_STATUSES]), { nil: undefined }),
});
type Asked = typeof filters extends fc.Arbitrary<infer T> ? T : never;

const passes =
  ({ visible, units, headed, coordinating, watched, statuses }: Asked) =>
  ({ lead, coordinating: others, directive, status }: TaskRow): boolean => {
    const leads = lead.map(({ unit }) => unit);
    const among = (wanted: readonly string[] | undefined, all: readonly string[]) =>
      !wanted || all.some((unit) => wanted.includes(unit));
    return (
      (among(visible, [...leads, ...others]) || (watched?.includes(directive) ?? false)) &&
      among(units, coordinating ? [...leads, ...others] : leads) &&
      among(headed, leads) &&
      (statuses?.includes(status) ?? true)
    );
  };

const withMany = (units: readonly string[] | undefined) => units && [...units, ...MANY];
const rowsIn = (rows: readonly TaskRow[], status: TaskStatus) => rows.filter((row) => row.status === status).length;

describe('the census', () => {
  it('counts what a plain look at every row counts, brought up to the tables batch by batch, for every filter', () => {
    fc.assert(
      fc.property(
        histories(),
        fc.array(asked, { minLength: 1 }),
        filters,
        fc.array(fc.nat(40)),
        fc.nat(2),
        (log, at, f, cuts, stale) => {
          const filter = {
            ...{ visible: withMany(f.visible) ?? null, units: withMany(f.units), headed: withMany(f.headed) },
            ...{ watched: f.watched, coordinating: f.coordinating, statuses: f.statuses },
          };
          readModels(log, cuts, stale, (db, events) => {
            for (const moment of at.map((one) => momentOf(log.slice(0, events), one))) {
              const rows = naiveBoard(log, moment).filter(passes(f));
              const { total, byStatus, byUnit, byDirective, sharedBetweenLeads } = taskCounts(db, moment, filter);
              expect(total).toBe(rows.length);
              for (const status of TASK_STATUSES) expect(byStatus[status]).toBe(rowsIn(rows, status));
              for (const { unit, total: led } of byUnit)
                expect(led).toBe(
                  rows.filter(({ lead }) => (unit === null ? lead.length === 0 : lead.some((l) => l.unit === unit)))
                    .length,
                );
              for (const { directive, total: of } of byDirective)
                expect(of).toBe(rows.filter((row) => row.directive === directive).length);
              expect(byDirective.reduce((sum, { total: of }) => sum + of, 0)).toBe(rows.length);
              expect(sharedBetweenLeads).toBe(rows.filter(({ lead }) => lead.length > 1).length);
            }
          }).close();
        },
      ),
      { numRuns: 100 },
    );
  });

  it('counts the same as SQL where settings and duties change around the tasks', () => {
    const far = fc.record({ asOf: fc.integer({ min: -2, max: 200 }).map(day), known: fc.nat(100) });
    fc.assert(
      fc.property(historiesAround(), far, fc.array(fc.nat(40)), fc.nat(2), (log, at, cuts, stale) => {
        readModels(log, cuts, stale, (db, events) => {
          const moment = momentOf(log.slice(0, events), at);
          const [bySql, byCensus] = [[], MANY].map((more) => taskCounts(db, moment, { visible: [...UNITS, ...more] }));
          expect(byCensus).toEqual(bySql);
        }).close();
      }),
      { numRuns: 50 },
    );
  });

  const said = [
    { stream: 'task-t1', effectiveOn: day(0), event: assigned('t1', { lead: led('bca') }) },
    { stream: 'task-t2', effectiveOn: day(0), event: assigned('t2', { lead: led('btp') }) },
  ];

  it('begins anew where the rows are of another log', () => {
    const db = readModels(madeLog(said));
    const at = { asOf: day(1), size: 2 };
    expect(taskCounts(db, at, { visible: null }).total).toBe(2);
    for (const table of ['log', 'task', 'task_span']) db.exec(`DELETE FROM ${table}`);
    const other = readModels(madeLog(said.slice(1)));
    for (const table of ['log', 'task', 'task_span'])
      for (const row of other.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][])
        db.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join()})`).run(...row);
    expect(taskCounts(db, { ...at, size: 1 }, { visible: null }).byUnit.map(({ unit }) => unit)).toEqual(['btp']);
  });

  it('does without what is more than it may hold, and without days that it has no number for', () => {
    const counts = { asOf: day(1), size: 2 };
    expect(new TaskCensus(readModels(madeLog(said))).canCount(counts)).toBe(true);
    expect(new TaskCensus(readModels(madeLog(said)), 0).canCount(counts)).toBe(false);
    expect(new TaskCensus(readModels(madeLog(said))).canCount({ ...counts, asOf: '1899-12-31' })).toBe(false);
    const far = [{ stream: 'task-t3', effectiveOn: day(0), event: assigned('t3', { deadline: until('2099-01-01') }) }];
    const db = readModels(madeLog([...said, ...far]));
    expect(new TaskCensus(db).canCount(counts)).toBe(false);
    expect(taskCounts(db, { asOf: '2099-01-02', size: 3 }, { visible: null }).byStatus.overdue).toBe(3);
  });

  it('learns of what was settled after it last looked', () => {
    const log = madeLog([...said, { stream: 'task-t1', effectiveOn: day(1), event: turned('TaskCancelled', 't1') }]);
    const db = readModels(log, [2], 1);
    const cancelled = () => taskCounts(db, { asOf: day(2), size: 3 }, { visible: null }).byStatus.cancelled;
    expect(cancelled()).toBe(1);
    while (!taskBoardProjection.settle?.(db, 2));
    expect(cancelled()).toBe(1);
  });

  it('counts a task that was cancelled since only where that is not known yet', () => {
    const log = madeLog([...said, { stream: 'task-t1', effectiveOn: day(1), event: turned('TaskCancelled', 't1') }]);
    const db = readModels(log, [2]);
    const cancelled = (size: number) => taskCounts(db, { asOf: day(2), size }, { visible: null }).byStatus.cancelled;
    expect([cancelled(2), cancelled(3)]).toEqual([0, 1]);
  });
});

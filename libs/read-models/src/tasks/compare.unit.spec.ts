import fc from 'fast-check';
import type { Moment } from '../as-of/basis.js';
import { BadCursor, cursorOf } from '../text/cursor.js';
import { compareTasks } from './compare.js';
import type { TaskRow } from './task-row.js';
import * as fact from './testing/facts.js';
import { EVENT_ID, madeLog, readModels } from './testing/made-log.js';
import { naiveBoard } from './testing/naive-replay.js';
import { asked, histories, momentOf } from './testing/random-histories.js';

const ALL = { visible: null };
const WHOLE = { limit: 1000 };
/** What follows from the passing of days alone is no difference. */
const compared = (row: TaskRow) => ({
  ...row,
  due: 0,
  nextDue: 0,
  overdueSince: 0,
  overdueDays: 0,
  unmet: 0,
  deadlineChanges: 0,
});

describe('two moments compared', () => {
  it('names every task that differs, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(histories(), asked, asked, async (log, ...two) => {
        const [before, after] = two.map((at) => momentOf(log, at)) as [Moment, Moment];
        const [old, now] = [before, after].map(
          (moment) => new Map(naiveBoard(log, moment).map((row) => [row.taskId, row])),
        );
        const tasks = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort();
        const different = tasks.filter((task) => {
          const [a, b] = [old?.get(task), now?.get(task)];
          return !a || !b || JSON.stringify(compared(a)) !== JSON.stringify(compared(b));
        });
        const db = readModels(log);
        const comparison = await compareTasks(db, before, after, ALL, WHOLE);
        expect(comparison.changes.map(({ taskId }) => taskId)).toEqual(different);
        expect(comparison.unchanged).toBe(tasks.length - different.length);
        for (const { taskId, before: a, after: b, kinds } of comparison.changes) {
          expect([a, b]).toEqual([old?.get(taskId) ?? null, now?.get(taskId) ?? null]);
          expect(kinds).not.toEqual([]);
        }
        db.close();
      }),
      { numRuns: 150 },
    );
  });

  it('gives every change on one page, and the same counts on each, however many tasks it looks at in a turn', async () => {
    const some = fc.integer({ min: 1, max: 3 });
    await fc.assert(
      fc.asyncProperty(histories(), asked, asked, some, some, async (log, one, other, limit, atOnce) => {
        const [before, after] = [momentOf(log, one), momentOf(log, other)];
        const db = readModels(log, [Math.floor(log.length / 2)], 1);
        const { changes, next, ...all } = await compareTasks(db, before, after, ALL, WHOLE);
        expect(next).toBeNull();
        const seen: unknown[] = [];
        let cursor: string | undefined;
        do {
          const page = await compareTasks(db, before, after, ALL, { limit, after: cursor }, atOnce);
          expect(page).toMatchObject(all);
          expect(page.changes.length).toBe(Math.min(limit, all.total - seen.length));
          seen.push(...page.changes);
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(changes);
        db.close();
      }),
      { numRuns: 100 },
    );
  });

  it('refuses a cursor of another list', async () => {
    const db = readModels([]);
    const moment = { asOf: '2024-03-01', size: 0 };
    for (const cursor of ['x', '', cursorOf('task-a')])
      await expect(compareTasks(db, moment, moment, ALL, { limit: 5, after: cursor })).rejects.toThrow(BadCursor);
  });

  it('has a fact behind every old and new value of one day', async () => {
    await fc.assert(
      fc.asyncProperty(histories(), asked, fc.nat(100), async (log, at, known) => {
        const [moment, { size }] = [momentOf(log, at), momentOf(log, { ...at, known })];
        const db = readModels(log);
        const { changes } = await compareTasks(db, moment, { ...moment, size }, ALL, WHOLE);
        db.close();
        for (const { fields } of changes) for (const { behind } of fields) expect(behind).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('tells done, slipped, reassigned and added apart, each with its event', async () => {
    const task = (id: string) => ({ stream: `task-${id}`, effectiveOn: '2024-03-01' });
    const [march, june] = [fact.until('2024-03-10'), fact.until('2024-06-30')];
    const log = madeLog([
      ...['a', 'b', 'c', 'd'].map((id) => ({ ...task(id), event: fact.assigned(id) })),
      { ...task('a'), effectiveOn: '2024-03-05', event: fact.claimed('a', 'bca', 'm1', '2024-03-05') },
      { ...task('a'), effectiveOn: '2024-03-06', event: fact.answered('CompletionAccepted', 'a', EVENT_ID(5)) },
      { ...task('b'), effectiveOn: '2024-03-07', event: fact.moved('b', march, june) },
      { ...task('c'), effectiveOn: '2024-03-08', event: fact.reassigned('c', ['btp']) },
      { ...task('e'), event: fact.assigned('e') },
    ]);
    const [db, before, after] = [readModels(log), { asOf: '2024-03-04', size: 9 }, { asOf: '2024-03-11', size: 9 }];
    const { changes, counts, total, unchanged } = await compareTasks(db, { ...before, size: 4 }, after, ALL, WHOLE);
    expect(changes.map(({ taskId, kinds }) => [taskId, kinds])).toEqual([
      ['a', ['done']],
      ['b', ['slipped']],
      ['c', ['reassigned', 'changed']],
      ['d', ['changed']],
      ['e', ['added']],
    ]);
    expect([counts.done, counts.changed, total, unchanged]).toEqual([1, 2, 5, 0]);
    expect(changes[1]?.fields).toMatchObject([{ field: 'deadline', behind: [{ source: { event: EVENT_ID(7) } }] }]);
    expect(changes[3]?.fields).toEqual([{ field: 'status', before: 'within-time', after: 'overdue', behind: [] }]);
  });

  it('shows a task that left the unit as reassigned, not as removed', async () => {
    const log = madeLog([
      { stream: 'task-a', effectiveOn: '2024-03-01', event: fact.assigned('a') },
      { stream: 'task-a', effectiveOn: '2024-03-05', event: fact.reassigned('a', ['btp']) },
    ]);
    const moments = [1, 2].map((size) => ({ asOf: '2024-03-06', size })) as [Moment, Moment];
    const { changes } = await compareTasks(readModels(log), ...moments, { visible: null, units: ['bca'] }, WHOLE);
    expect(changes).toMatchObject([{ taskId: 'a', kinds: ['reassigned'] }]);
  });

  it('names the cancellation behind a late claim that is late no more', async () => {
    const task = { stream: 'task-a', effectiveOn: '2024-03-05' };
    const log = madeLog([
      { ...task, effectiveOn: '2024-03-01', event: fact.assigned('a', { deadline: fact.until('2024-03-02') }) },
      { ...task, event: fact.claimed('a', 'bca', 'm1', '2024-03-05') },
      { ...task, event: fact.turned('TaskCancelled', 'a') },
    ]);
    const [before, after] = [2, 3].map((size) => ({ asOf: '2024-03-06', size })) as [Moment, Moment];
    const { changes } = await compareTasks(readModels(log), before, after, ALL, WHOLE);
    expect(changes[0]?.fields).toMatchObject([
      { field: 'late', before: true, after: false, behind: [{ source: { event: EVENT_ID(3) } }] },
      { field: 'status', after: 'cancelled', behind: [{ source: { event: EVENT_ID(3) } }] },
    ]);
  });

  it('names the return behind a percentage that is gone', async () => {
    const task = { stream: 'task-a', effectiveOn: '2024-03-05' };
    const log = madeLog([
      { ...task, effectiveOn: '2024-03-01', event: fact.assigned('a') },
      { ...task, event: fact.reported('a', 'bca', '2024-03', 60) },
      { ...task, event: fact.answered('ReportReturned', 'a', EVENT_ID(2)) },
    ]);
    const [before, after] = [2, 3].map((size) => ({ asOf: '2024-03-06', size })) as [Moment, Moment];
    const { changes } = await compareTasks(readModels(log), before, after, ALL, WHOLE);
    expect(changes[0]?.fields).toMatchObject([
      { field: 'percent', before: 60, after: null, behind: [{ source: { event: EVENT_ID(3) } }] },
    ]);
  });
});

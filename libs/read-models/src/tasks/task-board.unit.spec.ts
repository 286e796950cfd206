import fc from 'fast-check';
import { taskRow } from './task-row.js';
import { rowAt, spansOf } from './task-spans.js';
import { taskBoard, taskRows } from './task-board.query.js';
import { BadCursor } from '../text/cursor.js';
import { TASK_SORTS, type TaskSort } from './task-sort.js';
import { assigned, until, voiding } from './testing/facts.js';
import { boardTables, day, EVENT_ID, madeLog, readModels, withReadModels } from './testing/made-log.js';
import { naiveBoard } from './testing/naive-replay.js';
import { asked, histories, momentOf, TASKS } from './testing/random-histories.js';

const EVERYTHING = { visible: null };
const sorts = fc.record({ by: fc.constantFrom(...TASK_SORTS), direction: fc.constantFrom('asc', 'desc') });

describe('the task board as of any day and any size of the log', () => {
  it('says what a plain replay of the events says, settled or not', () => {
    fc.assert(
      fc.property(histories(), asked, fc.array(fc.nat(40)), fc.nat(3), (log, at, cuts, stale) => {
        const moment = momentOf(log, at);
        const rows = withReadModels(log, (db) => [...taskRows(db, moment, EVERYTHING)], cuts, stale);
        expect(rows).toEqual(naiveBoard(log, moment));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same from stored spans as from a fold, on every day', () => {
    fc.assert(
      fc.property(histories(), (log) => {
        for (const task of TASKS) {
          const events = log.filter(({ stream }) => stream === `task-${task}`) as unknown as Parameters<
            typeof spansOf
          >[0];
          const spans = spansOf(events);
          for (let offset = -2; offset < 45; offset++) {
            const on = day(offset);
            const stored = spans.filter(({ from, to }) => from <= on && on < to);
            const folded = rowAt(events, on);
            const row = folded && { ...taskRow(folded, on), percent: null };
            expect(stored.map(({ row }) => taskRow(row, on))).toEqual(row ? [row] : []);
          }
        }
      }),
    );
  });

  it('has the same rows however the log is cut into batches', () => {
    fc.assert(
      fc.property(histories(), fc.array(fc.nat(40)), (log, cuts) => {
        expect(withReadModels(log, boardTables, cuts)).toEqual(withReadModels(log, boardTables));
      }),
    );
  });

  it('shows every row exactly once, page by page, whatever the order', () => {
    fc.assert(
      fc.property(histories(), asked, sorts, fc.integer({ min: 1, max: 3 }), (log, at, sort, limit) => {
        const moment = momentOf(log, at);
        const all = naiveBoard(log, moment).map(({ taskId }) => taskId);
        withReadModels(log, (db) => {
          const seen: string[] = [];
          let after: string | undefined;
          do {
            const page = taskBoard(db, moment, EVERYTHING, sort, { limit, after });
            seen.push(...page.rows.map(({ taskId }) => taskId));
            after = page.next ?? undefined;
            expect(page.total).toBe(all.length);
          } while (after !== undefined);
          const whole = taskBoard(db, moment, EVERYTHING, sort, { limit: 100 });
          expect(seen).toEqual(whole.rows.map(({ taskId }) => taskId));
          expect(seen.toSorted()).toEqual(all);
        });
      }),
    );
  });

  it('refuses a cursor of another order, and what is no cursor', () => {
    const said = ['t1', 't2'].map((t) => ({ stream: `task-${t}`, effectiveOn: day(0), event: assigned(t) }));
    const [db, moment] = [readModels(madeLog(said)), { asOf: day(0), size: 2 }];
    const first = taskBoard(db, moment, EVERYTHING, { by: 'title', direction: 'asc' }, { limit: 1 }).next ?? '';
    const again = (by: 'title' | 'address', after: string) => () =>
      taskBoard(db, moment, EVERYTHING, { by, direction: 'asc' }, { limit: 1, after });
    expect(again('title', first)().rows).toMatchObject([{ taskId: 't2' }]);
    expect(again('address', first)).toThrow(BadCursor);
    expect(again('title', 'mục 3')).toThrow(BadCursor);
  });

  it('puts tasks without a date last, whichever way it sorts by date, and addresses as a reader counts', () => {
    const task = (id: string, address: string, due?: string) => ({
      ...{ stream: `task-${id}`, effectiveOn: day(0) },
      event: assigned(id, { address, deadline: due === undefined ? until() : until(due) }),
    });
    const db = readModels(madeLog([task('a', 'B.53'), task('b', 'B.9', day(9)), task('c', 'A.1', day(3))]));
    const order = (by: TaskSort['by'], direction: TaskSort['direction']) =>
      taskBoard(db, { asOf: day(0), size: 3 }, EVERYTHING, { by, direction }, { limit: 9 }).rows.map((r) => r.taskId);
    expect([order('due', 'asc'), order('due', 'desc')]).toEqual([
      ['c', 'b', 'a'],
      ['b', 'c', 'a'],
    ]);
    expect([order('address', 'asc'), order('address', 'desc')]).toEqual([
      ['c', 'b', 'a'],
      ['a', 'b', 'c'],
    ]);
  });

  it('knows no task before its assignment is known, or holds, or after it was voided', () => {
    const task = { stream: 'task-t1', effectiveOn: day(5) };
    const log = madeLog([
      { ...task, event: assigned('t1') },
      { ...task, corrects: EVENT_ID(1), event: voiding(EVENT_ID(1)) },
      { ...task, corrects: EVENT_ID(2), event: assigned('t1') },
    ]);
    const db = readModels(log);
    const total = (offset: number, size: number) =>
      taskBoard(db, { asOf: day(offset), size }, EVERYTHING, { by: 'due', direction: 'asc' }, { limit: 9 }).total;
    expect([total(5, 0), total(4, 1), total(5, 1), total(5, 2), total(4, 3), total(5, 3)]).toEqual([0, 0, 1, 0, 0, 1]);
  });
});

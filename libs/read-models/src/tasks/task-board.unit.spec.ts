import fc from 'fast-check';
import { taskRow } from './task-row.js';
import { rowAt, spansOf } from './task-spans.js';
import { taskBoard, taskRows } from './task-board.query.js';
import { TASK_SORTS } from './task-sort.js';
import { boardTables, day, withReadModels } from './testing/made-log.js';
import { naiveBoard } from './testing/naive-replay.js';
import { histories, TASKS } from './testing/random-histories.js';

const EVERYTHING = { visible: null };
const dayAsked = fc.integer({ min: -2, max: 45 }).map(day);
const sizeAsked = fc.double({ min: 0, max: 1, noNaN: true });

describe('the task board as of any day and any size of the log', () => {
  it('says what a plain replay of the events says', () => {
    fc.assert(
      fc.property(histories(), dayAsked, sizeAsked, (log, asOf, part) => {
        const moment = { asOf, size: Math.round(part * log.length) };
        const rows = withReadModels(log, (db) => [...taskRows(db, moment, EVERYTHING)]);
        expect(rows).toEqual(naiveBoard(log, moment));
      }),
      { numRuns: 300 },
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
            expect(stored.map(({ row }) => taskRow(row, on))).toEqual(folded ? [taskRow(folded, on)] : []);
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
      fc.property(
        ...[
          histories(),
          dayAsked,
          fc.constantFrom(...TASK_SORTS),
          fc.constantFrom('asc', 'desc'),
          fc.integer({ min: 1, max: 3 }),
        ],
        (log, asOf, by, direction, limit) => {
          const [moment, sort] = [
            { asOf, size: log.length },
            { by, direction },
          ] as const;
          withReadModels(log, (db) => {
            const seen: string[] = [];
            let after: string | undefined;
            do {
              const page = taskBoard(db, moment, EVERYTHING, sort, { limit, after });
              seen.push(...page.rows.map(({ taskId }) => taskId));
              after = page.next ?? undefined;
              expect(page.total).toBe(naiveBoard(log, moment).length);
            } while (after !== undefined);
            const whole = taskBoard(db, moment, EVERYTHING, sort, { limit: 100 }).rows.map(({ taskId }) => taskId);
            expect(seen).toEqual(whole);
            expect(whole.toSorted()).toEqual(naiveBoard(log, moment).map(({ taskId }) => taskId));
          });
        },
      ),
    );
  });
});

import fc from 'fast-check';
import type { LoggedEvent } from '../engine/projection.js';
import { taskBoard, taskRows } from './task-board.query.js';
import { taskCounts } from './task-counts.query.js';
import type { TaskRow } from './task-row.js';
import { assigned, moved, reported, until } from './testing/facts.js';
import { boardTables, day, EVENT_ID, madeLog, readModels, type Said, withReadModels } from './testing/made-log.js';
import { naiveBoard } from './testing/naive-replay.js';
import { histories } from './testing/random-histories.js';

const EVERYTHING = { visible: null };

/** Each status, and how many there are of it. */
const tally = (rows: readonly TaskRow[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(rows, ({ status }) => status)].map(([status, of]) => [status, of.length]));

const counted = (byStatus: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(byStatus).filter(([, tasks]) => tasks > 0));

describe('one history asked about at every size of the log', () => {
  it('says what a plain replay says, in rows, in counts and in pages by percent, settled or not', () => {
    fc.assert(
      fc.property(
        histories(24),
        fc.uniqueArray(fc.nat(45), { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(24)),
        fc.nat(3),
        (log, days, cuts, stale) => {
          withReadModels(
            log,
            (db) => {
              for (let size = 0; size <= log.length; size++)
                for (const offset of days) {
                  const moment = { asOf: day(offset), size };
                  const rows = naiveBoard(log, moment);
                  expect(taskRows(db, moment, EVERYTHING)).toEqual(rows);
                  expect(counted(taskCounts(db, moment, EVERYTHING).byStatus)).toEqual(tally(rows));
                  const page = taskBoard(db, moment, EVERYTHING, { by: 'percent', direction: 'desc' }, { limit: 9 });
                  expect(page.rows.map(({ percent }) => percent ?? -1)).toEqual(
                    rows.map(({ percent }) => percent ?? -1).sort((a, b) => b - a),
                  );
                }
              const [all, whole] = [log.length, Number.MAX_SAFE_INTEGER].map((size) => ({ asOf: day(days[0]!), size }));
              expect(taskRows(db, whole!, EVERYTHING)).toEqual(naiveBoard(log, all!));
              expect(taskCounts(db, whole!, EVERYTHING)).toEqual(taskCounts(db, all!, EVERYTHING));
            },
            cuts,
            stale,
          );
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('one task corrected over and over', () => {
  const TIMES = 400;
  const stream = 'task-t1';
  const dues = (i: number) => until(day(10 + (i % 30)));
  /** Assigned, moved once, reported once; then the move and the report corrected by turns. */
  const said: Said[] = [
    { stream, effectiveOn: day(0), event: assigned('t1', { deadline: dues(0) }) },
    { stream, effectiveOn: day(2), event: moved('t1', dues(0), dues(1)) },
    { stream, effectiveOn: day(3), event: reported('t1', 'bca', '2024-03', 1) },
    ...Array.from({ length: TIMES }, (_, i): Said => {
      const corrects = EVENT_ID(i + 2);
      return i % 2 === 0
        ? { stream, effectiveOn: day(2 + (i % 5)), corrects, event: moved('t1', dues(0), dues(i)) }
        : { stream, effectiveOn: day(3 + (i % 4)), corrects, event: reported('t1', 'bca', '2024-03', i % 100) };
    }),
  ];
  const log: readonly LoggedEvent[] = madeLog(said);

  it('is answered for every size from one block of its rows, the same as by a replay', () => {
    const db = readModels(log, [100, 101, 250]);
    for (let size = 1; size <= log.length; size += 57)
      for (const offset of [4, 33]) {
        const moment = { asOf: day(offset), size };
        expect(taskRows(db, moment, EVERYTHING)).toEqual(naiveBoard(log, moment));
      }
    for (const table of ['task_span', 'task_percent'])
      expect(
        db.prepare(`SELECT max(rows) FROM (SELECT count(*) AS rows FROM ${table} GROUP BY block)`).pluck().get(),
      ).toBeLessThan(300);
    expect(db.prepare('SELECT count(DISTINCT block) FROM task_span').pluck().get()).toBeGreaterThan(1);
  });

  it('has the same rows however often it was settled in between', () => {
    const cuts = Array.from({ length: 40 }, (_, i) => 1 + i * 9);
    expect(boardTables(readModels(log, cuts))).toEqual(boardTables(readModels(log)));
  });
});

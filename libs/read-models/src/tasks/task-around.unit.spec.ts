import fc from 'fast-check';
import { FOREVER } from '#domain/dated';
import { evolveDirective, initialDirective } from '#domain/directive/directive.state';
import type { Recorded } from '#domain/facts';
import { fold } from '#domain/fold';
import { evolveSettings, initialSettings } from '#domain/settings/settings.state';
import { workingDaysOf } from '#domain/settings/working-days';
import type { TaskEvent } from '#domain/task/task.events';
import { TASK_STATUSES } from '#domain/task/task.status';
import type { LoggedEvent } from '../engine/projection.js';
import { taskBoard, taskRows } from './task-board.query.js';
import { taskCounts } from './task-counts.query.js';
import { type AroundOf, nothingAround } from './task-around.js';
import { taskRow, type TaskRow } from './task-row.js';
import { rowAt, spansOf } from './task-spans.js';
import { taskAt } from './task.query.js';
import { assigned, reported, until } from './testing/facts.js';
import { boardTables, day, EVENT_ID, madeLog, readModels, withReadModels, type Said } from './testing/made-log.js';
import { naiveBoard } from './testing/naive-replay.js';
import { historiesAround, momentOf, TASKS } from './testing/random-histories.js';

const EVERYTHING = { visible: null };
const asked = fc.record({ asOf: fc.integer({ min: -2, max: 200 }).map(day), known: fc.nat(100) });

const of = <E>(log: readonly LoggedEvent[], stream: string): E =>
  log.filter((event) => event.stream === stream) as unknown as E;
const historyOf = (log: readonly LoggedEvent[], task: string) =>
  of<readonly Recorded<TaskEvent>[]>(log, `task-${task}`);

/** What is around the tasks by a plain fold of the log. */
const plainAround = (log: readonly LoggedEvent[]): AroundOf => {
  const settings = fold(
    { initialState: initialSettings, evolve: evolveSettings },
    of(log, 'settings-programme'),
    FOREVER,
  );
  return (directive) => ({
    workingDays: workingDaysOf(settings),
    duty:
      fold({ initialState: initialDirective, evolve: evolveDirective }, of(log, `directive-${directive}`), FOREVER)
        .issued?.reportingDuty ?? null,
  });
};

const plainRows = (log: readonly LoggedEvent[], asOf: string, aroundOf: AroundOf): TaskRow[] =>
  TASKS.flatMap((task) => {
    const row = rowAt(historyOf(log, task), asOf, aroundOf);
    return row ? [taskRow(row, asOf)] : [];
  });

describe('the board with the working days and the reporting duties around its tasks', () => {
  it('says what a plain fold of the log at that size says, settled or not', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(historiesAround(), asked, fc.array(fc.nat(40)), fc.nat(3), (log, at, cuts, stale) => {
        const moment = momentOf(log, at);
        const known = log.slice(0, moment.size);
        withReadModels(
          log,
          (db) => {
            const rows = plainRows(known, moment.asOf, plainAround(known));
            for (const { status, deadline } of rows)
              seen.add(status).add(String(deadline?.milestones.some(({ stated }) => stated !== undefined)));
            expect([...taskRows(db, moment, EVERYTHING)]).toEqual(rows);
            const { byStatus } = taskCounts(db, moment, EVERYTHING);
            for (const status of TASK_STATUSES)
              expect(byStatus[status]).toBe(rows.filter((row) => row.status === status).length);
            for (const task of TASKS)
              expect(taskAt(db, moment, task)?.row).toEqual(rows.find(({ taskId }) => taskId === task));
          },
          cuts,
          stale,
        );
      }),
      { numRuns: 200 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['stale', 'continuous', 'overdue', 'true', 'false']));
  });

  it('gives the same from spans as from a fold, on every day', () => {
    fc.assert(
      fc.property(historiesAround(), (log) => {
        const aroundOf = plainAround(log);
        for (const task of TASKS) {
          const events = historyOf(log, task);
          const spans = spansOf(events, aroundOf);
          for (let offset = -12; offset < 260; offset += offset < 60 ? 1 : 7) {
            const on = day(offset);
            const stored = spans.filter(({ from, to }) => from <= on && on < to);
            const folded = rowAt(events, on, aroundOf);
            expect({ on, rows: stored.map(({ row }) => taskRow(row, on)) }).toEqual({
              on,
              rows: folded ? [{ ...taskRow(folded, on), percent: null }] : [],
            });
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has the same rows however the log is cut into batches', () => {
    fc.assert(
      fc.property(historiesAround(), fc.array(fc.nat(40)), (log, cuts) => {
        expect(withReadModels(log, boardTables, cuts)).toEqual(withReadModels(log, boardTables));
      }),
    );
  });

  it('says what it said before there was any of it, where no deadline moves and no report is owed', () => {
    fc.assert(
      fc.property(historiesAround(), asked, (log, at) => {
        const off = log.map((event): LoggedEvent => {
          const data = event.event.data as { name?: string; reportingDuty?: unknown };
          if (data.name === 'holidays-move')
            return { ...event, event: { ...event.event, data: { ...data, value: false } } };
          if (data.reportingDuty !== undefined)
            return { ...event, event: { ...event.event, data: { ...data, reportingDuty: null } } };
          return event;
        });
        const moment = momentOf(off, at);
        const rows = withReadModels(off, (db) => [...taskRows(db, moment, EVERYTHING)]);
        expect(rows).toEqual(naiveBoard(off, moment));
        expect(rows).toEqual(plainRows(off.slice(0, moment.size), moment.asOf, nothingAround));
      }),
    );
  });
});

describe('a deadline on a holiday', () => {
  const setting = (name: string, value: boolean | string[], effectiveOn = '2024-01-01'): Said => ({
    ...{ stream: 'settings-programme', effectiveOn },
    event: { type: 'SettingChanged', data: { name, value } },
  });
  const task: Said = {
    ...{ stream: 'task-t1', effectiveOn: '2024-03-01' },
    event: assigned('t1', { deadline: until('2024-04-30') }),
  };
  const HOLIDAYS_OF_2024 = setting('holidays', ['2024-04-30', '2024-05-01']);
  const statusOn = (said: readonly Said[], asOf: string, size = said.length) => {
    const { rows } = taskBoard(
      readModels(madeLog(said)),
      { asOf, size },
      EVERYTHING,
      { by: 'due', direction: 'asc' },
      { limit: 9 },
    );
    return rows.map(({ status, due }) => `${status} ${due}`).join();
  };

  it('stays where it is while nobody says that it moves', () => {
    expect(statusOn([task, HOLIDAYS_OF_2024], '2024-05-01')).toBe('overdue 2024-04-30');
  });

  it('moves to the next working day, and is overdue the day after that', () => {
    const said = [task, HOLIDAYS_OF_2024, setting('holidays-move', true)];
    expect(statusOn(said, '2024-05-02')).toBe('within-time 2024-05-02');
    expect(statusOn(said, '2024-05-03')).toBe('overdue 2024-05-02');
  });

  it('moves over a weekend only where weekends move', () => {
    const holidays = setting('holidays', ['2024-04-30', '2024-05-01', '2024-05-02', '2024-05-03']);
    const said = [task, holidays, setting('holidays-move', true)];
    expect(statusOn(said, '2024-05-05')).toBe('overdue 2024-05-04');
    expect(statusOn([...said, setting('weekends-move', true)], '2024-05-05')).toBe('within-time 2024-05-06');
  });

  it('has moved only as far as the record knew it, and only from the day on that the calendar holds', () => {
    const said = [task, setting('holidays-move', true), setting('holidays', ['2024-04-30'], '2024-05-03')];
    expect(statusOn(said, '2024-05-02', 2)).toBe('overdue 2024-04-30');
    expect(statusOn(said, '2024-05-02')).toBe('overdue 2024-04-30');
    expect(statusOn(said, '2024-05-03', 2)).toBe('overdue 2024-04-30');
    expect(statusOn(said, '2024-05-03')).toBe('overdue 2024-05-01');
  });
});

describe('a continuous task', () => {
  const duty = (every: 'month' | 'quarter', on: number): Said => ({
    ...{ stream: 'directive-dir-0', effectiveOn: '2024-02-01' },
    event: {
      type: 'DirectiveIssued',
      data: { directiveId: 'dir-0', reportingDuty: { printed: 'định kỳ', every, day: on } },
    },
  });
  const task: Said = {
    ...{ stream: 'task-t1', effectiveOn: '2024-02-11' },
    event: assigned('t1', { deadline: until(), directiveId: 'dir-0' }),
  };
  const report = (period: string, effectiveOn: string): Said => ({
    ...{ stream: 'task-t1', effectiveOn },
    event: reported('t1', 'bca', period, 10),
  });
  const statuses = (said: readonly Said[], ...days: string[]) => {
    const db = readModels(madeLog(said));
    return days.map((asOf) => taskAt(db, { asOf, size: said.length }, 't1')?.row.status);
  };

  it('is stale after the second cut-off in a row without a report, the first period being the one begun after it', () => {
    const days = ['2024-04-15', '2024-04-16', '2024-05-15', '2024-05-16', '2030-01-01'];
    expect(statuses([duty('month', 15), task], ...days)).toEqual([
      ...['continuous', 'stale', 'stale', 'stale', 'stale'],
    ]);
    expect(statuses([duty('month', 10), task], '2024-04-10', '2024-04-11', '2024-05-11')).toEqual([
      ...['continuous', 'continuous', 'stale'],
    ]);
  });

  it('is so no longer once it is reported, and again when two more are missed', () => {
    const said = [duty('month', 15), task, report('2024-04', '2024-04-20')];
    expect(statuses(said, '2024-04-19', '2024-04-20', '2024-05-16', '2024-06-15', '2024-06-16')).toEqual([
      ...['stale', 'continuous', 'continuous', 'continuous', 'stale'],
    ]);
  });

  it('takes the report of a month for its quarter, and of a quarter for its months', () => {
    const quarterly = [duty('quarter', 15), task];
    expect(statuses(quarterly, '2024-10-15', '2024-10-16')).toEqual(['continuous', 'stale']);
    expect(statuses([...quarterly, report('2024-08', '2024-08-31')], '2024-10-16')).toEqual(['continuous']);
    expect(statuses([duty('month', 15), task, report('2024-Q2', '2024-06-10')], '2024-06-16')).toEqual(['continuous']);
  });

  it('is stale from the event on that states the duty, and no more from the one on that takes it back', () => {
    const event = (reportingDuty: object | null) => ({
      type: 'DirectiveIssued',
      data: { directiveId: 'dir-0', reportingDuty },
    });
    const stated: Said = { ...duty('month', 15), corrects: EVENT_ID(1) };
    const log = madeLog([
      { ...duty('month', 15), event: event(null) },
      task,
      stated,
      { ...stated, corrects: EVENT_ID(3), event: event(null) },
      report('2024-04', '2024-04-20'),
    ]);
    for (const cuts of [[], [2], [3]]) {
      const db = readModels(log, cuts);
      const status = (size: number) =>
        taskRows(db, { asOf: '2024-08-01', size }, EVERYTHING)
          .map((row) => row.status)
          .join();
      expect([2, 3, 4, 5].map(status)).toEqual(['continuous', 'stale', 'continuous', 'continuous']);
    }
  });

  it('owes no report where its directive asks for none', () => {
    expect(statuses([task], '2030-01-01')).toEqual(['continuous']);
  });
});

import type Database from 'better-sqlite3';
import type { Recorded } from '#domain/facts';
import { idOf, taskStream } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import { eventsOfMany } from '../audit-trail/events-of.js';
import type { LoggedEvent, Projection } from '../engine/projection.js';
import { situationRecord, wordingRecord } from './board-record.js';
import { TASK_BOARD_SCHEMA } from './task-board.schema.js';
import { type Span, spansOf } from './task-spans.js';
import { unitStretches } from './unit-stretches.js';

/**
 * Every task on every day, from everything in the log. Stands after the audit trail, whose rows it reads: a task that a
 * batch touches is computed once, from all its events, and its rows replaced. So the rows are a function of each task's
 * events, however the log was cut. Cost of a batch: the whole history of each task that it touches.
 */
export const taskBoardProjection: Projection = {
  name: 'task-board',
  version: 1,
  schema: TASK_BOARD_SCHEMA,
  apply: (db, batch) => {
    const touched = touchedTasks(batch);
    if (touched.size === 0) return;
    const histories = eventsOfMany<TaskEvent>(db, [...touched.keys()].map(taskStream), batch.at(-1)?.n ?? 0);
    const replace = replacer(db);
    for (const [task, { first, last }] of touched) replace(task, first, last, histories.get(taskStream(task)) ?? []);
  },
};

/** Each task of the batch with the numbers of its first and last event there, in the order of the first. */
const touchedTasks = (batch: readonly LoggedEvent[]): Map<string, { first: number; last: number }> => {
  const touched = new Map<string, { first: number; last: number }>();
  for (const { category, stream, n } of batch)
    if (category === 'task') touched.set(idOf(stream), { first: touched.get(idOf(stream))?.first ?? n, last: n });
  return touched;
};

const replacer = (db: Database.Database) => {
  const known = db.prepare(
    `INSERT INTO task (task_id, directive, first_n, last_n) VALUES (?, ?, ?, ?)
     ON CONFLICT (task_id) DO UPDATE SET directive = excluded.directive, last_n = excluded.last_n`,
  );
  const named = db.prepare('INSERT OR IGNORE INTO task_named (unit, task_id) VALUES (?, ?)');
  const clear = ['task_wording', 'task_span', 'task_unit'].map((t) => db.prepare(`DELETE FROM ${t} WHERE task_id = ?`));
  const wording = db.prepare('INSERT INTO task_wording VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const span = db.prepare('INSERT INTO task_span VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const part = db.prepare('INSERT INTO task_unit VALUES (?, ?, ?, ?, ?)');

  const storeSpans = (task: string, spans: readonly Span[]): void => {
    const wordings: string[] = [];
    for (const { from, to, row } of spans) {
      const text = JSON.stringify(row.wording);
      let no = wordings.indexOf(text);
      if (no < 0) {
        no = wordings.push(text) - 1;
        const w = wordingRecord(row.wording);
        wording.run(task, no, w.directive, w.address, w.address_key, w.member, w.search, w.title_key, w.wording);
      }
      const s = situationRecord(row);
      const overdue = [s.overdue_days, s.overdue_origin];
      span.run(task, from, to, no, s.status, s.quadrant, s.due, s.percent, ...overdue, s.situation);
    }
    for (const { unit, role, from, to } of unitStretches(spans)) part.run(task, unit, role, from, to);
  };

  return (task: string, first: number, last: number, events: readonly Recorded<TaskEvent>[]): void => {
    known.run(task, directiveOf(events), first, last);
    for (const unit of unitsNamed(events)) named.run(unit, task);
    for (const statement of clear) statement.run(task);
    storeSpans(task, spansOf(events));
  };
};

/** A task's id is made from its directive, so that all assignments, corrected ones too, name the same. */
const directiveOf = (events: readonly Recorded<TaskEvent>[]): string | null => {
  for (const { event } of events) if (event.type === 'TaskAssigned') return event.data.directiveId;
  return null;
};

const unitsNamed = (events: readonly Recorded<TaskEvent>[]): Set<string> =>
  new Set(
    events.flatMap(({ event }) => {
      const parts =
        event.type === 'TaskAssigned' ? event.data : event.type === 'TaskReassigned' ? event.data.to : undefined;
      return parts ? [...parts.lead.map(({ unit }) => unit), ...parts.coordinating] : [];
    }),
  );

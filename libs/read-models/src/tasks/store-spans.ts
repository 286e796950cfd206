import type Database from 'better-sqlite3';
import type { TaskId } from '#domain/facts';
import { prepared } from '../engine/prepared.js';
import { situationRecord, wordingRecord } from './board-record.js';
import type { Span } from './task-spans.js';
import type { Wording } from './task-row.js';
import { unitStretches } from './unit-stretches.js';

/** Replaces what the board's tables say of one task. */
export const storeSpans = (db: Database.Database, task: TaskId, spans: readonly Span[]): void => {
  for (const table of ['task_wording', 'task_span', 'task_unit'])
    prepared(db, `DELETE FROM ${table} WHERE task_id = ?`).run(task);
  const span = prepared(db, 'INSERT INTO task_span VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const part = prepared(db, 'INSERT INTO task_unit VALUES (?, ?, ?, ?, ?)');
  const wordings: string[] = [];
  let seen: Wording | undefined;
  let no = -1;
  for (const { from, to, row } of spans) {
    const text = row.wording === seen ? wordings[no]! : JSON.stringify(row.wording);
    seen = row.wording;
    no = wordings.indexOf(text);
    if (no < 0) {
      no = wordings.push(text) - 1;
      const w = wordingRecord(row.wording);
      prepared(db, 'INSERT INTO task_wording VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
        ...[task, no, w.directive, w.address, w.address_key, w.member, w.search, w.title_key, w.wording],
      );
    }
    const s = situationRecord(row);
    const overdue = [s.overdue_days, s.overdue_origin];
    span.run(task, from, to, no, s.status, s.quadrant, s.due, s.percent, ...overdue, s.situation);
  }
  for (const { unit, role, from, to } of unitStretches(spans)) part.run(task, unit, role, from, to);
};

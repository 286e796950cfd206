import type Database from 'better-sqlite3';
import type { TaskId } from '#domain/facts';
import { prepared } from '../engine/prepared.js';
import { isSameSpan, type SpanRecord, wordingRecord } from './board-record.js';
import { KnownStretches, type KnownStretch, STILL } from './known-stretches.js';
import type { KnownTask } from './known-task.js';
import { Wordings } from './wordings.js';

/** What the tables say of a task so far, to be learnt on. */
export const storedTask = (db: Database.Database, task: TaskId): KnownTask => ({
  spans: new KnownStretches(isSameSpan, ...spansOfStore(db, task)),
  percents: new KnownStretches((a, b) => a === b, ...percentsOfStore(db, task)),
  wordings: new Wordings(
    prepared<[string], string>(db, 'SELECT wording FROM task_wording WHERE task_id = ? ORDER BY wording_no')
      .pluck()
      .all(task),
  ),
});

/** A task of which nothing is stored. */
export const unknownTask = (): KnownTask => ({
  spans: new KnownStretches(isSameSpan, [], undefined),
  percents: new KnownStretches((a, b) => a === b, [], undefined),
  wordings: new Wordings([]),
});

/** Writes what was learnt; what did not change is left alone. */
export const storeTask = (db: Database.Database, task: TaskId, { spans, percents, wordings }: KnownTask): void => {
  for (const { no, wording } of wordings.made) {
    const w = wordingRecord(wording);
    prepared(db, 'INSERT INTO task_wording VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      ...[task, no, w.address, w.address_key, w.member, w.search, w.title_key, w.wording],
    );
  }
  end(db, 'task_span', task, spans.ended);
  end(db, 'task_percent', task, percents.ended);
  const span = prepared(db, 'INSERT INTO task_span VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { block, fromN, toN, from, to, value: v } of spans.made)
    span.run(
      ...[task, block, fromN, toN, from, to, v.wording_no, v.status, v.quadrant, v.due],
      ...[v.overdue_days, v.overdue_origin, v.leads, v.coordinating, v.situation],
    );
  const percent = prepared(db, 'INSERT INTO task_percent VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const { block, fromN, toN, from, to, value } of percents.made)
    percent.run(task, block, fromN, toN, from, to, value);
};

type Table = 'task_span' | 'task_percent';
type Place = Omit<KnownStretch<unknown>, 'value'>;
const PLACE = 'block, from_n AS fromN, to_n AS toN, from_day AS "from", to_day AS "to"';
/** Of the last block: nothing that still holds is in an earlier one. */
const STILL_HOLDS = 'WHERE task_id = ? AND block = ? AND to_n = ?';

type Stored<V> = [live: KnownStretch<V>[], last: { readonly block: number; readonly rows: number } | undefined];

const spansOfStore = (db: Database.Database, task: TaskId): Stored<SpanRecord> => {
  const last = lastBlock(db, 'task_span', task);
  if (last === undefined) return [[], undefined];
  const rows = prepared<[string, number, number], Place & SpanRecord>(
    db,
    `SELECT ${PLACE}, wording_no, status, quadrant, due, overdue_days, overdue_origin, leads, coordinating, situation
     FROM task_span ${STILL_HOLDS} ORDER BY from_day`,
  ).all(task, last.block, STILL);
  return [rows.map(({ block, fromN, toN, from, to, ...value }) => ({ block, fromN, toN, from, to, value })), last];
};

const percentsOfStore = (db: Database.Database, task: TaskId): Stored<number> => {
  const last = lastBlock(db, 'task_percent', task);
  if (last === undefined) return [[], undefined];
  const rows = prepared<[string, number, number], KnownStretch<number>>(
    db,
    `SELECT ${PLACE}, percent AS value FROM task_percent ${STILL_HOLDS} ORDER BY from_day`,
  ).all(task, last.block, STILL);
  return [rows, last];
};

const lastBlock = (db: Database.Database, table: Table, task: TaskId): { block: number; rows: number } | undefined =>
  prepared<{ task: TaskId }, { block: number; rows: number }>(
    db,
    `SELECT block, count(*) AS rows FROM ${table} WHERE task_id = @task
       AND block = (SELECT max(block) FROM ${table} WHERE task_id = @task) GROUP BY block`,
  ).get({ task });

const end = (db: Database.Database, table: Table, task: TaskId, ended: readonly Place[]): void => {
  const update = prepared(
    db,
    `UPDATE ${table} SET to_n = ? WHERE task_id = ? AND block = ? AND from_n = ? AND from_day = ?`,
  );
  for (const { toN, block, fromN, from } of ended) update.run(toN, task, block, fromN, from);
};

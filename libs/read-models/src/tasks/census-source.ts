import type Database from 'better-sqlite3';
import type { DirectiveId, IsoDate, TaskId } from '#domain/facts';
import type { TaskStatus } from '#domain/task/task.status';
import { prepared } from '../engine/prepared.js';

/** A row of `task_span`, as it is counted by. `task`: the number of the task's first event. */
export interface CensusSpan {
  readonly fromN: number;
  readonly toN: number;
  readonly fromDay: IsoDate;
  readonly toDay: IsoDate;
  readonly task: number;
  readonly directive: DirectiveId;
  readonly leads: string;
  readonly coordinating: string;
  readonly status: TaskStatus;
}

/** `changed` marks tasks, by the number of their first event: what was read of them counts no more. */
export type CensusNews =
  | { readonly kind: 'anew' | 'read' | 'more'; readonly spans: Iterable<CensusSpan> }
  | { readonly kind: 'whole'; readonly changed: Uint8Array | null; readonly spans: Iterable<CensusSpan> };

/** Tasks read for one question: some tenths of a second. */
const TASKS_AT_ONCE = 20_000;

/**
 * Tells somebody who keeps all of `task_span` what it holds, part by part, and then what has become of it: of tasks on
 * which more than a percent was said since, and of those that were stale. Every answer within one transaction.
 */
export class CensusSource {
  /** Everything up to this task is read; null when that is all. */
  #readTo: TaskId | null = '';
  /** How far the log was at the beginning, or at the last news; and the event there. */
  #n = 0;
  #last: string | undefined;
  /** What was stale then, and from which size on. */
  #stale: ReadonlyMap<TaskId, number> = new Map();

  constructor(private readonly db: Database.Database) {}

  /**
   * `anew`: forget everything, the rows are of another log. `read`: a part, and there is more to tell at once. `more`: a
   * part, enough for one question. `whole`: nothing is missing any more.
   */
  next(): CensusNews {
    if (this.#n > 0 && this.#eventAt(this.#n) !== this.#last) {
      [this.#readTo, this.#n] = ['', 0];
      return { kind: 'anew', spans: [] };
    }
    if (this.#readTo === null) return { kind: 'whole', ...this.#changes() };
    if (this.#readTo === '') this.#mark();
    const after = this.#readTo;
    const upTo = prepared<[TaskId, number], TaskId>(
      this.db,
      'SELECT task_id FROM task WHERE task_id > ? ORDER BY task_id LIMIT 1 OFFSET ?',
    )
      .pluck()
      .get(after, TASKS_AT_ONCE - 1);
    this.#readTo = upTo ?? null;
    const spans = prepared<[TaskId, TaskId | null, TaskId | null], CensusSpan>(
      this.db,
      `${SPANS} WHERE s.task_id > ? AND (? IS NULL OR s.task_id <= ?)`,
    );
    return { kind: upTo === undefined ? 'read' : 'more', spans: spans.iterate(after, upTo ?? null, upTo ?? null) };
  }

  #changes(): { changed: Uint8Array | null; spans: Iterable<CensusSpan> } {
    const [n, stale] = [this.#n, this.#stale];
    this.#mark();
    const settled = [...stale].flatMap(([task, from]) => (this.#stale.get(task) === from ? [] : [task]));
    const tasks = prepared<[number, string], { readonly id: TaskId; readonly first: number }>(
      this.db,
      `SELECT task_id AS id, first_n AS first FROM task
       WHERE turned_n > ? OR task_id IN (SELECT value FROM json_each(?))`,
    ).all(n, JSON.stringify(settled));
    if (tasks.length === 0) return { changed: null, spans: [] };
    const changed = new Uint8Array(this.#n + 1);
    for (const { first } of tasks) changed[first] = 1;
    const spans = prepared<[string], CensusSpan>(
      this.db,
      `${SPANS} WHERE s.task_id IN (SELECT value FROM json_each(?))`,
    );
    return { changed, spans: spans.iterate(JSON.stringify(tasks.map(({ id }) => id))) };
  }

  #mark(): void {
    this.#n = prepared<[], number | null>(this.db, 'SELECT max(n) FROM log').pluck().get() ?? 0;
    this.#last = this.#eventAt(this.#n);
    const stale = prepared<[], [TaskId, number]>(this.db, 'SELECT task_id, turned_n FROM task_stale').raw().all();
    this.#stale = new Map(stale);
  }

  #eventAt(n: number): string | undefined {
    return prepared<[number], string>(this.db, 'SELECT event_id FROM log WHERE n = ?').pluck().get(n);
  }
}

const SPANS = `SELECT s.from_n AS fromN, s.to_n AS toN, s.from_day AS fromDay, s.to_day AS toDay, t.first_n AS task,
  t.directive, s.leads, s.coordinating, s.status FROM task_span s JOIN task t ON t.task_id = s.task_id`;

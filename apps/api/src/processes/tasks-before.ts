import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { Act, DirectiveId, Recorded, TaskId, UnitId } from '#domain/facts';
import { fold } from '#domain/fold';
import { taskDecider } from '#domain/task/task.decider';
import type { TaskEvent } from '#domain/task/task.events';
import { statusOf, type TaskStatus } from '#domain/task/task.status';
import { ROWS } from '../installation/tokens.js';
import { Skipped } from './plan.js';

const ENDED: readonly TaskStatus[] = ['cancelled', 'superseded', 'done-on-time', 'done-late'];

/**
 * Recorded before the deciding event, or by the process of an earlier one: that has ended by now, one process runs after
 * another, but its steps may stand later in the log.
 */
const DECIDED_BEFORE = `(n <= @n OR causation IN (
  SELECT event_id FROM log WHERE category IN ('directive', 'unit') AND n <= @n))`;

/** Which tasks a plan is about, as they were decided on before its deciding event: the same list whenever it is made. */
@Injectable()
export class TasksBefore {
  constructor(@Inject(ROWS) private readonly rows: Database.Database) {}

  /** Tasks ever assigned under a directive, in the order of assignment. The read models must have reached `n`. */
  ofDirective(directive: DirectiveId, n: number): TaskId[] {
    return this.#ids(
      `SELECT task_id FROM log WHERE category = 'task' AND type = 'TaskAssigned' AND directive_id = @key AND ${DECIDED_BEFORE}
       GROUP BY task_id ORDER BY min(n)`,
      directive,
      n,
    );
  }

  /** Tasks in which a unit ever led or coordinated, in the order in which it first did. */
  ofUnit(unit: UnitId, n: number): TaskId[] {
    return this.#ids(
      `SELECT task_id FROM log
       WHERE category = 'task' AND type IN ('TaskAssigned', 'TaskReassigned') AND instr(data, @key) > 0 AND ${DECIDED_BEFORE}
       GROUP BY task_id ORDER BY min(n)`,
      unit,
      n,
    );
  }

  /** What is done stays as it is, and so does what was cancelled or superseded. @throws Skipped */
  skipUnlessOpen(history: readonly Recorded<TaskEvent>[], act: Act): void {
    for (const day of [act.effectiveOn, act.today]) {
      const status = statusOf(fold(taskDecider, history, day), day)?.status;
      if (status !== undefined && ENDED.includes(status)) throw new Skipped(status);
    }
  }

  #ids(sql: string, key: string, n: number): TaskId[] {
    return this.rows
      .prepare<[{ key: string; n: number }], { task_id: TaskId }>(sql)
      .all({ key, n })
      .map((row) => row.task_id);
  }
}

import type Database from 'better-sqlite3';
import type { DirectiveId, TaskId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import type { Moment } from '../as-of/basis.js';
import { eventsOf } from '../audit-trail/events-of.js';
import { type Clear, FIVE_CLEARS } from './completeness.js';
import { taskRows } from './task-board.query.js';
import { aroundAt } from './task-around.js';
import type { TaskFilter } from './task-filter.js';
import { type TaskDetail, taskDetail } from './task-detail.js';
import type { TaskRow } from './task-row.js';

/** Null where the task is unknown at K, or does not stand on D. Who may see it the caller judges, by the row's units. */
export const taskAt = (
  db: Database.Database,
  { asOf, size }: Moment,
  task: TaskId,
  clears: readonly Clear[] = FIVE_CLEARS,
): TaskDetail | null => taskDetail(eventsOf<TaskEvent>(db, taskStream(task), size), asOf, clears, aroundAt(db, size));

/** One task, or one for each member of a collective item; by task id. `sight` as in `TaskFilter`. */
export const tasksOfItem = (
  db: Database.Database,
  moment: Moment,
  directive: DirectiveId,
  address: string,
  sight: Pick<TaskFilter, 'visible' | 'watched'> = { visible: null },
): TaskRow[] => taskRows(db, moment, { ...sight, directive, address });

import type { EventId, IsoDate, Recorded } from '#domain/facts';
import type { TaskEvent } from '#domain/task/task.events';
import { around } from '#domain/task/task.around';
import { evolveTask, initialTask } from '#domain/task/task.state';
import { type OverdueSpan, overdueSpans } from '#domain/task/task.status';
import { type Clear, type ClearShown, completeness } from './completeness.js';
import { type DeadlineStory, deadlineStory, type MilestoneShown, milestones } from './deadline-history.js';
import { claimsMade, reports, requests, type Said } from './said-and-answered.js';
import { type DataOf, type Source, TaskFacts } from './source.js';
import { type AroundOf, nothingAround } from './task-around.js';
import { standingRow, taskRow, type TaskRow } from './task-row.js';

/** One task at one (D, K), with what stands behind every line of it. */
export interface TaskDetail {
  readonly row: TaskRow;
  /** The assignment that stands: who assigned, on what basis. */
  readonly assigned: Source;
  readonly deadline: DeadlineStory;
  readonly milestones: readonly MilestoneShown[];
  /** In the order of their days. */
  readonly requests: readonly Said<'DeadlineExtensionRequested'>[];
  readonly reports: readonly Said<'StatusReported'>[];
  readonly claims: readonly Said<'CompletionClaimed'>[];
  readonly reassignments: readonly { readonly source: Source; readonly data: DataOf<'TaskReassigned'> }[];
  /** Cancelled, superseded, reopened, urged. */
  readonly acts: readonly { readonly source: Source; readonly words: string }[];
  readonly overdue: readonly OverdueSpan[];
  readonly completeness: readonly ClearShown[];
  /** Every event of the task known at K, in the order of recording; `stands` on D, or was corrected, voided, lies ahead. */
  readonly events: readonly { readonly event: EventId; readonly type: TaskEvent['type']; readonly stands: boolean }[];
}

/** Null without a standing assignment. The row is the board's, made by the same function. */
export const taskDetail = (
  events: readonly Recorded<TaskEvent>[],
  on: IsoDate,
  clears: readonly Clear[],
  aroundOf: AroundOf = nothingAround,
): TaskDetail | null => {
  const facts = new TaskFacts(events, on);
  const own = facts.standing.reduce(evolveTask, initialTask);
  const task = around(own, aroundOf(own.assigned?.data.directiveId), on);
  const row = standingRow(task, on);
  const assigned = facts.ofType('TaskAssigned').find(({ source }) => source.event === task.assigned?.id);
  if (!row || !assigned) return null;
  const standing = new Set(facts.standing.map(({ id }) => id));
  return {
    row: taskRow(row, on),
    assigned: assigned.source,
    deadline: deadlineStory(facts, task),
    milestones: milestones(task, on),
    requests: requests(facts),
    reports: reports(facts),
    claims: claimsMade(facts),
    reassignments: facts.ofType('TaskReassigned').map(({ source, data }) => ({ source, data })),
    acts: facts
      .ofType('TaskCancelled', 'TaskSuperseded', 'TaskReopened', 'TaskUrged')
      .map(({ source, data }) => ({ source, words: 'message' in data ? data.message : data.reason })),
    overdue: overdueSpans(task, on),
    completeness: completeness(task, clears),
    events: events.map(({ id, event }) => ({ event: id, type: event.type, stands: standing.has(id) })),
  };
};

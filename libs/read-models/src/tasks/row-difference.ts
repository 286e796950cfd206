import { type Deadline, lastDue } from '#domain/deadline';
import { sameValue } from '#domain/same-value';
import type { TaskEvent } from '#domain/task/task.events';
import type { FactDifference } from './fact-difference.js';
import type { TaskRow } from './task-row.js';

const MOVED = ['TaskAssigned', 'DeadlineChanged', 'DeadlineExtensionApproved'] as const;
const MET = [...MOVED, 'CompletionClaimed', 'CompletionAccepted', 'CompletionReturned', 'TaskReopened'] as const;
/** What has ended is not late any more either. */
const STANDS = [...MET, 'TaskSuperseded', 'TaskCancelled'] as const;
/** What is compared, and the facts that can change it. What only follows from these (due, days overdue) is not. */
const CAUSES = {
  title: ['TaskAssigned'],
  address: ['TaskAssigned'],
  member: ['TaskAssigned'],
  product: ['TaskAssigned'],
  leadPrinted: ['TaskAssigned'],
  coordinatingPrinted: ['TaskAssigned'],
  issuedOn: ['TaskAssigned'],
  lead: ['TaskAssigned', 'TaskReassigned'],
  coordinating: ['TaskAssigned', 'TaskReassigned'],
  deadline: MOVED,
  percent: ['StatusReported', 'ReportReturned'],
  late: STANDS,
  met: MET,
  status: STANDS,
} as const satisfies Partial<Record<keyof TaskRow, readonly TaskEvent['type'][]>>;

export type ComparedField = keyof typeof CAUSES;

/** Old value beside new, with the facts behind it. No fact: a day has passed. */
export interface FieldDifference {
  readonly field: ComparedField;
  readonly before: unknown;
  readonly after: unknown;
  readonly behind: readonly FactDifference[];
}

export const fieldDifferences = (
  before: TaskRow,
  after: TaskRow,
  facts: readonly FactDifference[],
): FieldDifference[] =>
  (Object.keys(CAUSES) as ComparedField[])
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) => ({
      field,
      before: before[field],
      after: after[field],
      behind: facts.filter(({ source }) => (CAUSES[field] as readonly string[]).includes(source.type)),
    }));

/** Later than it was: a milestone by its id, or the last day of all. */
export const slipped = (before: Deadline | null, after: Deadline | null): boolean => {
  if (!before || !after) return false;
  const [last, next] = [lastDue(before), lastDue(after)];
  return (
    (last !== undefined && next !== undefined && next > last) ||
    before.milestones.some(({ id, due }) => after.milestones.some((m) => m.id === id && m.due > due))
  );
};

import type { Deadline } from '#domain/deadline';
import type { EventId, IsoDate, UnitId } from '#domain/facts';
import type { Mark, MilestoneChanges } from '#domain/task/task.events';
import type { TaskState } from '#domain/task/task.state';
import { claims, countsOn, deadlineOn, holdsOn, verdictOn } from '#domain/task/task.timeline';
import type { Source, TaskFacts } from './source.js';

/** A deadline that has held, from `source.effectiveOn` until the next one: who set it, on what basis. */
export interface DeadlineSet {
  readonly how: 'assigned' | 'changed' | 'extended';
  readonly source: Source;
  readonly deadline: Deadline;
  readonly setBy: UnitId | null;
  readonly rank: number;
  readonly changes: MilestoneChanges | null;
  readonly reason: string | null;
  /** The request that an extension answers. */
  readonly request: EventId | null;
  readonly marks: readonly Mark[];
}

export interface DeadlineStory {
  /** As assigned. */
  readonly first: DeadlineSet | null;
  /** What the assignment said before it was corrected; null where it never was. */
  readonly uncorrectedFirst: { readonly source: Source; readonly deadline: Deadline } | null;
  readonly current: DeadlineSet | null;
  /** The first and every change since, in the order of the days from which they act. */
  readonly history: readonly DeadlineSet[];
}

export const deadlineStory = (facts: TaskFacts, task: TaskState): DeadlineStory => {
  const set = [...assignments(facts), ...changes(facts)];
  const history = task.deadlines.flatMap(({ id }) => set.find(({ source }) => source.event === id) ?? []);
  const assigned = facts.ofType('TaskAssigned').find(({ source }) => source.event === task.assigned?.id);
  const [uncorrected] = assigned ? facts.earlier<'TaskAssigned'>(assigned.fact) : [];
  return {
    first: history[0] ?? null,
    uncorrectedFirst: uncorrected ? { source: uncorrected.source, deadline: uncorrected.data.deadline } : null,
    current: history.at(-1) ?? null,
    history,
  };
};

const assignments = (facts: TaskFacts): DeadlineSet[] =>
  facts.ofType('TaskAssigned').map(({ source, data }) => ({
    ...{ how: 'assigned', source, deadline: data.deadline, setBy: data.setBy, rank: data.setByRank },
    ...{ changes: null, reason: null, request: null, marks: data.marks },
  }));

const changes = (facts: TaskFacts): DeadlineSet[] =>
  facts.ofType('DeadlineChanged', 'DeadlineExtensionApproved').map(({ source, data }) => ({
    ...{ how: 'request' in data ? 'extended' : 'changed', source, deadline: data.to, changes: data.changes },
    ...{ setBy: data.decidedBy, rank: data.decidedByRank, marks: data.marks },
    reason: 'reason' in data ? data.reason : data.note,
    request: 'request' in data ? data.request : null,
  }));

export interface MilestoneShown {
  readonly id: string;
  readonly due: IsoDate;
  readonly label: string | null;
  /** `uncounted`: past when assigned and never moved since. */
  readonly state: 'met' | 'met-late' | 'waiting' | 'overdue' | 'open' | 'uncounted';
  /** The claims that speak for it: accepted, or not answered yet. */
  readonly claims: readonly EventId[];
}

/** Those of the deadline in force. Late goes by the deadline in force on the day the work was finished. */
export const milestones = (task: TaskState, on: IsoDate): MilestoneShown[] =>
  (task.deadline?.milestones ?? []).map((milestone) => {
    const { id, due, label } = milestone;
    const held = [...task.claims.values()].filter((claim) => claims(claim, id) && holdsOn(task, claim, on));
    const accepted = held.filter((claim) => verdictOn(task, claim) === 'accepted');
    const late = accepted.some(({ finishedOn }) => finishedLateFor(task, id, finishedOn));
    const open = !countsOn(task, milestone, on) ? 'uncounted' : due < on ? 'overdue' : 'open';
    const state = accepted.length > 0 ? (late ? 'met-late' : 'met') : held.length > 0 ? 'waiting' : open;
    return { id, due, label: label ?? null, state, claims: held.map((claim) => claim.id) };
  });

const finishedLateFor = (task: TaskState, id: string, finishedOn: IsoDate): boolean => {
  const milestone = deadlineOn(task, finishedOn)?.deadline.milestones.find((m) => m.id === id);
  return milestone !== undefined && milestone.due < finishedOn && countsOn(task, milestone, finishedOn);
};

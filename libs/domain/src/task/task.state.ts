import type { Cycle } from '../dates.js';
import type { Deadline } from '../deadline.js';
import {
  type Actor,
  assertNever,
  type Basis,
  type EventId,
  type IsoDate,
  type Judged,
  type Standing,
  type UnitId,
} from '../facts.js';
import type { Lead, TaskAssigned, TaskEvent } from './task.events.js';

/** What the rules and the status of one task need; read models hold the rest. */
export interface TaskState {
  /** The assignment that stands; null and the task is in no list and no total. */
  readonly assigned: Assignment | null;
  readonly leads: readonly Lead[];
  readonly coordinating: readonly UnitId[];
  /** In force. */
  readonly deadline: Deadline | null;
  /** As assigned; never lost. What an assignment said before it was corrected is for read models to show. */
  readonly firstDeadline: Deadline | null;
  /** Every deadline that has held, in the order of the days from which they act; the last is in force. */
  readonly deadlines: readonly DeadlineInForce[];
  /** How often the deadline was changed. */
  readonly changes: number;
  readonly requests: ReadonlyMap<EventId, Request>;
  readonly reports: ReadonlyMap<EventId, Report>;
  readonly claims: ReadonlyMap<EventId, Claim>;
  /** By the event that they name. One that names no standing request, report or claim acts on nothing. */
  readonly answers: ReadonlyMap<EventId, Answer>;
  /** Cancelled, superseded, reopened: in the order of their days. */
  readonly turns: readonly Turn[];
  readonly urged: readonly Urging[];
  /** The reporting duty that the directive states, where it was looked up (`task.around.ts`): no fact of the task. */
  readonly duty?: Cycle;
}

/** How and when something was said. `place` is where its chain began: what was recorded before a reopening is met no more. */
interface Said {
  readonly id: EventId;
  readonly by: Actor;
  readonly basis: Basis | null;
  readonly effectiveOn: IsoDate;
  readonly place: number;
}

export interface Assignment extends Said {
  readonly data: TaskAssigned['data'];
}

/** Acts from `from` until the next one. */
export interface DeadlineInForce extends Said {
  readonly from: IsoDate;
  readonly deadline: Deadline;
  readonly setBy: UnitId | null;
  readonly rank: number;
}

export interface Request extends Said {
  readonly unit: UnitId;
  readonly seen: Deadline;
  readonly wanted: Deadline;
}

export interface Report extends Said {
  readonly unit: UnitId;
  readonly period: string;
  readonly percent: number;
}

export interface Claim extends Said {
  readonly unit: UnitId;
  readonly milestone: string | null;
  readonly finishedOn: IsoDate;
}

export interface Answer extends Said {
  readonly kind: 'approved' | 'refused' | 'accepted' | 'returned';
}

export interface Turn extends Said {
  readonly kind: 'cancelled' | 'superseded' | 'reopened';
}

export interface Urging extends Said {
  readonly message: string;
}

/** What the task's decider judges. */
export type JudgedTask = Judged<TaskState, TaskEvent>;

export const initialTask: TaskState = {
  assigned: null,
  leads: [],
  coordinating: [],
  deadline: null,
  firstDeadline: null,
  deadlines: [],
  changes: 0,
  requests: new Map(),
  reports: new Map(),
  claims: new Map(),
  answers: new Map(),
  turns: [],
  urged: [],
};

/** Total: any order gives a state. Of several assignments the first in order counts. */
export const evolveTask = (task: TaskState, fact: Standing<TaskEvent>): TaskState => {
  const { event, id, by, basis, effectiveOn, place } = fact;
  const said: Said = { id, by, basis, effectiveOn, place };
  switch (event.type) {
    case 'TaskAssigned':
      return task.assigned ? task : assigned(task, { ...said, data: event.data });
    case 'TaskReassigned':
      return { ...task, leads: event.data.to.lead, coordinating: event.data.to.coordinating };
    case 'DeadlineChanged':
      return changed(task, said, event.data);
    case 'DeadlineExtensionRequested': {
      const { unit, seen, wanted } = event.data;
      return { ...task, requests: plus(task.requests, id, { ...said, unit, seen, wanted }) };
    }
    case 'DeadlineExtensionApproved':
      return changed(answered(task, event.data.request, { ...said, kind: 'approved' }), said, event.data);
    case 'DeadlineExtensionRefused':
      return answered(task, event.data.request, { ...said, kind: 'refused' });
    case 'StatusReported': {
      const { unit, period, percent } = event.data;
      return { ...task, reports: plus(task.reports, id, { ...said, unit, period, percent }) };
    }
    case 'ReportReturned':
      return answered(task, event.data.report, { ...said, kind: 'returned' });
    case 'CompletionClaimed': {
      const { unit, milestone, finishedOn } = event.data;
      return { ...task, claims: plus(task.claims, id, { ...said, unit, milestone, finishedOn }) };
    }
    case 'CompletionAccepted':
      return answered(task, event.data.claim, { ...said, kind: 'accepted' });
    case 'CompletionReturned':
      return answered(task, event.data.claim, { ...said, kind: 'returned' });
    case 'TaskReopened':
      return { ...task, turns: [...task.turns, { ...said, kind: 'reopened' }] };
    case 'TaskSuperseded':
      return { ...task, turns: [...task.turns, { ...said, kind: 'superseded' }] };
    case 'TaskCancelled':
      return { ...task, turns: [...task.turns, { ...said, kind: 'cancelled' }] };
    case 'TaskUrged':
      return { ...task, urged: [...task.urged, { ...said, message: event.data.message }] };
    case 'EventVoided':
      return task;
    default:
      return assertNever(event);
  }
};

/** What stood before the assignment had no leads and no deadline to act on: the assignment's own hold. */
const assigned = (task: TaskState, assignment: Assignment): TaskState => {
  const { data, ...said } = assignment;
  const first = { ...said, from: said.effectiveOn, deadline: data.deadline, setBy: data.setBy, rank: data.setByRank };
  return {
    ...task,
    assigned: assignment,
    leads: data.lead,
    coordinating: data.coordinating,
    deadline: data.deadline,
    firstDeadline: data.deadline,
    deadlines: [first],
    changes: 0,
  };
};

const changed = (
  task: TaskState,
  said: Said,
  { to, decidedBy, decidedByRank }: { to: Deadline; decidedBy: UnitId | null; decidedByRank: number },
): TaskState => {
  const entry = { ...said, from: said.effectiveOn, deadline: to, setBy: decidedBy, rank: decidedByRank };
  return { ...task, deadline: to, deadlines: [...task.deadlines, entry], changes: task.changes + 1 };
};

const answered = (task: TaskState, named: EventId, answer: Answer): TaskState => ({
  ...task,
  answers: plus(task.answers, named, answer),
});

const plus = <V>(map: ReadonlyMap<EventId, V>, id: EventId, value: V): ReadonlyMap<EventId, V> =>
  new Map(map).set(id, value);

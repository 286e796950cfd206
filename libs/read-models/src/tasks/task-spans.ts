import { addDays } from '#domain/dates';
import type { Deadline } from '#domain/deadline';
import type { IsoDate, Recorded, Standing } from '#domain/facts';
import { fold, standing } from '#domain/fold';
import type { TaskAssigned, TaskEvent } from '#domain/task/task.events';
import { evolveTask, initialTask } from '#domain/task/task.state';
import { around, lastDaysOf, type TaskAround } from '#domain/task/task.around';
import { staleTurns } from '#domain/task/missed-reports';
import { type AroundOf, nothingAround } from './task-around.js';
import { BEGINNING } from './known-stretches.js';
import { type StandingRow, standingRow } from './task-row.js';

/** After every day: the exclusive end of a span that nothing ends. */
export const NO_END: IsoDate = '9999-99-99';

/** Days, from `from` to before `to`, on which a task's row is the same. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly row: StandingRow;
}

/** The row on one day, folded for that day alone. On every day `spansOf` says the same. */
export const rowAt = (
  events: readonly Recorded<TaskEvent>[],
  on: IsoDate,
  aroundOf: AroundOf = nothingAround,
): StandingRow | null => {
  const task = fold({ initialState: initialTask, evolve: evolveTask }, events, on);
  return standingRow(around(task, aroundOf(task.assigned?.data.directiveId), on), on);
};

/**
 * What the events say about every day: disjoint spans in order, neighbours differing. A gap is where the task does not
 * stand. The percent is left out, null everywhere: it changes with every report, and nothing else does.
 */
export const spansOf = (events: readonly Recorded<TaskEvent>[], aroundOf: AroundOf = nothingAround): Span[] =>
  spansFrom(standing(events, NO_END), aroundOf, BEGINNING);

/**
 * The same for the days from `since` on, of facts in the order in which they fold. They are folded once; between two
 * turning days nothing changes but the count of overdue days.
 */
export const spansFrom = (facts: readonly Standing<TaskEvent>[], aroundOf: AroundOf, since: IsoDate): Span[] => {
  const surroundings = aroundOf(assignmentIn(facts)?.directiveId);
  const turning = [...turningDays(facts, surroundings)].filter((day) => day > since);
  const days = [...(since === BEGINNING ? [] : [since]), ...turning.sort()];
  const spans: Span[] = [];
  let task = initialTask;
  let folded = 0;
  days.forEach((day, i) => {
    for (let next = facts[folded]; next && next.effectiveOn <= day; next = facts[++folded])
      task = evolveTask(task, next);
    const row = standingRow(around(task, surroundings, day), day);
    if (!row) return;
    const said = row.situation.percent === null ? row : { ...row, situation: { ...row.situation, percent: null } };
    const to = days[i + 1] ?? NO_END;
    const last = spans.at(-1);
    if (last?.to === day && isSame(last.row, said)) spans[spans.length - 1] = { ...last, to };
    else spans.push({ from: day, to, row: said });
  });
  return spans;
};

const isSame = (a: StandingRow, b: StandingRow): boolean =>
  a.situation.status === b.situation.status && JSON.stringify(a) === JSON.stringify(b);

/** Facts that change nothing of a row. */
export const SAYS_NOTHING: ReadonlySet<string> = new Set<TaskEvent['type']>([
  ...(['TaskUrged', 'DeadlineExtensionRequested', 'DeadlineExtensionRefused'] as const),
]);

/** Facts that change nothing of a row but its percent; of a task that goes on, whether it is stale. */
export const SAYS_NO_MORE: ReadonlySet<string> = new Set([...SAYS_NOTHING, 'StatusReported', 'ReportReturned']);

/** Days on which more than the percent may change: facts take effect, work was finished, a last on-time day is over. */
const turningDays = (facts: readonly Standing<TaskEvent>[], surroundings: TaskAround): Set<IsoDate> => {
  const { workingDays } = surroundings;
  const saying = facts.filter(({ event }) => !SAYS_NO_MORE.has(event.type));
  return new Set([
    ...saying.flatMap((fact) => [fact.effectiveOn, ...daysWithin(fact.event, workingDays)]),
    ...(saying.length === 0 ? [] : workingDays.map(({ from }) => from)),
    ...reportingDays(facts, surroundings),
  ]);
};

const daysWithin = (event: TaskEvent, workingDays: TaskAround['workingDays']): IsoDate[] => {
  const deadline = deadlineIn(event);
  if (deadline !== null) return lastDaysOf(deadline, workingDays).map((day) => addDays(day, 1));
  return event.type === 'CompletionClaimed' ? [event.data.finishedOn] : [];
};

/** Where reports are owed, and there may be nothing else to see that a task is carried out. */
const reportingDays = (facts: readonly Standing<TaskEvent>[], { duty }: TaskAround): IsoDate[] => {
  const assigned = facts.find(({ event }) => event.type === 'TaskAssigned');
  if (duty === null || !assigned || !facts.some(({ event }) => isContinuous(event))) return [];
  const reported = facts.flatMap(({ event }) => (event.type === 'StatusReported' ? [event.data.period] : []));
  return [...facts.map(({ effectiveOn }) => effectiveOn), ...staleTurns(assigned.effectiveOn, reported, duty)];
};

const assignmentIn = (facts: readonly Standing<TaskEvent>[]): TaskAssigned['data'] | undefined => {
  for (const { event } of facts) if (event.type === 'TaskAssigned') return event.data;
  return undefined;
};

/** The deadline that an event brings into force. */
const deadlineIn = ({ type, data }: TaskEvent): Deadline | null => {
  if (type === 'TaskAssigned') return data.deadline;
  return type === 'DeadlineChanged' || type === 'DeadlineExtensionApproved' ? data.to : null;
};

/** True where the event brings a deadline without a date that goes on. */
export const isContinuous = (event: TaskEvent): boolean => {
  const deadline = deadlineIn(event);
  return deadline?.milestones.length === 0 && (deadline.ongoing || deadline.kind === 'ongoing');
};

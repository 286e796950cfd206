import { addDays } from '#domain/dates';
import type { Deadline } from '#domain/deadline';
import type { IsoDate, Recorded, Standing } from '#domain/facts';
import { fold, standing } from '#domain/fold';
import type { TaskEvent } from '#domain/task/task.events';
import { evolveTask, initialTask } from '#domain/task/task.state';
import { percentOf, type StandingRow, standingRow } from './task-row.js';

/** After every day: the exclusive end of a span that nothing ends. */
export const NO_END: IsoDate = '9999-99-99';

/** Days, from `from` to before `to`, on which a task's row is the same. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly row: StandingRow;
}

/** The row on one day, folded for that day alone. On every day `spansOf` says the same. */
export const rowAt = (events: readonly Recorded<TaskEvent>[], on: IsoDate): StandingRow | null =>
  standingRow(fold({ initialState: initialTask, evolve: evolveTask }, events, on), on);

/**
 * What the events say about every day: disjoint spans in order, neighbours differing. A gap is where the task does not
 * stand. The facts are folded once; between two turning days nothing changes but the count of overdue days.
 */
export const spansOf = (events: readonly Recorded<TaskEvent>[]): Span[] => {
  const facts = standing(events, NO_END);
  const turning = turningDays(facts);
  const days = [...new Set([...turning, ...facts.map(({ effectiveOn }) => effectiveOn)])].sort();
  const spans: Span[] = [];
  let task = initialTask;
  let folded = 0;
  let row: StandingRow | null = null;
  days.forEach((day, i) => {
    for (let next = facts[folded]; next && next.effectiveOn <= day; next = facts[++folded])
      task = evolveTask(task, next);
    row = turning.has(day) ? standingRow(task, day) : row && withPercent(row, percentOf(task));
    if (!row) return;
    const to = days[i + 1] ?? NO_END;
    const last = spans.at(-1);
    if (last?.to === day && isSame(last.row, row)) spans[spans.length - 1] = { ...last, to };
    else spans.push({ from: day, to, row });
  });
  return spans;
};

/** The percent first: mostly nothing else changes, and it is told at a glance. */
const isSame = (a: StandingRow, b: StandingRow): boolean =>
  a === b || (a.situation.percent === b.situation.percent && JSON.stringify(a) === JSON.stringify(b));

const withPercent = (row: StandingRow, percent: number | null): StandingRow =>
  row.situation.percent === percent ? row : { ...row, situation: { ...row.situation, percent } };

/** Facts that change nothing of a row but its percent. */
export const SAYS_NO_MORE = new Set<TaskEvent['type']>([
  ...(['StatusReported', 'ReportReturned', 'TaskUrged'] as const),
  ...(['DeadlineExtensionRequested', 'DeadlineExtensionRefused'] as const),
]);

/** Days on which more than the percent may change: facts take effect, work was finished, a last on-time day is over. */
const turningDays = (facts: readonly Standing<TaskEvent>[]): Set<IsoDate> =>
  new Set(
    facts
      .filter(({ event }) => !SAYS_NO_MORE.has(event.type))
      .flatMap((fact) => [fact.effectiveOn, ...daysWithin(fact.event)]),
  );

const daysWithin = ({ type, data }: TaskEvent): IsoDate[] => {
  if (type === 'TaskAssigned') return daysAfter(data.deadline);
  if (type === 'DeadlineChanged' || type === 'DeadlineExtensionApproved') return daysAfter(data.to);
  return type === 'CompletionClaimed' ? [data.finishedOn] : [];
};

const daysAfter = ({ milestones }: Deadline): IsoDate[] => milestones.map(({ due }) => addDays(due, 1));

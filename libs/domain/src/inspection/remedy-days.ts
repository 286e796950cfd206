import { addDays, daysBetween } from '../dates.js';
import type { IsoDate, Standing, TaskId } from '../facts.js';
import type { InspectionStreamEvent } from './streams-of-inspections.js';

/** Days, both inclusive. */
export interface OverdueDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A remedy that was ordered, as it stands at the end of a day. */
export interface Remedy {
  readonly findingId: string;
  /** The task that the finding is about; null where it is about the unit. */
  readonly task: TaskId | null;
  readonly text: string;
  readonly orderedOn: IsoDate;
  readonly dueOn: IsoDate;
  /** `awaiting`: the unit says that all of it is done, and the team has not verified it. Then it is not overdue. */
  readonly status: 'due' | 'overdue' | 'awaiting' | 'closed';
  /** Every day on which it was overdue, oldest first. */
  readonly overdue: readonly OverdueDays[];
}

/** From this day on, until the next turn of the same finding. */
export interface RemedyTurn {
  readonly on: IsoDate;
  /** Of the fact in its stream. */
  readonly place: number;
  readonly dueOn: IsoDate | null;
  readonly state: 'open' | 'awaiting' | 'closed';
  /** As it was last ordered, since the day on which it was first. Null before: nothing is due then. */
  readonly order: { readonly text: string; readonly on: IsoDate } | null;
}

/** A finding with its turns, in the order of their facts. */
export interface RemedyCourse {
  readonly findingId: string;
  readonly task: TaskId | null;
  readonly turns: readonly RemedyTurn[];
}

/**
 * The remedies of one inspection with their overdue days up to `to`, inclusive. Each day goes by the date in force that
 * day, so that a later date takes no day away. As with tasks: days spent waiting for the team count only where it then
 * found the remedy wanting; what is reported in part waits for nobody. `facts` are those of the day, in their order.
 */
export function remediesOn(facts: readonly Standing<InspectionStreamEvent>[], to: IsoDate): readonly Remedy[] {
  return remedyCourses(facts).flatMap(({ findingId, task, turns }) => {
    const owed = remedyAfter(turns, to);
    return owed === undefined ? [] : [{ findingId, task, ...owed, overdue: remedyOverdue(turns, to) }];
  });
}

/** Of every finding, in the order of recording. Those of an earlier day, or as known earlier, are the first of these. */
export function remedyCourses(facts: readonly Standing<InspectionStreamEvent>[]): readonly RemedyCourse[] {
  const courses = new Map<string, RemedyCourse>();
  for (const fact of facts) {
    const { data } = fact.event;
    if (!('findingId' in data)) continue;
    const { findingId } = data;
    courses.set(findingId, after(courses.get(findingId) ?? { findingId, task: null, turns: [] }, fact));
  }
  return [...courses.values()];
}

/** How a remedy stands at the end of a day, after its turns up to then; undefined where none was ordered. */
export function remedyAfter(
  turns: readonly RemedyTurn[],
  to: IsoDate,
): Pick<Remedy, 'text' | 'orderedOn' | 'dueOn' | 'status'> | undefined {
  const last = turns.at(-1);
  if (last === undefined || last.order === null || last.dueOn === null) return undefined;
  const { order, dueOn, state } = last;
  const status = state !== 'open' ? state : dueOn < to ? 'overdue' : 'due';
  return { text: order.text, orderedOn: order.on, dueOn, status };
}

/** Every day up to `to` on which it was overdue, oldest first. */
export const remedyOverdue = (turns: readonly RemedyTurn[], to: IsoDate): readonly OverdueDays[] =>
  turns.flatMap((turn, i) => overdueDays(turn, turns.slice(i + 1), to)).reduce<OverdueDays[]>(joined, []);

function after(course: RemedyCourse, { event, effectiveOn: on, place }: Standing<InspectionStreamEvent>): RemedyCourse {
  const last = course.turns.at(-1) ?? { dueOn: null, state: 'open', order: null };
  const turn = (change: Partial<RemedyTurn>): RemedyCourse => ({
    ...course,
    turns: [...course.turns, { ...last, ...change, on, place }],
  });
  switch (event.type) {
    case 'FindingRecorded':
      return { ...course, task: event.data.task };
    case 'RemedyOrdered':
      return turn({ dueOn: event.data.dueOn, order: { text: event.data.text, on: last.order?.on ?? on } });
    case 'RemedyReported':
      return turn({ state: event.data.whole ? 'awaiting' : 'open' });
    case 'FindingPartlyRemedied':
    case 'RemedyReturned':
      return turn({ state: 'open' });
    case 'FindingClosed':
      return turn({ state: 'closed' });
    case 'FindingRechecked':
      return event.data.holds ? course : turn({ state: 'open' });
    case 'FindingReopened':
      return turn({ state: 'open', dueOn: event.data.dueOn });
    default:
      return course;
  }
}

/** How many there are. */
export const daysOverdue = (overdue: readonly OverdueDays[]): number =>
  overdue.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);

function overdueDays(
  { on, dueOn, state }: RemedyTurn,
  [next, ...others]: readonly RemedyTurn[],
  to: IsoDate,
): OverdueDays[] {
  const verified = [next, ...others].find((turn) => turn?.state !== 'awaiting');
  const counts = state === 'open' || (state === 'awaiting' && verified?.state === 'open');
  if (dueOn === null || !counts) return [];
  const end = next === undefined ? to : addDays(next.on, -1);
  const from = on > dueOn ? on : addDays(dueOn, 1);
  return from <= end ? [{ from, to: end }] : [];
}

const joined = (before: readonly OverdueDays[], next: OverdueDays): OverdueDays[] => {
  const last = before.at(-1);
  return last && addDays(last.to, 1) === next.from
    ? [...before.slice(0, -1), { from: last.from, to: next.to }]
    : [...before, next];
};

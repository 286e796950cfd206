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
interface Turn {
  readonly on: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly state: 'open' | 'awaiting' | 'closed';
}

interface Course {
  readonly task: TaskId | null;
  readonly order: { readonly text: string; readonly on: IsoDate } | null;
  readonly turns: readonly Turn[];
}

/**
 * The remedies of one inspection with their overdue days up to `to`, inclusive. Each day goes by the date in force that
 * day, so that a later date takes no day away. As with tasks: days spent waiting for the team count only where it then
 * found the remedy wanting; what is reported in part waits for nobody. `facts` are those of the day, in their order.
 */
export function remediesOn(facts: readonly Standing<InspectionStreamEvent>[], to: IsoDate): readonly Remedy[] {
  const courses = new Map<string, Course>();
  for (const fact of facts) {
    const { data } = fact.event;
    if (!('findingId' in data)) continue;
    courses.set(data.findingId, after(courses.get(data.findingId) ?? UNKNOWN, fact));
  }
  return [...courses].flatMap(([findingId, course]) => remedy(findingId, course, to) ?? []);
}

const UNKNOWN: Course = { task: null, order: null, turns: [] };

function after(course: Course, { event, effectiveOn: on }: Standing<InspectionStreamEvent>): Course {
  const last = course.turns.at(-1) ?? { on, dueOn: null, state: 'open' };
  const turn = (change: Partial<Turn>): Course => ({ ...course, turns: [...course.turns, { ...last, ...change, on }] });
  switch (event.type) {
    case 'FindingRecorded':
      return { ...course, task: event.data.task };
    case 'RemedyOrdered':
      return { ...turn({ dueOn: event.data.dueOn }), order: { text: event.data.text, on: course.order?.on ?? on } };
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

/** Undefined where none was ordered: nothing is due then. */
function remedy(findingId: string, { task, order, turns }: Course, to: IsoDate): Remedy | undefined {
  const last = turns.at(-1);
  if (order === null || last === undefined || last.dueOn === null) return undefined;
  const overdue = turns
    .flatMap((turn, i) => overdueDays(turn, turns.slice(i + 1), to))
    .reduce<OverdueDays[]>(joined, []);
  const isLate = last.dueOn < to;
  const status = last.state !== 'open' ? last.state : isLate ? 'overdue' : 'due';
  return { findingId, task, text: order.text, orderedOn: order.on, dueOn: last.dueOn, status, overdue };
}

/** How many there are. */
export const daysOverdue = (overdue: readonly OverdueDays[]): number =>
  overdue.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);

function overdueDays({ on, dueOn, state }: Turn, [next, ...others]: readonly Turn[], to: IsoDate): OverdueDays[] {
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

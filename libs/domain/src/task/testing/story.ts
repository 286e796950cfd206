import { endOfDay } from '../../dates.js';
import { lastDue } from '../../deadline.js';
import type { IsoDate } from '../../facts.js';
import { fold } from '../../fold.js';
import { type Fact, type Said, stream } from '../../testing/given.js';
import type { TaskEvent } from '../task.events.js';
import { evolveTask, initialTask } from '../task.state.js';
import { statusOf, type TaskStatus } from '../task.status.js';
import { B53, fact, lead, PRIME_MINISTER } from './b53.js';

/** What happened to one task, in the order in which it was recorded. */
export type Story = readonly Fact<TaskEvent>[];

/** Recorded on one day in the morning, effective on that day or, where `on` says so, on another. */
export const recorded = (
  day: IsoDate,
  event: TaskEvent,
  { on, ...said }: Partial<Said> & { readonly on?: IsoDate } = {},
): Fact<TaskEvent> => fact(on ?? day, event, { at: `${day}T02:00:00.000Z`, ...said });

/** Where the task stood: on day D, as known at the end of day K. */
export interface Told {
  readonly status: TaskStatus | null;
  /** Last on-time day of the first deadline. */
  readonly first: IsoDate | null;
  readonly overdueDays: number;
  readonly leads: readonly string[];
}

export const told = (story: Story, on: IsoDate, known: IsoDate): Told => {
  const events = stream(story).filter(({ recordedAt }) => recordedAt < endOfDay(known));
  const task = fold({ initialState: initialTask, evolve: evolveTask }, events, on);
  const stands = statusOf(task, on);
  return {
    status: stands?.status ?? null,
    first: (task.firstDeadline && lastDue(task.firstDeadline)) ?? null,
    overdueDays: stands?.overdueDays ?? 0,
    leads: task.leads.map(({ unit }) => unit),
  };
};

/** One line of a story: D, K, the status, the overdue days so far, and what else is worth saying. */
export type Line = readonly [
  on: IsoDate,
  known: IsoDate,
  status: TaskStatus | null,
  overdueDays: number,
  more?: Partial<Told>,
];

/** One test for each story, one expectation for each of its lines. */
export const itTells = (stories: readonly (readonly [rule: string, story: Story, lines: readonly Line[]])[]): void =>
  it.each(stories)('%s', (_rule, story, lines) => {
    const days = stream(story).map(({ recordedAt }) => recordedAt);
    expect(days).toEqual([...days].sort());
    expect(lines.map(([on, known]) => ({ on, known, ...told(story, on, known) }))).toEqual(
      lines.map(([on, known, status, overdueDays, more]) =>
        expect.objectContaining({ on, known, status, overdueDays, ...more }),
      ),
    );
  });

/** One lead takes the place of another. */
export const placesOf = (from: string, to: string): TaskEvent => ({
  type: 'TaskReassigned',
  data: {
    taskId: B53,
    from: { lead: lead(from), coordinating: [] },
    to: { lead: lead(to), coordinating: [] },
    reason: 'Điều chuyển',
    decidedBy: PRIME_MINISTER,
    marks: [],
  },
});

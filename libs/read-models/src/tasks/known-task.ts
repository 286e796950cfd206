import type { DirectiveId, IsoDate, Recorded, TaskId } from '#domain/facts';
import type { TaskEvent } from '#domain/task/task.events';
import { type SpanRecord, spanRecord } from './board-record.js';
import { BEGINNING, type KnownStretches } from './known-stretches.js';
import { percentsFrom, SAYS_PERCENT } from './percents.js';
import { StandingFacts } from './standing-facts.js';
import type { Surroundings } from './task-around.js';
import type { Wordings } from './wordings.js';
import { spansFrom } from './task-spans.js';

/** What the board's tables say of one task, as it is learnt event by event. */
export interface KnownTask {
  readonly spans: KnownStretches<SpanRecord>;
  readonly percents: KnownStretches<number>;
  readonly wordings: Wordings;
}

/** A task with events that its rows do not know. `task` row and `task_stale` row in one. */
export interface StaleTask {
  readonly task_id: TaskId;
  readonly directive: DirectiveId | null;
  readonly first_n: number;
  readonly ongoing: number;
  /** Number of the first event that is not known yet. */
  readonly since_n: number;
}

type NumberedEvent = Recorded<TaskEvent> & { readonly n: number };

/**
 * Tells what the events from `since_n` on change. Whole histories come in, in log order: the earlier events are needed to
 * know what holds. Cost: for each event that changes more than a percent, the rows of the days from its own on.
 */
export const learn = (
  known: KnownTask,
  { directive, first_n: first, ongoing, since_n: since }: StaleTask,
  events: readonly NumberedEvent[],
  surroundings: Surroundings,
): void => {
  const saying = new StandingFacts<TaskEvent>();
  const reporting = new StandingFacts<TaskEvent>();
  const goesOn = ongoing === 1 && directive !== null;
  const aroundAt = (n: number) => (goesOn ? surroundings.at(n) : surroundings.atWithoutDuty(n));
  const spans = (n: number, day: IsoDate) =>
    known.spans.learn(
      n,
      day,
      spansFrom(saying.inOrder, aroundAt(n), day).map(({ from, to, row }) => ({
        from,
        to,
        value: spanRecord(row, known.wordings.numberOf(row.wording)),
      })),
    );
  const turns = surroundings.turns(goesOn ? directive : undefined).filter((n) => n > first && n >= since);
  const waiting = turns.sort((a, b) => a - b);
  const turnBefore = (n: number) => {
    while (waiting[0] !== undefined && waiting[0] < n) spans(waiting.shift()!, BEGINNING);
  };
  for (const event of events) {
    const { n } = event;
    turnBefore(n);
    const isPercent = SAYS_PERCENT.has(event.event.type);
    const reportedDay = isPercent || event.event.type === 'EventVoided' ? reporting.add(event) : undefined;
    const saidDay = isPercent && ongoing === 0 ? undefined : saying.add(event);
    if (n < since) continue;
    if (reportedDay !== undefined) known.percents.learn(n, reportedDay, percentsFrom(reporting.inOrder, reportedDay));
    if (saidDay !== undefined) spans(n, saidDay);
  }
  turnBefore(Number.POSITIVE_INFINITY);
};

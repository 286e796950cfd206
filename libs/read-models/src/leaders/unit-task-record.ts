import { addDays, dayOf } from '#domain/dates';
import { lastDue } from '#domain/deadline';
import type { EventId, IsoDate, Recorded, TaskId, UnitId } from '#domain/facts';
import type { Mark, TaskEvent } from '#domain/task/task.events';
import { around } from '#domain/task/task.around';
import { evolveTask, initialTask } from '#domain/task/task.state';
import { type OverdueSpan, overdueSpans } from '#domain/task/task.status';
import { type Source, TaskFacts } from '../tasks/source.js';
import { type AroundOf, nothingAround } from '../tasks/task-around.js';
import { spansOf } from '../tasks/task-spans.js';
import { unitStretches } from '../tasks/unit-stretches.js';

/** Days, both inclusive. */
export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What one task says about one unit, up to a day: when it led, which of those days were overdue, what was moved and returned. */
export interface UnitTaskRecord {
  readonly taskId: TaskId;
  readonly led: readonly Days[];
  /** On days on which the unit led; by milestone. */
  readonly overdue: readonly OverdueSpan[];
  readonly moved: readonly DeadlineMoved[];
  readonly claimsReturned: readonly Returned[];
  readonly reportsReturned: readonly Returned[];
}

/** A deadline change or an approved extension. Marks as recorded. */
export interface DeadlineMoved {
  readonly taskId: TaskId;
  readonly source: Source;
  readonly how: 'changed' | 'extended';
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly marks: readonly Mark[];
}

export interface Returned {
  readonly taskId: TaskId;
  readonly source: Source;
  /** The claim or report that was returned. */
  readonly returned: EventId;
  readonly reason: string;
}

export const unitTaskRecord = (
  events: readonly Recorded<TaskEvent>[],
  taskId: TaskId,
  unit: UnitId,
  on: IsoDate,
  aroundOf: AroundOf = nothingAround,
): UnitTaskRecord => {
  const facts = new TaskFacts(events, on);
  const led = unitStretches(spansOf(events))
    .filter((stretch) => stretch.unit === unit && stretch.role !== 'coordinating' && stretch.from <= on)
    .map(({ from, to }) => ({ from, to: to <= on ? addDays(to, -1) : on }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .reduce<Days[]>(joined, []);
  const leads = (day: IsoDate) => led.some(({ from, to }) => from <= day && day <= to);
  const own = facts.standing.reduce(evolveTask, initialTask);
  const task = around(own, aroundOf(own.assigned?.data.directiveId), on);
  return {
    taskId,
    led,
    overdue: overdueSpans(task, on).flatMap((span) => within(span, led)),
    moved: deadlinesMoved(facts, taskId).filter(
      ({ source }) => leads(source.effectiveOn) || leads(dayOf(source.firstRecordedAt)),
    ),
    claimsReturned: returned(facts, taskId, unit, 'CompletionReturned', 'CompletionClaimed'),
    reportsReturned: returned(facts, taskId, unit, 'ReportReturned', 'StatusReported'),
  };
};

/** A lead that became primary led on. */
const joined = (before: readonly Days[], next: Days): Days[] => {
  const last = before.at(-1);
  return last && addDays(last.to, 1) === next.from
    ? [...before.slice(0, -1), { from: last.from, to: next.to }]
    : [...before, next];
};

/** The parts of a span that lie in one of the stretches. */
export const within = <S extends Days>(span: S, stretches: readonly Days[]): S[] =>
  stretches
    .map(({ from, to }) => ({ ...span, from: from > span.from ? from : span.from, to: to < span.to ? to : span.to }))
    .filter(({ from, to }) => from <= to);

const deadlinesMoved = (facts: TaskFacts, taskId: TaskId): DeadlineMoved[] =>
  facts.ofType('DeadlineChanged', 'DeadlineExtensionApproved').map(({ source, data }) => ({
    ...{ taskId, source, how: 'request' in data ? 'extended' : 'changed', marks: data.marks },
    ...{ from: lastDue(data.from) ?? null, to: lastDue(data.to) ?? null },
  }));

const returned = (
  facts: TaskFacts,
  taskId: TaskId,
  unit: UnitId,
  type: 'CompletionReturned' | 'ReportReturned',
  of: 'CompletionClaimed' | 'StatusReported',
): Returned[] => {
  const said = facts.ofType(of).filter(({ data }) => data.unit === unit);
  const versions = new Set(
    said.flatMap(({ fact, source }) => [source.event, ...facts.earlier(fact).map((version) => version.source.event)]),
  );
  return facts
    .ofType(type)
    .map(({ source, data }) => ({
      ...{ taskId, source, returned: 'claim' in data ? data.claim : data.report, reason: data.reason },
    }))
    .filter((answer) => versions.has(answer.returned));
};

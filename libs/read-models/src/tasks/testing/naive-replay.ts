import type { IsoDate, Standing } from '#domain/facts';
import type { TaskEvent } from '#domain/task/task.events';
import { evolveTask, initialTask, type TaskState } from '#domain/task/task.state';
import { quadrant, statusOf } from '#domain/task/task.status';
import type { Moment } from '../../as-of/basis.js';
import type { LoggedEvent } from '../../engine/projection.js';
import type { TaskRow } from '../task-row.js';

/** As-of by the letter of rules.md, section 2, with no regard to cost: the oracle. */
export const naiveFacts = (
  log: readonly LoggedEvent[],
  task: string,
  { asOf, size }: Moment,
): Standing<TaskEvent>[] => {
  const known = log.filter(({ n, stream }) => n <= size && stream === `task-${task}`);
  const firstOf = (event: LoggedEvent): LoggedEvent => {
    const corrected = known.find(({ id }) => id === event.corrects);
    return corrected ? firstOf(corrected) : event;
  };
  return known
    .filter((event) => event.corrects === undefined || firstOf(event) === event)
    .map((first) => ({ first, last: known.filter((event) => firstOf(event) === first).at(-1) ?? first }))
    .filter(({ last }) => last.event.type !== 'EventVoided' && last.effectiveOn <= asOf)
    .sort((a, b) => compare(a.last.effectiveOn, b.last.effectiveOn) || a.first.n - b.first.n)
    .map(({ first, last }) => ({ ...last, place: first.place, first, event: last.event as TaskEvent }));
};

export const naiveState = (log: readonly LoggedEvent[], task: string, moment: Moment): TaskState =>
  naiveFacts(log, task, moment).reduce(evolveTask, initialTask);

export const naiveRow = (log: readonly LoggedEvent[], task: string, moment: Moment): TaskRow | null => {
  const state = naiveState(log, task, moment);
  const stands = statusOf(state, moment.asOf);
  if (!state.assigned || !stands) return null;
  const { data } = state.assigned;
  const dues = state.deadline?.milestones ?? [];
  const unmet = dues.filter(({ id }) => stands.unmet.includes(id)).map(({ due }) => due);
  const reports = [...state.reports.values()].filter(({ id }) => state.answers.get(id)?.kind !== 'returned');
  return {
    taskId: task,
    directive: data.directiveId,
    address: data.address,
    member: data.member,
    title: data.title,
    product: data.product,
    leadPrinted: data.leadPrinted,
    coordinatingPrinted: data.coordinatingPrinted,
    issuedOn: data.issuedOn,
    lead: state.leads,
    coordinating: state.coordinating,
    deadline: state.deadline,
    status: stands.status,
    late: stands.late,
    quadrant: quadrant(stands.status),
    met: stands.met,
    unmet: stands.unmet,
    due: (unmet.length > 0 ? earliest(unmet) : latest(dues.map(({ due }) => due))) ?? null,
    nextDue: stands.nextDue,
    overdueSince: stands.overdueSince,
    percent: reports.at(-1)?.percent ?? null,
    deadlineChanges: state.changes,
    overdueDays: stands.overdueDays,
  };
};

export const naiveBoard = (log: readonly LoggedEvent[], moment: Moment): TaskRow[] =>
  [...new Set(log.filter(({ category }) => category === 'task').map(({ stream }) => stream.slice(5)))]
    .sort()
    .flatMap((task) => naiveRow(log, task, moment) ?? []);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const earliest = (days: readonly IsoDate[]): IsoDate | undefined => [...days].sort()[0];
const latest = (days: readonly IsoDate[]): IsoDate | undefined => [...days].sort().at(-1);

import { type Deadline, sameDeadline } from '../deadline.js';
import { lastLink } from '../fold.js';
import { RuleViolation } from '../rule-violation.js';
import { sameValue } from '../same-value.js';
import { type DecidingBody, decidingBody } from './assigning-side.js';
import { isChangeBackDated } from './back-dated.js';
import { milestoneChanges, refuseBeforeIssue, refuseMalformed, refuseReusedIds } from './milestones.js';
import { assignedThen, refuseAhead, refuseEnded } from './preconditions.js';
import type { ChangeDeadline, TaskAct } from './task.commands.js';
import type { DeadlineChanged, Mark, MilestoneChanges, TaskEvent } from './task.events.js';
import type { DeadlineInForce, JudgedTask } from './task.state.js';
import { metBy } from './task.timeline.js';

/** The assigning side moves a deadline, with a reason. */
export const changeDeadline = (judged: JudgedTask, command: ChangeDeadline): readonly TaskEvent[] => {
  const { act, taskId, to, reason } = command;
  const body = decidingBody(judged, command);
  const issuedOn = assignedThen(judged, command).issuedOn;
  const { at } = judged;
  const inForce = at.deadlines.at(-1);
  const said = inForce?.from === act.effectiveOn && sameValue(inForce.basis, act.basis);
  if (act.corrects === undefined && said && sameDeadline(inForce.deadline, to)) return [];
  refuseAhead(act);
  refuseEnded(judged, command);
  const change = movedTo(judged, command, to, issuedOn, body, 'to');
  const event: DeadlineChanged = { type: 'DeadlineChanged', data: { taskId, reason, ...change } };
  return [event];
};

export interface DeadlineMove {
  readonly from: Deadline;
  readonly to: Deadline;
  readonly changes: MilestoneChanges;
  readonly decidedBy: DecidingBody['decidedBy'];
  readonly decidedByRank: number;
  readonly marks: readonly Mark[];
}

/** What every change of a deadline says, whether asked for or not, and the rules for the new one. */
export const movedTo = (
  judged: JudgedTask,
  command: TaskAct,
  to: Deadline,
  issuedOn: string,
  { decidedBy, rank }: DecidingBody,
  field: string,
): DeadlineMove => {
  const before = inForceBefore(judged, command);
  refuseMalformed(to, field);
  const changes = milestoneChanges(before.deadline, to);
  refuseReusedIds(judged.chains, command.act, changes.added, field);
  refuseBeforeIssue(to, changes, issuedOn, field);
  const decidedByRank = rank ?? (command.act.by.role === 'system' ? before.rank : null);
  if (decidedByRank === null) throw new RuleViolation('acting-unit-without-rank', { field: 'unit' });
  const marks: Mark[] = [];
  if (isChangeBackDated(judged, command)) marks.push('back-dated');
  if (hasPassed(judged, command, before.deadline, changes)) marks.push('after-passed');
  if (decidedByRank > before.rank) marks.push('lower-rank');
  if (changesBefore(judged, command) >= 2) marks.push('third-change');
  return { from: before.deadline, to, changes, decidedBy, decidedByRank, marks };
};

/** The deadline that the change takes the place of: the one in force that day, before the change's place in the log. */
const inForceBefore = ({ at, chains }: JudgedTask, { act }: TaskAct): DeadlineInForce => {
  const place = placeOf(chains, act);
  const before =
    at.deadlines.findLast((entry) => entry.from < act.effectiveOn || entry.place < place) ?? at.deadlines[0];
  if (!before) throw new RuleViolation('task-not-assigned');
  return before;
};

/** Of what is moved or dropped, something not met had its last on-time day before the change acts. */
const hasPassed = (
  { at }: JudgedTask,
  { act }: TaskAct,
  from: Deadline,
  { moved, dropped }: MilestoneChanges,
): boolean =>
  from.milestones.some(
    ({ id, due }) =>
      due < act.effectiveOn &&
      (dropped.includes(id) || moved.some((m) => m.id === id)) &&
      !metBy(at, id, act.effectiveOn),
  );

/** Changes recorded before this one and standing, whatever their days; of a correction, before its chain began. */
const changesBefore = ({ chains }: JudgedTask, { act }: TaskAct): number => {
  const place = placeOf(chains, act);
  return chains.filter((chain) => {
    const { type } = lastLink(chain).event;
    return chain[0].place < place && (type === 'DeadlineChanged' || type === 'DeadlineExtensionApproved');
  }).length;
};

/** Where in the log an act counts: at the chain that it corrects, else at the end. */
export const placeOf = (chains: JudgedTask['chains'], { corrects }: TaskAct['act']): number =>
  chains.find((chain) => corrects !== undefined && chain.some(({ id }) => id === corrects))?.[0].place ??
  Number.MAX_SAFE_INTEGER;

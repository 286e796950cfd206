import { alreadySaid } from '../corrections.js';
import type { UnitId } from '../facts.js';
import { lastLink } from '../fold.js';
import { RuleViolation } from '../rule-violation.js';
import { sameValue } from '../same-value.js';
import { decidingBody } from './assigning-side.js';
import { isBackDated } from './back-dated.js';
import { refuseMalformed } from './milestones.js';
import { assignedThen, refuseAhead, refuseEnded, refuseNoDate } from './preconditions.js';
import type { AssignTask, ReassignTask, TaskAct } from './task.commands.js';
import type { TaskAssigned, TaskEvent, TaskReassigned } from './task.events.js';
import type { JudgedTask } from './task.state.js';

/** A task is assigned once; what was wrong with it is corrected. A deadline already past is assigned as it stands. */
export const assignTask = (judged: JudgedTask, command: AssignTask): readonly TaskEvent[] => {
  const { act } = command;
  decidingBody(judged, command, command);
  const event: TaskAssigned = {
    type: 'TaskAssigned',
    data: { ...dataOf(command), marks: isBackDated(judged, command) ? ['back-dated'] : [] },
  };
  if (alreadySaid(judged.chains, act, event)) return [];
  const other = judged.chains
    .map(lastLink)
    .find(({ id, event: e }) => id !== act.corrects && e.type === 'TaskAssigned');
  if (other) throw new RuleViolation('task-already-assigned', { details: { event: other.id } });
  refuseAhead(act);
  refuseNoDate('issuedOn', command.issuedOn);
  refuseMalformed(command.deadline, 'deadline');
  const lead = command.lead.map(({ unit }) => unit);
  refuseNamedTwice(lead, 'lead');
  refuseNamedTwice(command.coordinating, 'coordinating');
  refuseEndedUnits(command, lead, 'lead');
  refuseEndedUnits(command, command.coordinating, 'coordinating');
  return [event];
};

/** Others lead or coordinate from a day on. Units that did before may stay, ended or not: each has its own step. */
export const reassignTask = (judged: JudgedTask, command: ReassignTask): readonly TaskEvent[] => {
  const { act, taskId, to, reason } = command;
  const { decidedBy } = decidingBody(judged, command);
  assignedThen(judged, command);
  const from = { lead: judged.at.leads, coordinating: judged.at.coordinating };
  const event: TaskReassigned = {
    type: 'TaskReassigned',
    data: { taskId, from, to, reason, decidedBy, marks: isBackDated(judged, command) ? ['back-dated'] : [] },
  };
  if (sameValue(from, to) && alreadySaid(judged.chains, act, event)) return [];
  refuseAhead(act);
  refuseEnded(judged, command);
  const lead = to.lead.map(({ unit }) => unit);
  refuseNamedTwice(lead, 'to.lead');
  refuseNamedTwice(to.coordinating, 'to.coordinating');
  const before = [...from.lead.map(({ unit }) => unit), ...from.coordinating];
  const named = (units: readonly UnitId[]) => units.filter((unit) => !before.includes(unit));
  refuseEndedUnits(command, named(lead), 'to.lead');
  refuseEndedUnits(command, named(to.coordinating), 'to.coordinating');
  return [event];
};

const dataOf = (command: AssignTask): Omit<TaskAssigned['data'], 'marks'> => ({
  taskId: command.taskId,
  directiveId: command.directiveId,
  address: command.address,
  member: command.member,
  title: command.title,
  lead: command.lead,
  leadPrinted: command.leadPrinted,
  coordinating: command.coordinating,
  coordinatingPrinted: command.coordinatingPrinted,
  deadline: command.deadline,
  product: command.product,
  issuedOn: command.issuedOn,
  setBy: command.setBy,
  setByRank: command.setByRank,
});

/** A task counts once in each lead's row. A unit may lead and coordinate: documents print it so. */
const refuseNamedTwice = (units: readonly UnitId[], field: string): void => {
  const twice = units.find((unit, i) => units.indexOf(unit) !== i);
  if (twice !== undefined) throw new RuleViolation('unit-named-twice', { field, details: { field, unit: twice } });
};

const refuseEndedUnits = ({ act, context }: TaskAct, units: readonly UnitId[], field: string): void => {
  const ended = context.ended.find(({ unit, endedOn }) => units.includes(unit) && endedOn <= act.effectiveOn);
  if (ended)
    throw new RuleViolation('unit-ended', {
      field,
      details: { field, unit: ended.unit, on: ended.endedOn, into: ended.successor === null ? [] : [ended.successor] },
    });
};

import { alreadySaid } from '../corrections.js';
import type { Recorded } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { decidingBody } from './assigning-side.js';
import { markedIfBackDated } from './back-dated.js';
import { assignedThen, refuseAhead, refuseEnded } from './preconditions.js';
import type { CancelTask, ReopenTask, SupersedeTask, TaskAct } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { JudgedTask, Turn } from './task.state.js';
import { statusOf } from './task.status.js';

export const cancelTask = (judged: JudgedTask, command: CancelTask): readonly TaskEvent[] => {
  const { taskId, reason } = command;
  const { decidedBy } = decidingBody(judged, command);
  const data = { taskId, reason, decidedBy, ...markedIfBackDated(judged, command) };
  return ending(judged, command, { type: 'TaskCancelled', data });
};

/** Superseded, not done. */
export const supersedeTask = (judged: JudgedTask, command: SupersedeTask): readonly TaskEvent[] => {
  const { taskId, by, reason } = command;
  decidingBody(judged, command);
  const data = { taskId, by, reason, ...markedIfBackDated(judged, command) };
  return ending(judged, command, { type: 'TaskSuperseded', data });
};

const ending = (judged: JudgedTask, command: TaskAct, event: TaskEvent): readonly TaskEvent[] => {
  assignedThen(judged, command);
  const holds = (said: Recorded<TaskEvent>) => isLast(judged, said.id) || said.effectiveOn > command.act.today;
  if (alreadySaid(judged.chains, command.act, event, holds)) return [];
  refuseAhead(command.act);
  refuseEnded(judged, command);
  return [event];
};

/** Only what is done, cancelled or superseded, on the effective day and today, is taken up again. */
export const reopenTask = (judged: JudgedTask, command: ReopenTask): readonly TaskEvent[] => {
  const { act, taskId, reason } = command;
  const { decidedBy } = decidingBody(judged, command);
  assignedThen(judged, command);
  const data = { taskId, reason, decidedBy, ...markedIfBackDated(judged, command) };
  const event: TaskEvent = { type: 'TaskReopened', data };
  if (alreadySaid(judged.chains, act, event, ({ id }) => isLast(judged, id))) return [];
  refuseAhead(act);
  const over = [statusOf(judged.at, act.effectiveOn), statusOf(judged.now, act.today)].every(
    (standing) => standing !== null && OVER.has(standing.status),
  );
  if (!over) throw new RuleViolation('task-still-open');
  return [event];
};

const OVER: ReadonlySet<string> = new Set(['done-on-time', 'done-late', 'cancelled', 'superseded']);

const isLast = ({ now }: JudgedTask, id: Turn['id']): boolean => now.turns.at(-1)?.id === id;

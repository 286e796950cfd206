import { alreadySaid } from '../corrections.js';
import { decidingBody } from './assigning-side.js';
import { markedIfBackDated } from './back-dated.js';
import { assignedThen, refuseAhead, refuseEnded } from './preconditions.js';
import type { UrgeTask } from './task.commands.js';
import type { TaskEvent, TaskUrged } from './task.events.js';
import type { JudgedTask } from './task.state.js';

/** The assigning side presses for the work. The same words on the same day say nothing new. */
export const urgeTask = (judged: JudgedTask, command: UrgeTask): readonly TaskEvent[] => {
  const { act, taskId, message } = command;
  const { decidedBy } = decidingBody(judged, command);
  assignedThen(judged, command);
  const event: TaskUrged = {
    type: 'TaskUrged',
    data: { taskId, message, decidedBy, ...markedIfBackDated(judged, command) },
  };
  if (alreadySaid(judged.chains, act, event)) return [];
  refuseAhead(act);
  refuseEnded(judged, command);
  return [event];
};

import type { Correctable } from '../corrections.js';
import { assertNever, type EventId } from '../facts.js';
import type { TaskEvent } from './task.events.js';

/** What the shared rule for corrections knows of a task's facts. */
export const TASK_FACTS: Correctable<TaskEvent> = {
  correctableWhenAnswered: ['StatusReported'],
  answers: (event) => answered(event),
  subject: (event) => [...about(event), answered(event)],
};

const answered = ({ data }: TaskEvent): EventId | null => {
  if ('request' in data) return data.request;
  if ('report' in data) return data.report;
  return 'claim' in data ? data.claim : null;
};

/** An address corrected later is no other task; the directive and the member are. */
const about = (event: TaskEvent): readonly (string | null)[] => {
  switch (event.type) {
    case 'TaskAssigned':
      return [event.data.taskId, event.data.directiveId, event.data.member];
    case 'DeadlineExtensionRequested':
      return [event.data.taskId, event.data.unit];
    case 'StatusReported':
      return [event.data.taskId, event.data.unit, event.data.period];
    case 'CompletionClaimed':
    case 'CompletionAccepted':
      return [event.data.taskId, 'unit' in event.data ? event.data.unit : null, event.data.milestone];
    case 'TaskReassigned':
    case 'DeadlineChanged':
    case 'DeadlineExtensionApproved':
    case 'DeadlineExtensionRefused':
    case 'ReportReturned':
    case 'CompletionReturned':
    case 'TaskReopened':
    case 'TaskSuperseded':
    case 'TaskCancelled':
    case 'TaskUrged':
      return [event.data.taskId];
    case 'EventVoided':
      return [];
    default:
      return assertNever(event);
  }
};

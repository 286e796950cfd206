import { type Corrected } from '../corrections.js';
import { assertNever, type EventVoided } from '../facts.js';
import { lastLink } from '../fold.js';
import { RuleViolation } from '../rule-violation.js';
import { decidingBody, refuseOwn } from './assigning-side.js';
import { speaker, unitOf } from './reporting-side.js';
import type { VoidTaskEvent } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { JudgedTask } from './task.state.js';

/** A fact is taken back with the authority that it needed; also on a task that is cancelled or superseded. */
export const voidTaskEvent = (
  judged: JudgedTask,
  command: VoidTaskEvent,
  corrected: Corrected<TaskEvent> | null,
): readonly TaskEvent[] => {
  if (!corrected) throw new RuleViolation('nothing-to-void', { field: 'corrects' });
  const { said } = corrected;
  refuseUnauthorized(judged, command, said.event);
  if (said.event.type === 'TaskAssigned') refuseTouched(judged, corrected);
  const event: EventVoided = {
    type: 'EventVoided',
    data: { voids: lastLink(corrected.chain).id, reason: command.act.reason ?? '' },
  };
  return [event];
};

const refuseUnauthorized = (judged: JudgedTask, command: VoidTaskEvent, event: TaskEvent): void => {
  switch (event.type) {
    case 'DeadlineExtensionRequested':
    case 'StatusReported':
    case 'CompletionClaimed':
      if (speaker(judged, command).unit !== unitOf(event))
        throw new RuleViolation('said-by-another-unit', { field: 'corrects', details: { unit: event.data.unit } });
      return;
    case 'DeadlineExtensionApproved':
    case 'DeadlineExtensionRefused':
      decidingBody(judged, command);
      return refuseOwn(judged, command, event.data.request, 'own-request');
    case 'ReportReturned':
      decidingBody(judged, command);
      return refuseOwn(judged, command, event.data.report, 'own-report');
    case 'CompletionAccepted':
    case 'CompletionReturned':
      decidingBody(judged, command);
      return refuseOwn(judged, command, event.data.claim, 'own-claim');
    case 'TaskAssigned':
      return void decidingBody(judged, command, event.data);
    case 'TaskReassigned':
    case 'DeadlineChanged':
    case 'TaskReopened':
    case 'TaskSuperseded':
    case 'TaskCancelled':
    case 'TaskUrged':
      return void decidingBody(judged, command);
    case 'EventVoided':
      return;
    default:
      return assertNever(event);
  }
};

/** An assignment that others have built on is not taken back: the task is cancelled. */
const refuseTouched = ({ chains }: JudgedTask, { chain }: Corrected<TaskEvent>): void => {
  const others = chains.filter((other) => other !== chain && lastLink(other).event.type !== 'EventVoided');
  if (others.length > 0)
    throw new RuleViolation('task-touched', {
      field: 'corrects',
      details: { events: others.map((o) => lastLink(o).id) },
    });
};

import { alreadySaid, answerTo } from '../corrections.js';
import { sameDeadline } from '../deadline.js';
import type { EventId, Recorded } from '../facts.js';
import { lastLink } from '../fold.js';
import { RuleViolation } from '../rule-violation.js';
import { refuseAnswered } from './answers.js';
import { decidingBody, refuseOwn } from './assigning-side.js';
import { isBackDated, markedIfBackDated } from './back-dated.js';
import { movedTo, placeOf } from './deadline-change.js';
import { milestoneChanges, refuseBeforeIssue, refuseMalformed, refuseReusedIds } from './milestones.js';
import { assignedThen, refuseAhead, refuseEnded } from './preconditions.js';
import { speaker } from './reporting-side.js';
import type { ApproveExtension, RefuseExtension, RequestExtension } from './task.commands.js';
import type {
  DeadlineExtensionApproved,
  DeadlineExtensionRefused,
  DeadlineExtensionRequested,
  TaskEvent,
} from './task.events.js';
import type { JudgedTask, Request } from './task.state.js';
import { TASK_FACTS } from './task.subject.js';

/** A unit that leads may only ask. It asks about the deadline in force today, and says so. */
export const requestExtension = (judged: JudgedTask, command: RequestExtension): readonly TaskEvent[] => {
  const { act, taskId, wanted, reason, evidence } = command;
  const { issuedOn } = assignedThen(judged, command);
  const { unit, marks } = speaker(judged, command);
  const seen = judged.now.deadline ?? judged.at.deadline;
  if (!seen) throw new RuleViolation('task-not-assigned');
  const event: DeadlineExtensionRequested = {
    type: 'DeadlineExtensionRequested',
    data: {
      taskId,
      unit,
      seen,
      wanted,
      reason,
      evidence,
      marks: [...(isBackDated(judged, command) ? (['back-dated'] as const) : []), ...marks],
    },
  };
  const waits = ({ id, event: said }: Recorded<TaskEvent>) =>
    said.type === event.type && sameDeadline(said.data.seen, seen) && !answerTo(TASK_FACTS, judged.chains, id);
  if (alreadySaid(judged.chains, act, event, waits)) return [];
  refuseAhead(act);
  refuseEnded(judged, command);
  refuseMalformed(wanted, 'wanted');
  if (sameDeadline(seen, wanted)) throw new RuleViolation('extension-asks-nothing', { field: 'wanted' });
  const changes = milestoneChanges(seen, wanted);
  refuseReusedIds(judged.chains, act, changes.added, 'wanted');
  refuseBeforeIssue(wanted, changes, issuedOn, 'wanted');
  return [event];
};

/** The approval carries the new deadline and is the change. */
export const approveExtension = (judged: JudgedTask, command: ApproveExtension): readonly TaskEvent[] => {
  const { act, taskId, to, note } = command;
  const body = decidingBody(judged, command);
  const request = requestNamed(judged, command.request);
  refuseOwn(judged, command, request.id, 'own-request');
  const { issuedOn } = assignedThen(judged, command);
  const said = { type: 'DeadlineExtensionApproved', data: { taskId, request: request.id, to, note } };
  if (alreadySaid(judged.chains, act, said)) return [];
  refuseAnswered(judged, command, request.id, 'request-already-answered');
  refuseAhead(act);
  refuseEnded(judged, command);
  if (hasChangedSince(judged, command, request))
    throw new RuleViolation('deadline-has-changed', { details: { request: request.id } });
  const event: DeadlineExtensionApproved = {
    type: 'DeadlineExtensionApproved',
    data: { taskId, request: request.id, note, ...movedTo(judged, command, to, issuedOn, body, 'to') },
  };
  return [event];
};

export const refuseExtension = (judged: JudgedTask, command: RefuseExtension): readonly TaskEvent[] => {
  const { act, taskId, reason } = command;
  const { decidedBy } = decidingBody(judged, command);
  const request = requestNamed(judged, command.request);
  refuseOwn(judged, command, request.id, 'own-request');
  const event: DeadlineExtensionRefused = {
    type: 'DeadlineExtensionRefused',
    data: { taskId, request: request.id, reason, decidedBy, ...markedIfBackDated(judged, command) },
  };
  if (alreadySaid(judged.chains, act, event)) return [];
  refuseAnswered(judged, command, request.id, 'request-already-answered');
  refuseAhead(act);
  refuseEnded(judged, command);
  return [event];
};

const requestNamed = ({ at, now }: JudgedTask, id: EventId): Request => {
  const request = now.requests.get(id) ?? at.requests.get(id);
  if (!request) throw new RuleViolation('request-unknown', { field: 'request', details: { request: id } });
  return request;
};

/**
 * Once the deadline has changed since the request, or since its last correction, which saw the deadline anew, it can only
 * be refused, even where another change brought the old one back. An approval that is corrected is judged at its own
 * place: what changed after it does not count.
 */
const hasChangedSince = ({ at, now, chains }: JudgedTask, { act }: ApproveExtension, request: Request): boolean => {
  const place = placeOf(chains, act);
  const inForce = act.corrects === undefined ? [at.deadline, now.deadline] : [];
  const seenAt = chains.map(lastLink).find(({ id }) => id === request.id)?.place ?? request.place;
  const since = [...at.deadlines, ...now.deadlines].filter((entry) => entry.place > seenAt && entry.place < place);
  return [...inForce, ...since.map(({ deadline }) => deadline)].some(
    (deadline) => deadline !== null && !sameDeadline(deadline, request.seen),
  );
};

import { alreadySaid } from '../corrections.js';
import type { EventId } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { refuseAnswered } from './answers.js';
import { decidingBody, refuseOwn } from './assigning-side.js';
import { markedIfBackDated } from './back-dated.js';
import { ahead, assignedThenOrNow, refuseAhead, refuseEnded, refuseNoDate } from './preconditions.js';
import { speaker } from './reporting-side.js';
import type { AcceptCompletion, ClaimCompletion, ReturnCompletion } from './task.commands.js';
import type { CompletionAccepted, CompletionClaimed, CompletionReturned, TaskEvent } from './task.events.js';
import type { Claim, JudgedTask } from './task.state.js';
import { claims, holdsOn, metBy, verdictOn } from './task.timeline.js';

/** A lead says that one milestone is done, effective on the day the work was finished. */
export const claimCompletion = (judged: JudgedTask, command: ClaimCompletion): readonly TaskEvent[] => {
  const { act, taskId, finishedOn, result, evidence } = command;
  assignedThenOrNow(judged);
  const { unit, marks } = speaker(judged, command);
  const milestone = milestoneNamed(judged, command);
  const event: CompletionClaimed = {
    type: 'CompletionClaimed',
    data: { taskId, unit, milestone, finishedOn, result, evidence, marks },
  };
  const waiting = waitingClaim(judged, command, milestone);
  if (alreadySaid(judged.chains, act, event, ({ id }) => id === waiting?.id)) return [];
  refuseNoDate('finishedOn', finishedOn);
  if (finishedOn > act.today) throw ahead('finishedOn', finishedOn, act);
  if (finishedOn !== act.effectiveOn)
    throw new RuleViolation('claim-holds-from-finished-day', {
      field: 'effectiveOn',
      details: { finishedOn, effectiveOn: act.effectiveOn },
    });
  refuseEnded(judged, command);
  const met = metBy(judged.now, milestone, act.today);
  if (met) throw new RuleViolation('milestone-already-met', { field: 'milestone', details: { claim: met.id } });
  if (waiting) throw new RuleViolation('claim-already-waiting', { field: 'milestone', details: { claim: waiting.id } });
  return [event];
};

/**
 * Of the deadline in force today; need not be named where there is one only, null where there is none. A correction is
 * about the milestone that the claim named, whatever became of the deadline since.
 */
const milestoneNamed = ({ at, now, chains }: JudgedTask, { act, milestone }: ClaimCompletion): string | null => {
  const corrected = chains.find((chain) => chain.some(({ id }) => id === act.corrects))?.[0].event;
  if (corrected?.type === 'CompletionClaimed' && milestone === null) return corrected.data.milestone;
  if (corrected?.type === 'CompletionClaimed' && milestone === corrected.data.milestone) return milestone;
  const ids = ((now.assigned ? now : at).deadline?.milestones ?? []).map(({ id }) => id);
  const named = milestone ?? (ids.length > 1 ? undefined : (ids[0] ?? null));
  if (named === undefined)
    throw new RuleViolation('milestone-missing', { field: 'milestone', details: { milestones: ids } });
  if (named !== null && !ids.includes(named))
    throw new RuleViolation('milestone-unknown', {
      field: 'milestone',
      details: { milestone: named, milestones: ids },
    });
  return named;
};

const waitingClaim = ({ now }: JudgedTask, { act }: ClaimCompletion, milestone: string | null): Claim | undefined =>
  [...now.claims.values()].find(
    (claim) =>
      (milestone === null ? claim.milestone === null : claims(claim, milestone)) &&
      verdictOn(now, claim) === 'waiting' &&
      holdsOn(now, claim, act.today),
  );

export const acceptCompletion = (judged: JudgedTask, command: AcceptCompletion): readonly TaskEvent[] => {
  const { taskId, note } = command;
  const { decidedBy } = decidingBody(judged, command);
  const claim = claimNamed(judged, command.claim);
  refuseOwn(judged, command, claim.id, 'own-claim');
  const event: CompletionAccepted = {
    type: 'CompletionAccepted',
    data: {
      ...{ taskId, claim: claim.id, milestone: claim.milestone, note, decidedBy },
      ...markedIfBackDated(judged, command),
    },
  };
  return answer(judged, command, claim, event);
};

export const returnCompletion = (judged: JudgedTask, command: ReturnCompletion): readonly TaskEvent[] => {
  const { taskId, reason } = command;
  const { decidedBy } = decidingBody(judged, command);
  const claim = claimNamed(judged, command.claim);
  refuseOwn(judged, command, claim.id, 'own-claim');
  const event: CompletionReturned = {
    type: 'CompletionReturned',
    data: { taskId, claim: claim.id, reason, decidedBy, ...markedIfBackDated(judged, command) },
  };
  return answer(judged, command, claim, event);
};

const claimNamed = ({ at, now }: JudgedTask, id: EventId): Claim => {
  const claim = now.claims.get(id) ?? at.claims.get(id);
  if (!claim) throw new RuleViolation('claim-unknown', { field: 'claim', details: { claim: id } });
  return claim;
};

const answer = (
  judged: JudgedTask,
  command: AcceptCompletion | ReturnCompletion,
  claim: Claim,
  event: CompletionAccepted | CompletionReturned,
): readonly TaskEvent[] => {
  const { act } = command;
  if (alreadySaid(judged.chains, act, event)) return [];
  refuseAnswered(judged, command, claim.id, 'claim-already-answered');
  refuseAhead(act);
  refuseEnded(judged, command);
  const reopened = judged.now.turns.find((turn) => turn.kind === 'reopened' && turn.place > claim.place);
  if (reopened && act.corrects === undefined)
    throw new RuleViolation('claim-before-reopening', { details: { claim: claim.id, reopening: reopened.id } });
  return [event];
};

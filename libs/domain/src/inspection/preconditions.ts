import type { AccountId } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import type { InspectionPlanned } from './inspection.events.js';
import type { Finding, InspectionState } from './inspection.state.js';

/** @throws RuleViolation before the plan and after a cancellation. */
export function plannedOf({ planned, cancelled }: InspectionState): InspectionPlanned['data'] {
  if (planned === null) throw new RuleViolation('inspection-not-planned');
  if (cancelled) throw new RuleViolation('inspection-cancelled');
  return planned;
}

/** @throws RuleViolation also while it is suspended. */
export function goingOn(state: InspectionState): InspectionPlanned['data'] {
  const planned = plannedOf(state);
  if (state.suspended) throw new RuleViolation('inspection-suspended');
  return planned;
}

/** What the team does is done by one of the team, whatever becomes of the inspection included. */
export function refuseStranger({ team }: InspectionState, account: AccountId): void {
  if (!team.includes(account)) throw new RuleViolation('not-of-the-team');
}

/** Who is of the team, its leader alone decides. */
export function refuseOtherThanLeader({ planned, team }: InspectionState, account: AccountId): void {
  if (planned?.leader !== account || !team.includes(account))
    throw new RuleViolation('not-of-the-team', { details: { needs: 'leader' } });
}

export function findingOf({ findings }: InspectionState, id: string): Finding {
  const found = findings.find((finding) => finding.id === id);
  if (found === undefined) throw new RuleViolation('finding-unknown', { field: 'finding', details: { finding: id } });
  return found;
}

/** White space says nothing, nor do marks that nobody sees. */
const UNSEEN = /[\s\p{Cf}\u115f\u1160\u3164]/gu;

export function refuseBlank(text: string, field: 'reason' | 'text' | 'note' | 'message'): void {
  if (text.replace(UNSEEN, '') === '') throw new RuleViolation('text-missing', { field, details: { field } });
}

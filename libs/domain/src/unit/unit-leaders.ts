import { RuleViolation } from '../rule-violation.js';
import { overlap, tenures } from './tenures.js';
import type { RelieveLeader } from './unit.commands.js';
import type { UnitState } from './unit.state.js';

/** Relieved is who was in office before the first day out of it, and still would be. */
export function refuseUnlessInPost(unit: UnitState, { act, person }: RelieveLeader): void {
  const inPost = tenures(unit).some(
    ({ person: holder, from, to }) =>
      holder === person && from < act.effectiveOn && (to === null || to >= act.effectiveOn),
  );
  if (!inPost) throw new RuleViolation('not-in-post', { field: 'person', details: { on: act.effectiveOn } });
}

/**
 * A unit has one post that answers for it, and on every day at most one holder of it, acting or not. Judged on what
 * would be on record with the new fact, whichever of the two tenures that fact begins or lets run on.
 */
export function refuseTwoHolders(after: UnitState, field: string): void {
  const both = overlap(after);
  if (both === undefined) return;
  const other = both.find(({ appointment }) => appointment !== '') ?? both[0];
  throw new RuleViolation('post-held', {
    field,
    details: { person: other.person, from: other.from, ...(other.to === null ? {} : { to: other.to }) },
  });
}

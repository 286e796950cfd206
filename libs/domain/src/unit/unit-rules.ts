import type { Act, IsoDate, UnitId } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { endedOn, type UnitState } from './unit.state.js';

/** From when a unit holds whose age is unknown (rules.md, section 2); its event is marked `ageUnknown`. */
export const UNKNOWN_AGE: IsoDate = '1900-01-01';

/**
 * A fact may be recorded of every day on which there is such a unit, also of a day before its end once it has ended:
 * registers are completed late.
 */
export function refuseOutsideUnitsDays(unit: UnitState, act: Act): void {
  if (unit.established !== null && act.effectiveOn < unit.established.on)
    throw new RuleViolation('before-unit-established', {
      field: 'effectiveOn',
      details: { on: unit.established.on },
    });
  const end = endedOn(unit, act.effectiveOn);
  if (end !== null)
    throw new RuleViolation('unit-ended', { field: 'effectiveOn', details: { on: end.on, into: end.into } });
}

/** No unit stands under itself, directly or through others. */
export function refuseCycle(unit: UnitId, parent: UnitId | null, ancestors: readonly UnitId[]): void {
  if (parent !== null && (parent === unit || ancestors.includes(unit)))
    throw new RuleViolation('unit-cycle', { field: 'parent', details: { parent } });
}

export function refuseRank(rank: number): void {
  if (!Number.isSafeInteger(rank) || rank < 1) throw new RuleViolation('rank-not-positive', { field: 'rank' });
}

/** Codes are printable ASCII without spaces: draws and files rely on it. */
export function refuseCode(code: string): void {
  if (!/^[\x21-\x7e]+$/.test(code)) throw new RuleViolation('code-not-ascii', { field: 'code' });
}

export function refuseUntilBeforeStart(act: Act, until: IsoDate | null): void {
  if (until !== null && until < act.effectiveOn)
    throw new RuleViolation('until-before-start', { field: 'until', details: { from: act.effectiveOn } });
}

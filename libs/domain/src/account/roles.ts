import { addDays } from '../dates.js';
import type { IsoDate, Role, UnitId } from '../facts.js';

/** A role for a unit and its subtree (null: for everything), from the first to the last day; `until` is null while open. */
export interface RoleGrant {
  readonly role: Role;
  readonly unit: UnitId | null;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

export type RoleInUnit = Pick<RoleGrant, 'role' | 'unit'>;

/** What of the role had begun ends on the day before; what begins later stays. */
export const revoked = (grants: readonly RoleGrant[], which: RoleInUnit, on: IsoDate): readonly RoleGrant[] =>
  grants
    .map((grant) => (isOf(which, grant) && holdsOn(grant, on) ? { ...grant, until: addDays(on, -1) } : grant))
    .filter(({ from, until }) => until === null || from <= until);

/** True where the role holds already on every day of the span, by one grant or several together. */
export function covers(grants: readonly RoleGrant[], { role, unit, from, until }: RoleGrant): boolean {
  let next = from;
  for (const grant of grants.filter((other) => isOf({ role, unit }, other)).toSorted(byStart)) {
    if (grant.from > next) return false;
    if (grant.until === null) return true;
    if (grant.until < next) continue;
    if (until !== null && grant.until >= until) return true;
    next = addDays(grant.until, 1);
  }
  return false;
}

export const isHeldOn = (grants: readonly RoleGrant[], which: RoleInUnit, day: IsoDate): boolean =>
  grants.some((grant) => isOf(which, grant) && holdsOn(grant, day));

const isOf = (which: RoleInUnit, { role, unit }: RoleGrant): boolean => role === which.role && unit === which.unit;

const holdsOn = ({ from, until }: RoleGrant, day: IsoDate): boolean => from <= day && (until === null || day <= until);

const byStart = (a: RoleGrant, b: RoleGrant): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

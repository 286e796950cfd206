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

export const isHeldOn = (grants: readonly RoleGrant[], which: RoleInUnit, day: IsoDate): boolean =>
  grants.some((grant) => isOf(which, grant) && holdsOn(grant, day));

const isOf = (which: RoleInUnit, { role, unit }: RoleGrant): boolean => role === which.role && unit === which.unit;

const holdsOn = ({ from, until }: RoleGrant, day: IsoDate): boolean => from <= day && (until === null || day <= until);

import type { Role, UnitId } from '#domain/facts';
import type { HeldRole } from './reader.js';

/**
 * The one place where roles and unit scope are judged. Pure: `isWithin` says whether a unit is, today, a root unit or
 * lies below it.
 */
export type IsWithin = (unit: UnitId, root: UnitId) => boolean;

/** The role and unit that the caller named in `X-Acting-Role` and `X-Acting-Unit`. */
export interface Wanted {
  readonly role?: Role | undefined;
  readonly unit?: UnitId | undefined;
}

export type ScopeRefusal = 'no-role' | 'role-not-held' | 'role-refused' | 'out-of-scope';

/** `acting.unit`: the one named, else the role's own; null for a role over everything. */
export type Choice =
  | { readonly acting: HeldRole }
  | { readonly refused: ScopeRefusal; /** The role that came nearest. */ readonly as: HeldRole | undefined };

/**
 * In which role somebody acts: of the roles held, those named, of these the ones that the route permits, of these the
 * first that reaches the unit named. Without names, the first role that the route permits.
 */
export function chooseRole(
  held: readonly HeldRole[],
  permitted: readonly Role[] | undefined,
  wanted: Wanted,
  isWithin: IsWithin,
): Choice {
  if (held.length === 0) return { refused: 'no-role', as: undefined };
  const named = held.filter(({ role }) => wanted.role === undefined || role === wanted.role);
  if (named.length === 0) return { refused: 'role-not-held', as: held[0] };
  const allowed = named.filter(({ role }) => permitted?.includes(role) ?? true);
  if (allowed.length === 0) return { refused: 'role-refused', as: named[0] };
  const { unit } = wanted;
  if (unit === undefined) return { acting: allowed[0]! };
  const reaching = allowed.find((role) => reaches([role], unit, isWithin));
  return reaching === undefined
    ? { refused: 'out-of-scope', as: allowed[0] }
    : { acting: { role: reaching.role, unit } };
}

/** How far somebody reads: everything (null) with any role over everything, else the subtrees of the roles' units. */
export function scopeOf(held: readonly HeldRole[]): readonly UnitId[] | null {
  const units = held.map(({ unit }) => unit);
  return units.includes(null) ? null : [...new Set(units.filter((unit) => unit !== null))];
}

/** True where one of these roles reaches a unit. */
export function reaches(held: readonly HeldRole[], unit: UnitId, isWithin: IsWithin): boolean {
  return isInScope(scopeOf(held), unit, isWithin);
}

export function isInScope(scope: readonly UnitId[] | null, unit: UnitId, isWithin: IsWithin): boolean {
  return scope === null || scope.some((root) => isWithin(unit, root));
}

/**
 * True where an administrator acting for a unit (null: for everything) may touch what reaches all of these: units in the
 * subtree, never everything (null).
 */
export function administers(acting: UnitId | null, reached: readonly (UnitId | null)[], isWithin: IsWithin): boolean {
  return acting === null || reached.every((unit) => unit !== null && isWithin(unit, acting));
}

import type { AccountId, Role, UnitId } from '#domain/facts';

/** A role as it is held today: for a unit and its subtree, or (null) for everything. */
export interface HeldRole {
  readonly role: Role;
  readonly unit: UnitId | null;
}

/** Who reads, and how far: everything (null), or the subtrees of these units. */
export interface Reader {
  readonly account: AccountId;
  readonly roles: readonly HeldRole[];
  readonly scope: readonly UnitId[] | null;
}

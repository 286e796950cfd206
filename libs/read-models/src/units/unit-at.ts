import type { IsoDate, PersonId, UnitId } from '#domain/facts';
import { holderOn } from '#domain/unit/tenures';
import { codeOn, endedOn, nameOn, parentOn, rankOn, type UnitState } from '#domain/unit/unit.state';

/** A unit as it stood at the end of a day: names, place and head of that day. A unit that has ended keeps its last ones. */
export interface UnitAt {
  readonly id: UnitId;
  /** Null once it has lapsed: a code is not an identity. */
  readonly code: string | null;
  readonly name: string;
  readonly short: string | null;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly parent: UnitId | null;
  /** 1 is the highest. */
  readonly rank: number;
  readonly establishedOn: IsoDate;
  /** True where its age is unknown and it counts from 1900-01-01. */
  readonly ageUnknown: boolean;
  /** The first day without it; null while it exists. */
  readonly endedOn: IsoDate | null;
  readonly ended: 'merged' | 'split' | 'dissolved' | null;
  /** Who took over, as the ending act says: one, several, or nobody. */
  readonly successors: readonly UnitId[];
  /** Who answers for it that day; null is a vacancy. */
  readonly leader: {
    readonly person: PersonId;
    readonly office: string;
    readonly acting: boolean;
    readonly since: IsoDate;
  } | null;
}

/** Undefined before the unit is established. */
export function unitAt(state: UnitState, day: IsoDate): UnitAt | undefined {
  const name = nameOn(state, day);
  if (state.established === null || name === null || state.established.on > day) return undefined;
  const end = endedOn(state, day);
  const holder = holderOn(state, day);
  return {
    id: state.established.id,
    code: codeOn(state, day),
    name: name.name,
    short: name.short,
    aliases: name.aliases,
    kind: state.kind ?? 'other',
    parent: parentOn(state, day),
    rank: rankOn(state, day) ?? Number.MAX_SAFE_INTEGER,
    establishedOn: state.established.on,
    ageUnknown: state.established.ageUnknown,
    endedOn: end?.on ?? null,
    ended: end?.how ?? null,
    successors: end?.into ?? [],
    leader:
      holder === null
        ? null
        : { person: holder.person, office: holder.office, acting: holder.acting, since: holder.from },
  };
}

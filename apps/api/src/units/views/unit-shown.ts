import type { Basis as RestsOn, IsoDate, PersonId, UnitId } from '#domain/facts';
import type { UnitAt } from '#read-models/units/unit-at';
import type { UnitsAt } from '#read-models/units/units-at';
import { shown, type UnitShown } from '../../views/unit-views.js';

export interface HeadShown {
  readonly person: PersonId;
  readonly name: string;
  readonly office: string;
  readonly acting: boolean;
  readonly since: IsoDate;
}

/** A unit as it stood; `leader` null is a vacancy. */
export interface UnitLine extends UnitShown {
  readonly short: string | null;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly rank: number;
  readonly parent: UnitShown | null;
  readonly establishedOn: IsoDate;
  readonly ageUnknown: boolean;
  readonly endedOn: IsoDate | null;
  readonly ended: UnitAt['ended'];
  readonly successors: readonly UnitShown[];
  readonly leader: HeadShown | null;
}

/** A value from a day on, and what it rests on. One from a day after D is ahead: “từ dd/MM/yyyy”. */
export interface From<T> {
  readonly from: IsoDate;
  readonly basis: RestsOn | null;
  readonly value: T;
}

/** Days on which one person answered for the unit; `person` null: nobody did. `to` is null while open. */
export interface TenureShown {
  readonly person: PersonId | null;
  readonly name: string | null;
  readonly office: string | null;
  readonly acting: boolean;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface UnitPage extends UnitLine {
  /** From the top to the parent. */
  readonly path: readonly UnitShown[];
  readonly children: readonly UnitShown[];
  /** Who answers for what was this unit's; null where it exists, or nobody alone does. */
  readonly successor: UnitShown | null;
  readonly names: readonly From<{
    readonly name: string;
    readonly short: string | null;
    readonly aliases: readonly string[];
  }>[];
  readonly parents: readonly From<UnitShown | null>[];
  readonly ranks: readonly From<number>[];
  readonly codes: readonly From<{ readonly code: string; readonly until: IsoDate | null }>[];
  /** Oldest first, vacancies too, up to the day asked about. */
  readonly tenures: readonly TenureShown[];
  /** Appointments on record that begin after it. */
  readonly tenuresAhead: readonly TenureShown[];
}

export const lineShown = (unit: UnitAt, units: UnitsAt, name: (person: PersonId) => string): UnitLine => ({
  id: unit.id,
  code: unit.code,
  name: unit.name,
  short: unit.short,
  aliases: unit.aliases,
  kind: unit.kind,
  rank: unit.rank,
  parent: unit.parent === null ? null : shown(units, unit.parent),
  establishedOn: unit.establishedOn,
  ageUnknown: unit.ageUnknown,
  endedOn: unit.endedOn,
  ended: unit.ended,
  successors: unit.successors.map((id: UnitId) => shown(units, id)),
  leader: unit.leader && { ...unit.leader, name: name(unit.leader.person) },
});

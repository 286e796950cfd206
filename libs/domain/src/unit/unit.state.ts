import { valueOn, withDated, type Dated } from '../dated.js';
import { assertNever, type EventId, type IsoDate, type PersonId, type Standing, type UnitId } from '../facts.js';
import type { UnitEvent } from './unit.events.js';

/**
 * One unit with its history: every list is dated, oldest first. Folded for day D it answers for every day up to D;
 * folded for `FOREVER` it holds also what takes effect later, which is what the rules look at.
 */
export interface UnitState {
  readonly established: { readonly id: UnitId; readonly on: IsoDate; readonly ageUnknown: boolean } | null;
  readonly kind: string | null;
  readonly names: readonly Dated<UnitName>[];
  readonly parents: readonly Dated<UnitId | null>[];
  readonly ranks: readonly Dated<number>[];
  readonly codes: readonly Dated<UnitCode>[];
  readonly appointments: readonly Appointment[];
  readonly reliefs: readonly { readonly person: PersonId; readonly on: IsoDate }[];
  /** `on` is the first day without the unit. Of several ends the earliest counts. */
  readonly end: UnitEnd | null;
}

export interface UnitName {
  readonly name: string;
  readonly short: string | null;
  readonly aliases: readonly string[];
}

export interface UnitCode {
  readonly code: string;
  readonly until: IsoDate | null;
}

export interface Appointment {
  readonly id: EventId;
  readonly office: string;
  readonly person: PersonId;
  readonly acting: boolean;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

export interface UnitEnd {
  readonly on: IsoDate;
  readonly how: 'merged' | 'split' | 'dissolved';
  readonly into: readonly UnitId[];
}

export const initialUnit: UnitState = {
  established: null,
  kind: null,
  names: [],
  parents: [],
  ranks: [],
  codes: [],
  appointments: [],
  reliefs: [],
  end: null,
};

export function evolveUnit(unit: UnitState, { id, event, effectiveOn: from, basis }: Standing<UnitEvent>): UnitState {
  switch (event.type) {
    case 'UnitEstablished': {
      if (unit.established !== null) return unit;
      const { unitId, ageUnknown, name, short, aliases, kind, parent, rank, code } = event.data;
      return {
        ...unit,
        established: { id: unitId, on: from, ageUnknown },
        kind,
        names: withDated(unit.names, { from, basis, value: { name, short, aliases } }),
        parents: withDated(unit.parents, { from, basis, value: parent }),
        ranks: withDated(unit.ranks, { from, basis, value: rank }),
        codes: withDated(unit.codes, { from, basis, value: { code, until: null } }),
      };
    }
    case 'UnitRenamed': {
      const { name, short, aliases } = event.data;
      return { ...unit, names: withDated(unit.names, { from, basis, value: { name, short, aliases } }) };
    }
    case 'UnitMoved':
      return { ...unit, parents: withDated(unit.parents, { from, basis, value: event.data.parent }) };
    case 'UnitRanked':
      return { ...unit, ranks: withDated(unit.ranks, { from, basis, value: event.data.rank }) };
    case 'UnitCodeAssigned': {
      const { code, until } = event.data;
      return { ...unit, codes: withDated(unit.codes, { from, basis, value: { code, until } }) };
    }
    case 'UnitMerged':
      return ended(unit, { on: from, how: 'merged', into: [event.data.into] });
    case 'UnitSplit':
      return ended(unit, { on: from, how: 'split', into: event.data.into });
    case 'UnitDissolved':
      return ended(unit, { on: from, how: 'dissolved', into: [] });
    case 'LeaderAppointed': {
      const { office, person, acting, until } = event.data;
      return { ...unit, appointments: [...unit.appointments, { id, office, person, acting, from, until }] };
    }
    case 'LeaderRelieved':
      return { ...unit, reliefs: [...unit.reliefs, { person: event.data.person, on: from }] };
    case 'EventVoided':
      return unit;
    default:
      return assertNever(event);
  }
}

const ended = (unit: UnitState, end: UnitEnd): UnitState =>
  unit.end !== null && unit.end.on <= end.on ? unit : { ...unit, end };

export const nameOn = (unit: UnitState, day: IsoDate): UnitName | null => valueOn(unit.names, day)?.value ?? null;

/** Null for a unit that stands under no other, and before there was one: `existsOn` tells them apart. */
export const parentOn = (unit: UnitState, day: IsoDate): UnitId | null => valueOn(unit.parents, day)?.value ?? null;

export const rankOn = (unit: UnitState, day: IsoDate): number | null => valueOn(unit.ranks, day)?.value ?? null;

/** The code valid that day; of several, the one assigned for the latest day. */
export const codeOn = (unit: UnitState, day: IsoDate): string | null =>
  unit.codes.findLast(({ from, value: { until } }) => from <= day && (until === null || day <= until))?.value.code ??
  null;

/** How and when the unit ended, where that is so by the end of the day. */
export const endedOn = (unit: UnitState, day: IsoDate): UnitEnd | null =>
  unit.end !== null && unit.end.on <= day ? unit.end : null;

export const existsOn = (unit: UnitState, day: IsoDate): boolean =>
  unit.established !== null && unit.established.on <= day && endedOn(unit, day) === null;

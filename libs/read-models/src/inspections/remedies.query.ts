import type Database from 'better-sqlite3';
import { addDays } from '#domain/dates';
import type { IsoDate, Standing, UnitId } from '#domain/facts';
import type { InspectionEvent } from '#domain/inspection/inspection.events';
import { remediesOn, type Remedy } from '#domain/inspection/remedy-days';
import { idOf } from '#domain/streams';
import type { Moment } from '../as-of/basis.js';
import type { UnitsAt } from '../units/units-at.js';
import { remedyFacts } from './remedy-facts.js';

/** A remedy that a unit owes. */
export interface OwedRemedy extends Remedy {
  readonly inspection: string;
  /** Who owes it on the day asked about. */
  readonly unit: UnitId;
  /** Who owed it from which day on, oldest first: the inspected unit, then whoever took over. */
  readonly owedBy: readonly { readonly unit: UnitId; readonly from: IsoDate }[];
}

/**
 * Every remedy ever ordered, at any (D, K), the earliest date first. A finding is made during a visit, so that nothing
 * here tells of an inspection that has not opened. A remedy goes on with the inspection that is widened, and from the
 * day on which a unit ends with the one that took it over.
 */
export function owedRemedies(db: Database.Database, units: UnitsAt, moment: Moment): readonly OwedRemedy[] {
  return remedyFacts(db, moment)
    .flatMap(([stream, facts]) => {
      const remedies = remediesOn(facts, moment.asOf);
      const owedBy = remedies.length === 0 ? [] : owers(facts, units);
      const unit = owedBy.at(-1)?.unit;
      return unit === undefined
        ? []
        : remedies.map((remedy) => ({ ...remedy, inspection: idOf(stream), unit, owedBy }));
    })
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.findingId, b.findingId));
}

function owers(facts: readonly Standing<InspectionEvent>[], units: UnitsAt): OwedRemedy['owedBy'] {
  const named = facts.flatMap(({ event, effectiveOn: from }) =>
    event.type === 'InspectionPlanned' || event.type === 'InspectionWidened' ? [{ unit: event.data.unitId, from }] : [],
  );
  const last = named.at(-1);
  const successor = last && units.successor(last.unit);
  const endedOn = last && units.get(last.unit)?.endedOn;
  return last && successor && endedOn
    ? [...named, { unit: successor.id, from: endedOn > last.from ? endedOn : last.from }]
    : named;
}

/** The days, among those overdue, on which this unit owed it. */
export const overdueWhileOwed = ({ overdue, owedBy }: OwedRemedy, unit: UnitId): Remedy['overdue'] =>
  owedBy.flatMap((one, i) => {
    const next = owedBy[i + 1];
    const until = next === undefined ? null : addDays(next.from, -1);
    if (one.unit !== unit) return [];
    return overdue
      .map(({ from, to }) => ({
        from: from > one.from ? from : one.from,
        to: until === null || to < until ? to : until,
      }))
      .filter(({ from, to }) => from <= to);
  });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

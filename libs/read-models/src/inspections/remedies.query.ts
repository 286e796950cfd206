import type Database from 'better-sqlite3';
import { addDays } from '#domain/dates';
import type { IsoDate, UnitId } from '#domain/facts';
import { remedyAfter, remedyOverdue, type Remedy, type RemedyCourse } from '#domain/inspection/remedy-days';
import { idOf } from '#domain/streams';
import type { Moment } from '../as-of/basis.js';
import type { UnitsAt } from '../units/units-at.js';
import { remedyFacts } from './remedy-facts.js';

/** A remedy that a unit owes. */
export interface OwedRemedy extends Omit<Remedy, 'overdue'> {
  /** Every day on which it was overdue, oldest first. */
  readonly overdue: () => Remedy['overdue'];
  readonly inspection: string;
  /** Who owes it on the day asked about. */
  readonly unit: UnitId;
  /** Who owed it from which day on, oldest first: the inspected unit, then whoever took over. */
  readonly owedBy: readonly { readonly unit: UnitId; readonly from: IsoDate }[];
}

/**
 * Every remedy ever ordered, at any (D, K), the earliest date first. A finding is made during a visit, so that nothing
 * here tells of an inspection that has not opened. A remedy goes on with the inspection that is widened, and from the
 * day on which a unit ends with the one that took it over. Overdue days are counted when they are asked for: a list
 * asks for those of a page.
 */
export function owedRemedies(db: Database.Database, units: UnitsAt, moment: Moment): readonly OwedRemedy[] {
  const { key, read } = remedyFacts(db, moment);
  const known = answered.get(units);
  if (key !== '' && known?.key === key) return known.owed;
  const owed = read()
    .flatMap(([stream, { places, courses }]) => {
      const owedBy = owers(places, units);
      return courses.flatMap((course) => owedOf(idOf(stream), course, owedBy, moment.asOf));
    })
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.findingId, b.findingId));
  if (key !== '') answered.set(units, { key, owed });
  return owed;
}

/** What was last asked of a structure: the same board again, counted and listed. */
const answered = new WeakMap<UnitsAt, { readonly key: string; readonly owed: readonly OwedRemedy[] }>();

function owedOf(
  inspection: string,
  { findingId, task, turns }: RemedyCourse,
  owedBy: OwedRemedy['owedBy'],
  asOf: IsoDate,
): OwedRemedy[] {
  const remedy = remedyAfter(turns, asOf);
  const unit = owedBy.at(-1)?.unit;
  if (remedy === undefined || unit === undefined) return [];
  const { text, orderedOn, dueOn, status } = remedy;
  const overdue = () => remedyOverdue(turns, asOf);
  return [{ inspection, findingId, task, text, orderedOn, dueOn, status, unit, owedBy, overdue }];
}

function owers(
  places: readonly { readonly unit: UnitId; readonly from: IsoDate }[],
  units: UnitsAt,
): OwedRemedy['owedBy'] {
  const last = places.at(-1);
  const successor = last && units.successor(last.unit);
  const endedOn = last && units.get(last.unit)?.endedOn;
  return last && successor && endedOn
    ? [...places, { unit: successor.id, from: endedOn > last.from ? endedOn : last.from }]
    : places;
}

/** The days, among those overdue, on which this unit owed it. */
export const overdueWhileOwed = ({ overdue, owedBy }: OwedRemedy, unit: UnitId): Remedy['overdue'] =>
  owedBy.flatMap((one, i) => {
    const next = owedBy[i + 1];
    const until = next === undefined ? null : addDays(next.from, -1);
    if (one.unit !== unit) return [];
    return overdue()
      .map(({ from, to }) => ({
        from: from > one.from ? from : one.from,
        to: until === null || to < until ? to : until,
      }))
      .filter(({ from, to }) => from <= to);
  });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

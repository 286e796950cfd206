import type Database from 'better-sqlite3';
import type { UnitId } from '#domain/facts';
import type { FrameFrozen, PlanFixed, PlannedStratum, StratumRule } from '#domain/inspection/draw/draw.events';
import { quotaOf } from '#sampling/quota';
import type { Moment } from '../as-of/basis.js';
import { eventsOfTypes } from '../audit-trail/events-of.js';
import type { UnitsAt } from '../units/units-at.js';
import { eligibleUnits, ofStratum } from './eligible-units.js';
import { visitedUnits } from './visited-units.js';

/** How far a year's visits of one purpose are in one stratum, by the structure of the moment. */
export interface Covered {
  readonly purpose: 'planned' | 'surprise';
  readonly stratum: string;
  /** Units of the stratum as of that day, none left out. */
  readonly units: number;
  /** As the last plan states it; null before any. */
  readonly quota: PlannedStratum['quota'] | null;
  readonly wanted: number | null;
  /** Units of that day that were visited, or took over one that was: each once. */
  readonly visited: number;
  readonly missing: number | null;
  /** Every draw for it, in the order of the log, with the reason where it is another one, and how many of the stratum were left out. */
  readonly draws: readonly {
    readonly draw: string;
    readonly title: string;
    readonly excluded: number;
    readonly follows: FrameFrozen['data']['follows'];
  }[];
}

/** The union of a year's draws and visits against their quotas. Visits not yet opened do not show: a surprise is one. */
export function coverage(db: Database.Database, units: UnitsAt, moment: Moment, year: number): readonly Covered[] {
  const types = ['FrameFrozen', 'PlanFixed'];
  const facts = eventsOfTypes<FrameFrozen | PlanFixed>(db, ['inspection'], types, { size: moment.size }).filter(
    ({ effectiveOn }) => effectiveOn <= moment.asOf,
  );
  const frames = facts.flatMap(({ event }) =>
    event.type === 'FrameFrozen' && event.data.year === year ? [event.data] : [],
  );
  const plans = facts.flatMap(({ event }) => (event.type === 'PlanFixed' ? [event.data] : []));
  const visited = visitedUnits(db, moment, year);
  const rows = new Map<string, { purpose: Covered['purpose']; rule: StratumRule; of: FrameFrozen['data'][] }>();
  for (const frame of frames)
    for (const rule of frame.strata) {
      const key = JSON.stringify([frame.purpose, rule.stratum, rule.kinds, rule.under]);
      const row = rows.get(key) ?? { purpose: frame.purpose, rule, of: [] };
      rows.set(key, { ...row, of: [...row.of, frame] });
    }
  return [...rows.values()].map(({ purpose, rule, of }) => covered(units, purpose, rule, of, plans, visited[purpose]));
}

function covered(
  units: UnitsAt,
  purpose: Covered['purpose'],
  rule: StratumRule,
  frames: readonly FrameFrozen['data'][],
  plans: readonly PlanFixed['data'][],
  visited: ReadonlySet<UnitId>,
): Covered {
  const eligible = new Set(eligibleUnits(units, rule).map(({ id }) => id));
  const seen = new Set([...visited].map((id) => units.successor(id)?.id ?? id).filter((id) => eligible.has(id)));
  const belongs = ofStratum(units, rule);
  const ids = new Set(frames.map(({ drawId }) => drawId));
  const plan = plans.findLast(({ drawId }) => ids.has(drawId))?.strata.find(({ stratum }) => stratum === rule.stratum);
  const wanted = plan === undefined ? null : wantedOf(eligible.size, plan.quota);
  return {
    ...{ purpose, stratum: rule.stratum, units: eligible.size, quota: plan?.quota ?? null, wanted, visited: seen.size },
    missing: wanted === null ? null : Math.max(0, wanted - seen.size),
    draws: frames.map(({ drawId: draw, title, exclusions, follows }) => ({
      draw,
      title,
      excluded: exclusions.filter(({ unit }) => isOf(units, unit, belongs)).length,
      follows,
    })),
  };
}

/** A number of units may be larger than what a later structure has left of the stratum. */
const wantedOf = (size: number, quota: PlannedStratum['quota']): number =>
  quotaOf(size, 'percent' in quota ? quota : { count: Math.min(quota.count, size) });

function isOf(units: UnitsAt, id: UnitId, belongs: ReturnType<typeof ofStratum>): boolean {
  const unit = units.get(id);
  return unit !== undefined && belongs(unit);
}

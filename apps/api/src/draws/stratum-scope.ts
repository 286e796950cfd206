import type { Actor, UnitId } from '#domain/facts';
import type { StratumRule } from '#domain/inspection/draw/draw.events';
import type { UnitsAt } from '#read-models/units/units-at';
import { refusedAs } from '../access/refusals.js';

/** An inspector draws within the subtree of the unit acted for. @throws Refusal 403 */
export function refuseOutOfScope(units: UnitsAt, strata: readonly StratumRule[], { unit }: Actor): void {
  if (unit === null) return;
  const reached = new Set(units.subtree(unit));
  if (strata.some(({ under }) => under === null || !reached.has(under))) throw refusedAs('out-of-scope');
}

/** Whether two draws could pick the same unit: by kinds and place, whatever their strata are called. */
export const sharesUnits = (units: UnitsAt, some: readonly StratumRule[], others: readonly StratumRule[]): boolean =>
  some.some((a) =>
    others.some((b) => a.kinds.some((kind) => b.kinds.includes(kind)) && overlap(units, a.under, b.under)),
  );

const overlap = (units: UnitsAt, a: UnitId | null, b: UnitId | null): boolean =>
  a === null || b === null || a === b || units.ancestors(a).includes(b) || units.ancestors(b).includes(a);

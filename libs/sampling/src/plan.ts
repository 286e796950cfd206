import { canonical } from './canonical.js';
import { frameSha256, sizeOf, type Frame, type Stratum } from './frame.js';
import { quotaOf, type Quota } from './quota.js';
import { DrawRefusal } from './refusal.js';
import { ALGORITHM } from './sampler.js';
import { sha256 } from './sha256.js';

/** A unit that is visited in any case, beside the random ones: named, with the reason. */
export type CertaintyPick = { readonly id: string; readonly reason: string };

export type StratumPlan = {
  readonly stratum: string;
  readonly quota: Quota;
  readonly certainty: readonly CertaintyPick[];
  /** Visited earlier in the period that the quota is for: they count towards it and are not drawn again. */
  readonly visited: readonly string[];
};

/** Fixed before any seed is known. It names the frame by its hash, so that neither can be exchanged alone. */
export type Plan = {
  readonly format: typeof PLAN_FORMAT;
  readonly algorithm: typeof ALGORITHM;
  readonly frameSha256: string;
  readonly seedKind: 'public' | 'sealed';
  readonly strata: readonly StratumPlan[];
};

export const PLAN_FORMAT = 'minhchung.plan/1';

/**
 * The plan for a frame, in its one order.
 *
 * @throws DrawRefusal for a stratum or unit that the frame does not have, a unit named twice, a certainty pick without
 * reason, a quota that is none.
 */
export function fixedPlan(frame: Frame, seedKind: Plan['seedKind'], strata: readonly StratumPlan[]): Plan {
  refuseBadPlan(frame, strata);
  return {
    format: PLAN_FORMAT,
    algorithm: ALGORITHM,
    frameSha256: frameSha256(frame),
    seedKind,
    strata: strata
      .map(({ stratum, quota, certainty, visited }) => ({
        stratum,
        quota,
        certainty: certainty.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        visited: visited.toSorted(),
      }))
      .toSorted((a, b) => (a.stratum < b.stratum ? -1 : 1)),
  };
}

/** @throws DrawRefusal as `fixedPlan`. */
export function refuseBadPlan(frame: Frame, strata: readonly StratumPlan[]): void {
  const planned = new Set<string>();
  for (const { stratum } of strata) {
    if (planned.has(stratum)) throw new DrawRefusal('stratum-twice', { stratum });
    planned.add(stratum);
  }
  for (const plan of strata) refuseBadStratum(plan, stratumOf(frame, plan.stratum));
}

export const planSha256 = (plan: Plan): string => sha256(canonical(plan));

/** How many units of a stratum a seed decides on: its quota less what was visited before, as far as there are units. */
export const randomPicks = (stratum: Stratum, plan: StratumPlan): number =>
  Math.min(Math.max(0, quotaOf(sizeOf(stratum), plan.quota) - plan.visited.length), inTheDraw(stratum, plan).length);

/** The ids of a stratum that a seed can hit: neither visited before nor visited in any case. */
export function inTheDraw({ units }: Stratum, { certainty, visited }: StratumPlan): readonly string[] {
  const apart = new Set([...certainty.map(({ id }) => id), ...visited]);
  return units.map(({ id }) => id).filter((id) => !apart.has(id));
}

export function stratumOf({ strata }: Frame, name: string): Stratum {
  const found = strata.find(({ stratum }) => stratum === name);
  if (found === undefined) throw new DrawRefusal('stratum-unknown', { stratum: name });
  return found;
}

function refuseBadStratum({ stratum, quota, certainty, visited }: StratumPlan, frame: Stratum): void {
  quotaOf(sizeOf(frame), quota);
  const units = new Set(frame.units.map(({ id }) => id));
  const known = new Set([...units, ...frame.excluded.map(({ id }) => id)]);
  const apart = new Set<string>();
  for (const { id, reason } of [...certainty, ...visited.map((id) => ({ id, reason: '-' }))]) {
    if (apart.has(id)) throw new DrawRefusal('id-twice', { id });
    if (reason.trim() === '') throw new DrawRefusal('certainty-without-reason', { id });
    apart.add(id);
  }
  const strange = certainty.find(({ id }) => !units.has(id))?.id ?? visited.find((id) => !known.has(id));
  if (strange !== undefined) throw new DrawRefusal('unit-not-in-frame', { id: strange, stratum });
}

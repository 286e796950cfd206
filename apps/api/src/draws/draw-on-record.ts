import type { DrawState } from '#domain/inspection/draw/draw.state';
import type { PickedUnit } from '#domain/inspection/draw/draw.events';
import { canonical } from '#sampling/canonical';
import { draw, type Extension } from '#sampling/draw';
import type { Frame } from '#sampling/frame';
import { fixedPlan, type Plan } from '#sampling/plan';
import { publicSeed, sealedSeed } from '#sampling/seed';
import { sha256 } from '#sampling/sha256';

/** The plan as it was fixed; null before. */
export function planOf({ plan, commitment }: DrawState, frame: Frame): Plan | null {
  return plan === null ? null : fixedPlan(frame, commitment === null ? 'public' : 'sealed', plan.strata);
}

/** Null before the dice, and where the secret is needed and not given. */
export function seedOf({ commitment, dice }: DrawState, secret: string | null): string | null {
  if (dice === null) return null;
  if (commitment === null) return publicSeed(dice);
  return secret === null ? null : sealedSeed(secret, dice);
}

export const extensionsOf = ({ extensions }: DrawState): readonly Extension[] =>
  extensions.map(({ stratum, count, reason }) => ({ stratum, count, reason }));

export interface Picked {
  readonly picks: readonly PickedUnit[];
  /** Over seed and picks: without the seed it tells nothing of them. */
  readonly sha256: string;
}

/** @throws DrawRefusal where the plan does not suit the frame, or an extension is too large. */
export function pickedBy(frame: Frame, plan: Plan, seed: string, extensions: readonly Extension[]): Picked {
  const unitOf = new Map(frame.strata.flatMap(({ units }) => units.map(({ id, unit }) => [id, unit])));
  const picks = draw(frame, plan, seed, extensions).picks.map((pick) => ({ ...pick, unit: unitOf.get(pick.id)! }));
  return { picks, sha256: sha256(`${seed}\n${canonical(picks)}`) };
}

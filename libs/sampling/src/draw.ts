import type { Frame } from './frame.js';
import { inTheDraw, randomPicks, stratumOf, type Plan } from './plan.js';
import { DrawRefusal } from './refusal.js';
import { inOrderOfDrawing, type Ticket } from './sampler.js';

/** More units of one stratum, drawn later with the same seed: the next tickets. */
export type Extension = { readonly stratum: string; readonly count: number; readonly reason: string };

export type Pick = {
  readonly stratum: string;
  readonly id: string;
  /** By decision, by the seed, or by the seed when the draw was extended. */
  readonly how: 'certainty' | 'random' | 'extension';
};

export type Drawn = {
  /** Every eligible unit of the planned strata with its ticket, stratum by stratum, lowest ticket first. */
  readonly tickets: readonly (Ticket & { readonly stratum: string })[];
  /** Stratum by stratum: certainty picks by id, then in the order of drawing. */
  readonly picks: readonly Pick[];
};

/**
 * The draw, from nothing but what is published. An extension adds to the picks and changes none.
 *
 * @throws DrawRefusal for an extension beyond the units that a stratum has left, and what the sampler refuses.
 */
export function draw(frame: Frame, plan: Plan, seed: string, extensions: readonly Extension[] = []): Drawn {
  for (const { stratum } of extensions)
    if (!plan.strata.some((planned) => planned.stratum === stratum))
      throw new DrawRefusal('stratum-unknown', { stratum });
  const strata = plan.strata.map((planned) => {
    const { stratum } = planned;
    const units = stratumOf(frame, stratum);
    const tickets = inOrderOfDrawing(
      units.units.map(({ id }) => id),
      seed,
    );
    const pool = new Set(inTheDraw(units, planned));
    const drawable = tickets.filter(({ id }) => pool.has(id));
    const first = randomPicks(units, planned);
    const more = extendedBy(extensions, stratum);
    if (first + more > drawable.length)
      throw new DrawRefusal('extension-too-large', { stratum, left: drawable.length - first });
    const drawn = drawable.slice(0, first + more).map(({ id }, n) => ({ stratum, id, how: how(n, first) }));
    const certain = planned.certainty.map(({ id }) => ({ stratum, id, how: 'certainty' as const }));
    return { tickets: tickets.map((ticket) => ({ stratum, ...ticket })), picks: [...certain, ...drawn] };
  });
  return { tickets: strata.flatMap(({ tickets }) => tickets), picks: strata.flatMap(({ picks }) => picks) };
}

const how = (n: number, first: number): Pick['how'] => (n < first ? 'random' : 'extension');

/** How many more units of a stratum were drawn later. */
export const extendedBy = (extensions: readonly Extension[], of: string): number =>
  extensions.filter(({ stratum }) => stratum === of).reduce((sum, { count }) => sum + count, 0);

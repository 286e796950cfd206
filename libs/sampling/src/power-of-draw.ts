import { extendedBy, type Extension } from './draw.js';
import type { Frame } from './frame.js';
import { inTheDraw, randomPicks, stratumOf, type Plan } from './plan.js';
import { chanceToMeetOne, drawnNeeded, percentText } from './power.js';
import { quotaOf } from './quota.js';

/** What so many visits by chance are worth: for shares of units that deviate, the chance to have met at least one. */
export type Power = {
  readonly size: number;
  readonly drawn: number;
  readonly chances: readonly Chance[];
};

export type Chance = {
  /** Per cent of the units that deviate, and how many that is, rounded up. */
  readonly share: number;
  readonly deviating: number;
  /** Of meeting one, in per cent, exact and cut after two places. */
  readonly percent: string;
  /** How many would have to be drawn for 95 per cent. */
  readonly neededFor95: number;
};

export const SHARES: readonly number[] = [1, 2, 5, 10];

/** Null for no units at all. @throws RangeError as `chanceToMeetOne`. */
export const powerOf = (size: number, drawn: number): Power | null =>
  size === 0 ? null : { size, drawn, chances: SHARES.map((share) => chanceOf(size, drawn, share)) };

/**
 * The power of a draw, stratum by stratum, from frame, plan and extensions alone: the same before the dice, while the
 * picks are secret, and afterwards. Of the units that the seed can hit: those picked by name, visited before or left out
 * say nothing by chance.
 *
 * @throws DrawRefusal for a plan that does not suit the frame.
 */
export const powerOfDraw = (
  frame: Frame,
  { strata }: Plan,
  extensions: readonly Extension[],
): readonly { readonly stratum: string; readonly power: Power | null }[] =>
  strata.map((planned) => {
    const stratum = stratumOf(frame, planned.stratum);
    const size = inTheDraw(stratum, planned).length;
    const drawn = randomPicks(stratum, planned) + extendedBy(extensions, planned.stratum);
    return { stratum: planned.stratum, power: powerOf(size, Math.min(size, drawn)) };
  });

function chanceOf(size: number, drawn: number, share: number): Chance {
  const deviating = quotaOf(size, { percent: share });
  const percent = percentText(chanceToMeetOne(size, deviating, drawn));
  return { share, deviating, percent, neededFor95: drawnNeeded(size, deviating) ?? size };
}

import { fold } from '#domain/fold';
import type { FrameFrozen } from '#domain/inspection/draw/draw.events';
import type { DrawState } from '#domain/inspection/draw/draw.state';
import { drawsInStreams, type InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import type { Basis } from '#read-models/as-of/basis';
import type { LogEvent } from '#read-models/audit-trail/events-of';
import type { AnotherDraw } from '#sampling/bundle';
import type { Frame } from '#sampling/frame';
import { powerOfDraw, type Power } from '#sampling/power-of-draw';
import { NotFound } from '../../http/problems.js';
import { extensionsOf, planOf } from '../draw-on-record.js';
import { DRAW } from '../draw-recorder.js';

export type FrozenDraw = DrawState & { readonly frame: FrameFrozen['data'] };

export interface DrawShown {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly purpose: 'planned' | 'surprise';
  readonly seed: 'public' | 'sealed';
  readonly stage: 'frozen' | 'planned' | 'thrown' | 'drawn' | 'revealed';
  readonly asOf: string;
  readonly frameSha256: string;
  readonly planSha256: string | null;
  readonly commitment: string | null;
  readonly revealOn: string | null;
  readonly dice: string | null;
  readonly exclusions: FrameFrozen['data']['exclusions'];
  readonly strata: readonly {
    readonly stratum: string;
    readonly size: number;
    readonly excluded: number;
    /** What its visits by chance are worth; null before the plan, and where chance decides on no unit. */
    readonly power: Power | null;
  }[];
  readonly follows: AnotherDraw | null;
  readonly followedBy: readonly AnotherDraw[];
}

export interface DrawPage {
  readonly basis: Basis;
  readonly draws: readonly DrawShown[];
  readonly total: number;
  readonly next: string | null;
}

/** @throws NotFound for a draw that was not frozen by that day. */
export function frozenDraw(
  id: string,
  events: readonly LogEvent<InspectionStreamEvent>[],
  { asOf }: Basis,
): FrozenDraw {
  const draw = fold(drawsInStreams, events, asOf);
  if (draw.frame === null) throw new NotFound(DRAW, id, 'draw');
  return { ...draw, frame: draw.frame };
}

/** The draws that name it as the one before them. */
export const followersOf = (id: string, frozen: readonly FrameFrozen['data'][]): AnotherDraw[] =>
  frozen
    .filter(({ follows }) => follows?.draw === id)
    .map(({ drawId, follows }) => ({ draw: drawId, reason: follows!.reason }));

export const drawShown = (
  { frame, ...draw }: FrozenDraw,
  shownFrame: Frame,
  frozen: readonly FrameFrozen['data'][],
): DrawShown => {
  const powers = powersOf({ ...draw, frame }, shownFrame);
  return {
    id: frame.drawId,
    title: frame.title,
    year: frame.year,
    purpose: frame.purpose,
    seed: draw.commitment === null ? 'public' : 'sealed',
    stage: stageOf(draw),
    asOf: frame.asOf,
    frameSha256: frame.sha256,
    planSha256: draw.plan?.sha256 ?? null,
    commitment: draw.commitment?.sha256 ?? null,
    revealOn: draw.commitment?.revealOn ?? null,
    dice: draw.dice,
    exclusions: frame.exclusions,
    strata: shownFrame.strata.map(({ stratum, units, excluded }) => ({
      stratum,
      size: units.length + excluded.length,
      excluded: excluded.length,
      power: powers.get(stratum) ?? null,
    })),
    follows: frame.follows,
    followedBy: followersOf(frame.drawId, frozen),
  };
};

/** By stratum; none before the plan. */
function powersOf(draw: FrozenDraw, frame: Frame): ReadonlyMap<string, Power | null> {
  const plan = planOf(draw, frame);
  const powers = plan === null ? [] : powerOfDraw(frame, plan, extensionsOf(draw));
  return new Map(powers.map(({ stratum, power }) => [stratum, power]));
}

const stageOf = ({ plan, dice, picksSha256, secret }: Omit<DrawState, 'frame'>): DrawShown['stage'] =>
  secret !== null
    ? 'revealed'
    : picksSha256 !== null
      ? 'drawn'
      : dice !== null
        ? 'thrown'
        : plan !== null
          ? 'planned'
          : 'frozen';

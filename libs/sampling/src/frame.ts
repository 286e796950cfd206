import { canonical } from './canonical.js';
import { refuseBadIds } from './draw-id.js';
import { DrawRefusal } from './refusal.js';
import { sha256 } from './sha256.js';

/** A unit as it stood in the registry: the code under which it is drawn, its identity, and its name then. */
export type FrameUnit = {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
};

/** Left out of the draw by a decision. It still counts in its stratum's size, so that no quota shrinks by leaving out. */
export type ExcludedUnit = FrameUnit & {
  readonly reason: string;
  /** The account that decided. */
  readonly decidedBy: string;
};

export type Stratum = {
  readonly stratum: string;
  readonly units: readonly FrameUnit[];
  readonly excluded: readonly ExcludedUnit[];
};

/** What happens to a unit that is merged or dissolved between the freeze and its visit. */
export const SUCCESSION = 'successor-visited-once';

/** The eligible units by stratum, as the registry had them on a day, as known at a size of the log. */
export type Frame = {
  readonly format: typeof FRAME_FORMAT;
  readonly asOf: string;
  readonly knownAt: { readonly size: number; readonly root: string | null };
  readonly succession: typeof SUCCESSION;
  readonly strata: readonly Stratum[];
};

export const FRAME_FORMAT = 'minhchung.frame/1';

/** How many units a stratum has, the excluded ones counted: what a percentage is taken of. */
export const sizeOf = ({ units, excluded }: Stratum): number => units.length + excluded.length;

/**
 * The frame in its one order, by stratum and id: the same units have the same bytes, however they were listed.
 *
 * @throws DrawRefusal for no unit, a stratum or unit named twice, an id that is no code, an exclusion without reason.
 */
export function frozenFrame(frame: Omit<Frame, 'format' | 'succession'>): Frame {
  refuseBadIds(frame.strata.map(({ stratum }) => stratum));
  refuseBadIds(frame.strata.flatMap(({ units, excluded }) => [...units, ...excluded]).map(({ id }) => id));
  if (frame.strata.every((stratum) => stratum.units.length === 0)) throw new DrawRefusal('frame-empty');
  for (const { id, reason } of frame.strata.flatMap(({ excluded }) => excluded))
    if (reason.trim() === '') throw new DrawRefusal('exclusion-without-reason', { id });
  const { asOf, knownAt, strata } = frame;
  return {
    format: FRAME_FORMAT,
    asOf,
    knownAt,
    succession: SUCCESSION,
    strata: strata
      .map(({ stratum, units, excluded }) => ({
        stratum,
        units: units.toSorted(byId),
        excluded: excluded.toSorted(byId),
      }))
      .toSorted((a, b) => (a.stratum < b.stratum ? -1 : 1)),
  };
}

/** SHA-256 of the frame's canonical bytes: what is recorded when it is frozen. */
export const frameSha256 = (frame: Frame): string => sha256(canonical(frame));

const byId = (a: FrameUnit, b: FrameUnit): number => (a.id < b.id ? -1 : 1);

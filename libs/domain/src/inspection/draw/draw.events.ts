import type { AccountId, IsoDate, UnitId } from '../../facts.js';

/** The facts of one draw, `inspection-<id>`. Nothing of a draw is ever corrected or voided: there is another draw. */
export type DrawEvent =
  FrameFrozen | SecretCommitted | PlanFixed | DiceThrown | UnitsDrawn | DrawExtended | SecretRevealed;

/** Which units of the registry make a stratum: those of these kinds, below a unit where one is named, not ended. */
export interface StratumRule {
  readonly stratum: string;
  readonly kinds: readonly string[];
  readonly under: UnitId | null;
}

/** A unit left out of the draw, and who decided so. */
export interface Exclusion {
  readonly unit: UnitId;
  readonly reason: string;
  readonly decidedBy: AccountId;
}

/**
 * The recipe of the frame and the SHA-256 of its canonical bytes. The units themselves follow from the registry as of
 * that day among the first `size` events of the log; a frame of a whole country would be too large for one append.
 */
export interface FrameFrozen {
  readonly type: 'FrameFrozen';
  readonly data: {
    readonly drawId: string;
    readonly title: string;
    /** The calendar year whose quotas it serves. */
    readonly year: number;
    readonly purpose: 'planned' | 'surprise';
    /** Who may see the picks while they are secret. */
    readonly team: readonly AccountId[];
    readonly asOf: IsoDate;
    readonly knownAt: { readonly size: number; readonly root: string | null };
    readonly strata: readonly StratumRule[];
    readonly exclusions: readonly Exclusion[];
    readonly sha256: string;
    /** The earlier draw from the same units in the same year, and why there is another. */
    readonly follows: { readonly draw: string; readonly reason: string } | null;
  };
}

/** SHA-256 of a secret that the server made and tells nobody before the reveal. In one append with the freeze. */
export interface SecretCommitted {
  readonly type: 'SecretCommitted';
  readonly data: { readonly drawId: string; readonly commitment: string; readonly revealOn: IsoDate };
}

export interface PlannedStratum {
  readonly stratum: string;
  readonly quota: { readonly percent: number } | { readonly count: number };
  readonly certainty: readonly { readonly id: string; readonly reason: string }[];
  readonly visited: readonly string[];
}

export interface PlanFixed {
  readonly type: 'PlanFixed';
  readonly data: {
    readonly drawId: string;
    readonly frameSha256: string;
    readonly strata: readonly PlannedStratum[];
    readonly sha256: string;
  };
}

/** Digits called out one by one in public. Of a public draw they are the seed. */
export interface DiceThrown {
  readonly type: 'DiceThrown';
  readonly data: { readonly drawId: string; readonly dice: string };
}

export interface PickedUnit {
  readonly stratum: string;
  /** The code under which it was drawn. */
  readonly id: string;
  readonly unit: UnitId;
  readonly how: 'certainty' | 'random' | 'extension';
}

/**
 * The picks; null while they are secret, so that neither the log nor a copy of it tells them. `picksSha256` covers the
 * seed and the picks: without the seed it tells nothing, with it everybody can check it.
 */
export interface UnitsDrawn {
  readonly type: 'UnitsDrawn';
  readonly data: {
    readonly drawId: string;
    readonly picks: readonly PickedUnit[] | null;
    readonly picksSha256: string;
  };
}

/** More units of one stratum by the same seed; those drawn before stay. All picks, as in `UnitsDrawn`. */
export interface DrawExtended {
  readonly type: 'DrawExtended';
  readonly data: {
    readonly drawId: string;
    readonly stratum: string;
    readonly count: number;
    readonly reason: string;
    readonly picks: readonly PickedUnit[] | null;
    readonly picksSha256: string;
  };
}

export interface SecretRevealed {
  readonly type: 'SecretRevealed';
  readonly data: { readonly drawId: string; readonly secret: string };
}

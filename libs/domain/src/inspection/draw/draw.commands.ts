import type { Act, IsoDate } from '../../facts.js';
import type { DiceThrown, DrawExtended, FrameFrozen, PlanFixed, UnitsDrawn } from './draw.events.js';

export type DrawCommand = FreezeFrame | FixPlan | ThrowDice | DrawUnits | ExtendDraw | RevealSecret;

/** `commitment`: of a sealed draw, with the day from which the secret may be told in any case. */
export interface FreezeFrame {
  readonly type: 'FreezeFrame';
  readonly act: Act;
  readonly frame: FrameFrozen['data'];
  readonly commitment: { readonly sha256: string; readonly revealOn: IsoDate } | null;
  /** Draws of the year that share a stratum with this one, whatever came of them. */
  readonly earlier: readonly string[];
}

export interface FixPlan {
  readonly type: 'FixPlan';
  readonly act: Act;
  readonly plan: PlanFixed['data'];
}

export interface ThrowDice {
  readonly type: 'ThrowDice';
  readonly act: Act;
  readonly thrown: DiceThrown['data'];
}

/** What the sampler gives for frame, plan and seed; made by the handler, judged by nobody who could choose. */
export interface DrawUnits {
  readonly type: 'DrawUnits';
  readonly act: Act;
  readonly drawn: UnitsDrawn['data'];
}

export interface ExtendDraw {
  readonly type: 'ExtendDraw';
  readonly act: Act;
  readonly extended: DrawExtended['data'];
}

/** `sha256` is the secret's; `open` counts the picked units whose visits are not over. */
export interface RevealSecret {
  readonly type: 'RevealSecret';
  readonly act: Act;
  readonly secret: string;
  readonly sha256: string;
  readonly open: number;
}

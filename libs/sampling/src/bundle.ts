import { canonical } from './canonical.js';
import { draw, type Drawn, type Extension } from './draw.js';
import { frameSha256, type Frame } from './frame.js';
import { planSha256, type Plan } from './plan.js';
import { publicSeed, sealedSeed } from './seed.js';

/** The other draw of the same units, and why there is one. */
export type AnotherDraw = { readonly draw: string; readonly reason: string };

/**
 * Everything that a sceptic needs to do a draw again. Publishable from the freeze on: what cannot be known yet is null.
 * Before the reveal a sealed draw's bundle tells neither seed nor tickets nor picks; its commitment and its dice fix all
 * three already.
 */
export type Bundle = Drawnness & {
  readonly format: typeof BUNDLE_FORMAT;
  readonly draw: string;
  readonly frame: Frame;
  readonly frameSha256: string;
  readonly plan: Plan;
  readonly planSha256: string;
  readonly commitment: string | null;
  /** The day from which the secret may be told in any case. */
  readonly revealOn: string | null;
  readonly dice: string | null;
  readonly extensions: readonly Extension[];
  readonly redrawOf: AnotherDraw | null;
  readonly redrawnBy: AnotherDraw | null;
  /** The events that say so, in the order of the log. */
  readonly events: readonly BundledEvent[];
};

type Drawnness = {
  readonly secret: string | null;
  readonly seed: string | null;
  readonly tickets: Drawn['tickets'] | null;
  readonly picks: Drawn['picks'] | null;
};

export type BundledEvent = { readonly id: string; readonly type: string; readonly recordedAt: string };

export const BUNDLE_FORMAT = 'minhchung.draw-bundle/1';

/** What a bundle is made of. `secret` is null until it was revealed, and in a public draw. */
export interface DrawOnRecord {
  readonly draw: string;
  readonly frame: Frame;
  readonly plan: Plan;
  readonly commitment: string | null;
  readonly revealOn: string | null;
  readonly dice: string | null;
  readonly secret: string | null;
  readonly extensions: readonly Extension[];
  readonly redrawOf: AnotherDraw | null;
  readonly redrawnBy: AnotherDraw | null;
  readonly events: readonly BundledEvent[];
}

/** @throws DrawRefusal for a record that no draw accepts, such as too few dice. */
export function bundleOf({ frame, plan, secret, dice, extensions, ...record }: DrawOnRecord): Bundle {
  const seed = seedOf(plan, secret, dice);
  const drawn = seed === null ? null : draw(frame, plan, seed, extensions);
  return {
    format: BUNDLE_FORMAT,
    ...record,
    frame,
    frameSha256: frameSha256(frame),
    plan,
    planSha256: planSha256(plan),
    dice,
    extensions,
    secret,
    seed,
    tickets: drawn?.tickets ?? null,
    picks: drawn?.picks ?? null,
  };
}

/** The bytes that are published. */
export const bundleText = (bundle: Bundle): string => canonical(bundle);

function seedOf({ seedKind }: Plan, secret: string | null, dice: string | null): string | null {
  if (dice === null) return null;
  if (seedKind === 'public') return publicSeed(dice);
  return secret === null ? null : sealedSeed(secret, dice);
}

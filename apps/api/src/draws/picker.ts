import { Injectable } from '@nestjs/common';
import type { FrameFrozen } from '#domain/inspection/draw/draw.events';
import type { DrawState } from '#domain/inspection/draw/draw.state';
import { RuleViolation } from '#domain/rule-violation';
import type { Extension } from '#sampling/draw';
import { frameSha256 } from '#sampling/frame';
import { Secrets } from '../secrets/secrets.js';
import { extensionsOf, pickedBy, planOf, seedOf, type Picked } from './draw-on-record.js';
import { Frames } from './frames.js';

type FrozenDraw = DrawState & { readonly frame: FrameFrozen['data'] };

/** Computes the picks of a draw, with the sealed secret where it needs one. Nobody chooses here. */
@Injectable()
export class Picker {
  constructor(
    private readonly frames: Frames,
    private readonly secrets: Secrets,
  ) {}

  /** @throws RuleViolation before plan and dice; DrawRefusal for an extension beyond the units left. */
  picked(draw: FrozenDraw, more: readonly Extension[] = []): Picked {
    const frame = this.frames.of(draw.frame);
    if (frameSha256(frame) !== draw.frame.sha256)
      throw new Error(`the frame of draw ${draw.frame.drawId} has other bytes`);
    const plan = planOf(draw, frame);
    if (plan === null) throw new RuleViolation('plan-not-fixed');
    const seed = seedOf(draw, draw.commitment === null ? null : this.secretOf(draw));
    if (seed === null) throw new RuleViolation('dice-not-thrown');
    return pickedBy(frame, plan, seed, [...extensionsOf(draw), ...more]);
  }

  /** @throws Error where this installation has lost it: then the draw can never be told. */
  secretOf({ frame, secret }: FrozenDraw): string {
    const known = secret ?? this.secrets.draws.known(frame.drawId);
    if (known === null) throw new Error(`the secret of draw ${frame.drawId} is not in this installation`);
    return known;
  }

  /** What a fact may say of the picks: nothing while they are secret. */
  told({ picks, sha256 }: Picked, { commitment, secret }: DrawState) {
    return { picks: commitment !== null && secret === null ? null : picks, picksSha256: sha256 };
  }
}

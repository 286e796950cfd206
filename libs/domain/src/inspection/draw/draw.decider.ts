import { assertNever, type Decider, type Judged } from '../../facts.js';
import { RuleViolation } from '../../rule-violation.js';
import { sameValue } from '../../same-value.js';
import { refuseAnotherDay } from '../../whole-record.js';
import type {
  DrawCommand,
  DrawUnits,
  ExtendDraw,
  FixPlan,
  FreezeFrame,
  RevealSecret,
  ThrowDice,
} from './draw.commands.js';
import type { DrawEvent } from './draw.events.js';
import { evolveDraw, initialDraw, type DrawState } from './draw.state.js';

/**
 * Frame, plan, dice, draw: in this order, each once, each on the day it is done. The same said again is nothing to do;
 * anything else about it is refused, whoever asks.
 */
export const drawDecider: Decider<DrawState, DrawCommand, DrawEvent> = {
  initialState: initialDraw,
  evolve: evolveDraw,
  decide,
};

function decide({ now }: Judged<DrawState, DrawEvent>, command: DrawCommand): readonly DrawEvent[] {
  if (command.act.corrects !== undefined) throw new RuleViolation('draw-is-final', { field: 'corrects' });
  refuseAnotherDay(command.act);
  switch (command.type) {
    case 'FreezeFrame':
      return frozen(now, command);
    case 'FixPlan':
      return fixed(now, command);
    case 'ThrowDice':
      return thrown(now, command);
    case 'DrawUnits':
      return drawn(now, command);
    case 'ExtendDraw':
      return extended(now, command);
    case 'RevealSecret':
      return revealed(now, command);
    default:
      return assertNever(command);
  }
}

function frozen(draw: DrawState, { frame, commitment, earlier, act }: FreezeFrame): readonly DrawEvent[] {
  if (draw.frame !== null) return unchanged('frame-frozen-already', 'strata', sameValue(draw.frame, frame));
  refuseBlankExclusion(frame.exclusions);
  refuseSilentRepeat(frame.follows, earlier);
  if (frame.purpose === 'surprise' && commitment === null)
    throw new RuleViolation('surprise-needs-seal', { field: 'seed' });
  if (commitment !== null && commitment.revealOn <= act.today)
    throw new RuleViolation('reveal-day-past', { field: 'revealOn', details: { on: commitment.revealOn } });
  const { drawId } = frame;
  return [
    { type: 'FrameFrozen', data: frame },
    ...(commitment === null
      ? []
      : [
          {
            type: 'SecretCommitted' as const,
            data: { drawId, commitment: commitment.sha256, revealOn: commitment.revealOn },
          },
        ]),
  ];
}

function fixed({ frame, plan: held }: DrawState, { plan }: FixPlan): readonly DrawEvent[] {
  if (frame === null) throw new RuleViolation('frame-not-frozen');
  if (held !== null) return unchanged('plan-fixed-already', 'strata', sameValue(held, plan));
  if (plan.frameSha256 !== frame.sha256) throw new RuleViolation('plan-for-another-frame', { field: 'frameSha256' });
  return [{ type: 'PlanFixed', data: plan }];
}

function thrown({ frame, plan, dice: held }: DrawState, { thrown }: ThrowDice): readonly DrawEvent[] {
  if (frame === null) throw new RuleViolation('frame-not-frozen');
  if (plan === null) throw new RuleViolation('plan-not-fixed');
  if (held !== null) return unchanged('dice-thrown-already', 'dice', held === thrown.dice);
  if (!/^[0-9]{20,200}$/.test(thrown.dice))
    throw new RuleViolation('dice-not-called-out', { field: 'dice', details: { count: thrown.dice.length } });
  return [{ type: 'DiceThrown', data: thrown }];
}

function drawn({ dice, picksSha256 }: DrawState, { drawn }: DrawUnits): readonly DrawEvent[] {
  if (dice === null) throw new RuleViolation('dice-not-thrown');
  if (picksSha256 !== null) return [];
  return [{ type: 'UnitsDrawn', data: drawn }];
}

function extended(
  { plan, picksSha256, secret, commitment }: DrawState,
  { extended }: ExtendDraw,
): readonly DrawEvent[] {
  if (picksSha256 === null) throw new RuleViolation('not-drawn-yet');
  if (!plan?.strata.some(({ stratum }) => stratum === extended.stratum))
    throw new RuleViolation('stratum-not-planned', { field: 'stratum', details: { stratum: extended.stratum } });
  if (!Number.isInteger(extended.count) || extended.count < 1)
    throw new RuleViolation('extends-by-none', { field: 'count' });
  if (extended.reason.trim() === '') throw new RuleViolation('extension-without-reason', { field: 'reason' });
  // Once the seed is told, everybody can see beforehand whom more tickets would meet.
  if (commitment !== null && secret !== null) throw new RuleViolation('secret-told-already');
  return [{ type: 'DrawExtended', data: extended }];
}

function revealed(draw: DrawState, { act, secret, sha256, open }: RevealSecret): readonly DrawEvent[] {
  if (draw.frame === null) throw new RuleViolation('frame-not-frozen');
  if (draw.commitment === null) throw new RuleViolation('nothing-sealed');
  if (draw.secret !== null) return [];
  if (draw.picksSha256 === null) throw new RuleViolation('not-drawn-yet');
  if (sha256 !== draw.commitment.sha256) throw new RuleViolation('secret-not-committed', { field: 'secret' });
  if (open > 0 && act.today < draw.commitment.revealOn)
    throw new RuleViolation('sealed-data', { details: { open, on: draw.commitment.revealOn } });
  return [{ type: 'SecretRevealed', data: { drawId: draw.frame.drawId, secret } }];
}

function unchanged(
  code: 'frame-frozen-already' | 'plan-fixed-already' | 'dice-thrown-already',
  field: string,
  same: boolean,
): readonly [] {
  if (same) return [];
  throw new RuleViolation(code, { field });
}

function refuseBlankExclusion(exclusions: readonly { readonly unit: string; readonly reason: string }[]): void {
  const blank = exclusions.find(({ reason }) => reason.trim() === '');
  if (blank !== undefined)
    throw new RuleViolation('excluded-without-reason', { field: 'exclusions', details: { unit: blank.unit } });
}

/** Another draw of the same year and units says which one it follows, and why. */
function refuseSilentRepeat(
  follows: { readonly draw: string; readonly reason: string } | null,
  earlier: readonly string[],
): void {
  if (follows === null && earlier.length > 0)
    throw new RuleViolation('second-draw-in-silence', { field: 'follows', details: { draws: earlier } });
  if (follows !== null && !earlier.includes(follows.draw))
    throw new RuleViolation('follows-no-draw', { field: 'follows', details: { draw: follows.draw } });
  if (follows !== null && follows.reason.trim() === '')
    throw new RuleViolation('another-draw-without-reason', { field: 'follows' });
}

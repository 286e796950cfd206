import { assertNever, type IsoDate, type Standing } from '../../facts.js';
import type { DrawEvent, DrawExtended, FrameFrozen, PlanFixed } from './draw.events.js';

/** How far a draw has come: what is there was recorded once and stays. */
export interface DrawState {
  readonly frame: FrameFrozen['data'] | null;
  readonly commitment: { readonly sha256: string; readonly revealOn: IsoDate } | null;
  readonly plan: PlanFixed['data'] | null;
  readonly dice: string | null;
  /** Null before the draw. */
  readonly picksSha256: string | null;
  readonly extensions: readonly DrawExtended['data'][];
  readonly secret: string | null;
}

export const initialDraw: DrawState = {
  frame: null,
  commitment: null,
  plan: null,
  dice: null,
  picksSha256: null,
  extensions: [],
  secret: null,
};

export function evolveDraw(draw: DrawState, { event }: Standing<DrawEvent>): DrawState {
  switch (event.type) {
    case 'FrameFrozen':
      return { ...draw, frame: event.data };
    case 'SecretCommitted':
      return { ...draw, commitment: { sha256: event.data.commitment, revealOn: event.data.revealOn } };
    case 'PlanFixed':
      return { ...draw, plan: event.data };
    case 'DiceThrown':
      return { ...draw, dice: event.data.dice };
    case 'UnitsDrawn':
      return { ...draw, picksSha256: event.data.picksSha256 };
    case 'DrawExtended':
      return { ...draw, picksSha256: event.data.picksSha256, extensions: [...draw.extensions, event.data] };
    case 'SecretRevealed':
      return { ...draw, secret: event.data.secret };
    default:
      return assertNever(event);
  }
}

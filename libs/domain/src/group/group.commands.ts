import type { Act, UnitId } from '../facts.js';

export type GroupCommand = DefineGroup | VoidGroupEvent;

/** The members from `act.effectiveOn` on, until defined anew. */
export interface DefineGroup {
  readonly type: 'DefineGroup';
  readonly act: Act;
  readonly groupId: string;
  readonly code: string;
  readonly name: string;
  readonly members: readonly UnitId[];
}

/** Takes back the fact that `act.corrects` names, for `act.reason`. */
export interface VoidGroupEvent {
  readonly type: 'VoidGroupEvent';
  readonly act: Act;
}

import type { EventVoided, UnitId } from '../facts.js';

/** The facts of a dated group of units, `group-<id>`. */
export type GroupEvent = UnitGroupDefined | EventVoided;

/** The members from the effective day on, until defined anew. */
export interface UnitGroupDefined {
  readonly type: 'UnitGroupDefined';
  readonly data: {
    readonly groupId: string;
    readonly code: string;
    readonly name: string;
    readonly members: readonly UnitId[];
  };
}

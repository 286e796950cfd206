import { assertNever, type IsoDate, type Standing } from '../../facts.js';
import type { Checklist } from './checklist.js';
import type { ChecklistEvent } from './checklist.events.js';

/** What was published and withdrawn of one checklist; the version that every installation has is not among it. */
export interface ChecklistState {
  /** In the order of their versions. */
  readonly published: readonly Published[];
  readonly withdrawn: readonly Withdrawal[];
}

export interface Published {
  readonly checklist: Checklist;
  /** The first day on which an inspection may be planned with it. */
  readonly from: IsoDate;
}

export interface Withdrawal {
  readonly version: number;
  readonly on: IsoDate;
  readonly reason: string;
}

export const initialChecklist: ChecklistState = { published: [], withdrawn: [] };

export function evolveChecklist(
  state: ChecklistState,
  { event, effectiveOn }: Standing<ChecklistEvent>,
): ChecklistState {
  switch (event.type) {
    case 'ChecklistPublished': {
      const published = [...state.published, { checklist: event.data, from: effectiveOn }];
      return { ...state, published: published.toSorted((a, b) => a.checklist.version - b.checklist.version) };
    }
    case 'ChecklistWithdrawn': {
      const { version, reason } = event.data;
      return { ...state, withdrawn: [...state.withdrawn, { version, on: effectiveOn, reason }] };
    }
    default:
      return assertNever(event);
  }
}

import { assertNever, type Actor, type EventId, type Instant, type Standing } from '../facts.js';
import type { ImportCommitted, ImportedFile, ImportEvent } from './import.events.js';
import { subjectOf, type Ruling } from './rulings.js';

/** A ruling that holds, with who made it, when and why. */
export interface RulingHeld {
  readonly event: EventId;
  readonly ruling: Ruling;
  readonly why: string | null;
  readonly by: Actor;
  readonly at: Instant;
}

export interface ImportState {
  readonly opened: { readonly importId: string; readonly file: ImportedFile } | null;
  /** By what they are about, in the order in which that was ruled first. */
  readonly rulings: ReadonlyMap<string, RulingHeld>;
  /** The commit that stands; one that was undone counts for nothing. */
  readonly committed: ({ readonly event: EventId } & ImportCommitted['data']) | null;
}

export const initialImport: ImportState = { opened: null, rulings: new Map(), committed: null };

export function evolveImport(state: ImportState, fact: Standing<ImportEvent>): ImportState {
  const { event, id, by, recordedAt } = fact;
  switch (event.type) {
    case 'ImportOpened':
      return state.opened === null ? { ...state, opened: event.data } : state;
    case 'RulingMade': {
      const { ruling, why } = event.data;
      const held: RulingHeld = { event: id, ruling, why, by, at: recordedAt };
      return { ...state, rulings: new Map(state.rulings).set(subjectOf(ruling), held) };
    }
    case 'RulingWithdrawn': {
      const rulings = new Map(state.rulings);
      rulings.delete(event.data.subject);
      return { ...state, rulings };
    }
    case 'ImportCommitted':
      return { ...state, committed: { event: id, ...event.data } };
    case 'ItemsListed':
    case 'EventVoided':
      return state;
    default:
      return assertNever(event);
  }
}

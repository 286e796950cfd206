import type { Clock } from '../clock.js';
import type { EventStore } from '../port.js';

/** An adapter under test, on an empty log of its own. */
export interface Subject {
  readonly store: EventStore;
  /** Closed and opened again, where the log outlives the store; else the same store. */
  reopened(): Promise<EventStore>;
  cleanUp(): Promise<void>;
}

/** Adapters that take their stamps from a server leave the clock aside and are not asked about it. */
export type OpenSubject = (setup: { readonly clock: Clock }) => Promise<Subject>;

export interface Traits {
  /** The store stamps with the clock it was given, and its positions are sizes. */
  readonly embedded: boolean;
}

/** The store of the running test; made anew before each. */
export interface Current {
  readonly store: EventStore;
  reopened(): Promise<EventStore>;
  /** What the store's clock says from now on, ms. */
  setClock(now: number): void;
}

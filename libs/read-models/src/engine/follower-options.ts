import type { EventStore } from '#event-store/port';
import type { ReadModelFile } from './read-model-file.js';
import type { RetryWaits } from '#event-store/retry-waits';

export interface FollowerOptions {
  readonly store: EventStore;
  readonly file: ReadModelFile;
  /** Told in words when following drops or stops. */
  readonly log?: (message: string) => void;
  readonly waits?: RetryWaits;
  /** Whether to settle in the background what projections put off. Default true. */
  readonly settles?: boolean;
  /** The most events of one transaction. Default 500. */
  readonly batch?: number;
}

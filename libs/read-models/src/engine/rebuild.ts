import type { EventStore } from '#event-store/port';
import { ReadModelFollower } from './follower.js';
import type { FollowerStatus } from './follower-status.js';
import type { Projection } from './projection.js';
import { ReadModelFile } from './read-model-file.js';

export interface RebuildOptions {
  readonly path: string;
  readonly projections: readonly Projection[];
  readonly store: EventStore;
  readonly log?: (message: string) => void;
  readonly timeoutMs?: number;
}

/**
 * Deletes the read models and makes them again from everything that the log holds now; gives how far that went, which
 * is short of the head where an event cannot be applied or the time is over. No other process may have the file open:
 * the caller holds the lock of the installation. Interrupted, the next start throws away what there is and begins anew.
 */
export async function rebuildReadModels({
  path,
  projections,
  store,
  log = () => undefined,
  timeoutMs = Number.POSITIVE_INFINITY,
}: RebuildOptions): Promise<FollowerStatus> {
  const file = ReadModelFile.openToFill(path, projections);
  const follower = new ReadModelFollower({ store, file, log, settles: false, batch: 20_000 });
  try {
    await follower.catchUp(timeoutMs);
    await follower.stop();
    file.filled();
    return follower.status();
  } finally {
    await follower.stop();
    file.close();
  }
}

import type { EventStore } from '#event-store/port';
import { ReadModelFollower } from './follower.js';
import type { FollowerStatus } from './follower-status.js';
import type { Projection } from './projection.js';
import { deleteReadModels, ReadModelFile } from './read-model-file.js';

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
 * the caller holds the lock of the installation. Interrupted, the next start goes on from where it was.
 */
export async function rebuildReadModels({
  path,
  projections,
  store,
  log = () => undefined,
  timeoutMs = Number.POSITIVE_INFINITY,
}: RebuildOptions): Promise<FollowerStatus> {
  deleteReadModels(path);
  const file = ReadModelFile.open(path, projections, () => undefined);
  const follower = new ReadModelFollower({ store, file, log });
  try {
    await follower.catchUp(timeoutMs);
    return follower.status();
  } finally {
    await follower.stop();
    file.close();
  }
}

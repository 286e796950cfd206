import { rebuildReadModels } from '#read-models/engine/rebuild';
import type { Projection } from '#read-models/engine/projection';
import { PROJECTIONS } from '#read-models/projections';
import { Refusal } from '../http/problems.js';
import { filesIn } from '../installation/files.js';
import { openLog } from '../installation/log.js';
import { ServerLock } from '../installation/server-lock.js';
import { configuredLog } from './log-folder.js';

interface Rebuilt {
  readonly events: number;
  readonly seconds: number;
  readonly eventsPerSecond: number;
}

interface Asked {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Told after every batch: events applied so far, and how many the log holds. */
  readonly onProgress?: (applied: number, of: number) => void;
}

/**
 * Deletes the read models and fills them again from the log; the log and the ledger stay as they are. Interrupted, the
 * next start begins anew.
 *
 * @throws AlreadyServed where another process holds the folder; Refusal where there is no log, or an event stops it.
 */
export async function rebuildRows({ environment = process.env, onProgress }: Asked = {}): Promise<Rebuilt> {
  const configuration = configuredLog(environment);
  const paths = filesIn(configuration);
  const lock = ServerLock.take(configuration.DATA_DIR);
  try {
    const { log: store } = await openLog(configuration);
    try {
      const { size } = await store.head();
      const begun = performance.now();
      const projections = telling(PROJECTIONS, (applied) => onProgress?.(applied, size));
      const { n, stopped } = await rebuildReadModels({ path: paths.readModels, projections, store });
      if (stopped !== null)
        throw new Refusal(500, 'rebuild-stopped', {
          vi: `Dừng ở sự kiện thứ ${stopped.n} (${stopped.id}, ${stopped.type}): ${stopped.why}.`,
          en: `Stopped at event no. ${stopped.n} (${stopped.id}, ${stopped.type}): ${stopped.why}.`,
        });
      const seconds = (performance.now() - begun) / 1000;
      return { events: n, seconds: Math.round(seconds * 1000) / 1000, eventsPerSecond: Math.round(n / seconds) };
    } finally {
      await store.close();
    }
  } finally {
    lock.release();
  }
}

/** The same projections, the last of which also tells how far it is. */
const telling = (projections: readonly Projection[], tell: (applied: number) => void): Projection[] =>
  projections.map((projection, i) => ({
    ...projection,
    apply: (db, batch) => {
      projection.apply(db, batch);
      if (i === projections.length - 1) tell(batch.at(-1)?.n ?? 0);
    },
  }));

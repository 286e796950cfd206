import { dayOf } from '#domain/dates';
import { settingsStream } from '#domain/streams';
import { copyLog, TargetInUse } from '#event-store/eventstoredb/copy-log';
import type { EventStore } from '#event-store/port';
import { record } from '#event-store/record';
import { uuid5 } from '#event-store/uuid5';
import { Frontier } from '#ledger/frontier';
import { leafHash } from '#ledger/leaf';
import type { Hash } from '#ledger/rfc6962';
import { fillLedger } from '#read-models/ledger/fill-ledger';
import { systemContext } from '../access/system-context.js';
import { Refusal } from '../http/problems.js';
import { filesIn } from '../installation/files.js';
import { openLog } from '../installation/log.js';
import { ServerLock } from '../installation/server-lock.js';
import { factOf } from '../record/recorder.js';
import { actOf, metadataOf } from '../record/request-context.js';
import { configuredLog } from './log-folder.js';

export interface Copied {
  /** Events of the log that was copied. */
  readonly size: number;
  /** RFC 6962 root of those, the same in both. */
  readonly root: string;
}

interface Asked {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The EventStoreDB: `esdb://name:password@host:port?…`. The log's name there is EVENTSTORE_LOG. */
  readonly to: string;
  readonly onProgress?: (copied: number, of: number) => void;
}

/** Of the key of the copier's own event. */
const NAMESPACE = 'f3b0f0c1-58c9-4f0c-9c55-6f2d6a1f7b52';
const CLOSING = settingsStream('log-copied');

/**
 * Copies the embedded log below DATA_DIR into an EventStoreDB, proves that both have the same Merkle root, and only then
 * closes the copy with `LogCopied`. Holds the folder's lock meanwhile, so that nothing is recorded behind its back.
 *
 * @throws Refusal where there is no embedded log, the target holds other events of ours, or the roots differ.
 */
export async function copyToServer({ environment = process.env, to: url, onProgress }: Asked): Promise<Copied> {
  const configuration = configuredLog({ ...environment, EVENTSTORE_URL: '' });
  const { EventStoreDbStore } = await import('#event-store/eventstoredb/eventstoredb-store');
  const lock = ServerLock.take(configuration.DATA_DIR);
  try {
    const { log: from } = await openLog(configuration, { readOnly: true });
    try {
      const to = await EventStoreDbStore.open({ url, log: configuration.EVENTSTORE_LOG });
      try {
        const isClosing = ({ stream }: { readonly stream: string }) => stream === CLOSING;
        const size = await copyLog({ from, to, isClosing, ...(onProgress && { onProgress }) });
        const [root, copy] = [await rootOf(from, size), await rootOf(to, size)];
        if (root !== copy) throw notTheSame(root, copy);
        await close(to, { size, root });
        // What the copy will be held against begins with what was just proven.
        await fillLedger(to, filesIn({ ...configuration, EVENTSTORE_URL: url }).ledger);
        return { size, root };
      } finally {
        await to.close();
      }
    } finally {
      await from.close();
    }
  } catch (error) {
    throw error instanceof TargetInUse ? inUse(error) : error;
  } finally {
    lock.release();
  }
}

async function rootOf(store: EventStore, size: number): Promise<Hash> {
  const tree = new Frontier();
  for await (const event of store.readAll({ limit: size })) tree.append(leafHash(event));
  return tree.root();
}

async function close(to: EventStore, data: Copied): Promise<void> {
  const key = uuid5(NAMESPACE, data.root);
  const context = systemContext('system:copy', key, dayOf(new Date().toISOString()));
  const fact = factOf('settings', { type: 'LogCopied', data }, metadataOf(context, actOf(context)));
  await record(to, { stream: CLOSING, key, decide: () => [fact] });
}

const inUse = ({ n, event, message }: TargetInUse): Refusal =>
  new Refusal(409, 'target-in-use', {
    vi: `Máy chủ đích đã có sự kiện khác của nhật ký này (sự kiện thứ ${n}, ${event}); không sao chép gì thêm.`,
    en: `The target holds other events of this log: ${message}. Nothing more was copied.`,
  });

const notTheSame = (root: Hash, copy: Hash): Refusal =>
  new Refusal(500, 'copy-differs', {
    vi: `Bản sao có gốc Merkle ${copy}, nhật ký gốc có ${root}: bản sao chưa được khép lại.`,
    en: `The copy has the Merkle root ${copy}, the log ${root}: the copy was not closed.`,
  });

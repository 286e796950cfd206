import { existsSync } from 'node:fs';
import type { BadEvent } from '#read-models/ledger/bad-event';
import { LedgerFile } from '#read-models/ledger/ledger-file';
import { verify } from '#read-models/ledger/verify';
import { Refusal } from '../http/problems.js';
import { filesIn } from '../installation/files.js';
import { isOnServer, openLog } from '../installation/log.js';
import { configuredLog } from './log-folder.js';

/** What a verification found, as plain data: hashes in lower-case hex, positions as text. */
export interface VerificationShown {
  readonly ok: boolean;
  /** Events read. */
  readonly size: number;
  readonly root: string;
  /** Events that the ledger had not followed: checked against the rules of every log only. */
  readonly unwitnessed: number;
  readonly held: { readonly size: number; readonly root: string };
  readonly firstBad:
    (Omit<BadEvent, 'position' | 'sentence'> & BadEvent['sentence'] & { readonly position: string | null }) | null;
}

interface Asked {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Told now and then: events read so far, and how many the ledger holds. */
  readonly onProgress?: (read: number, held: number) => void;
}

/**
 * Reads every stored event and holds it against the ledger. Opens both files for reading only: nothing is followed,
 * repaired or migrated first, so that an altered log is seen as it was found; works beside a running server.
 *
 * @throws Refusal where there is no log, or no ledger to hold it against.
 */
export async function verifyLog({ environment = process.env, onProgress }: Asked = {}): Promise<VerificationShown> {
  const configuration = configuredLog(environment);
  const paths = filesIn(configuration);
  if (!existsSync(paths.ledger)) throw noLedger(paths.ledger);
  const { log: store } = await openLog(configuration, { readOnly: true });
  try {
    const ledger = new LedgerFile(paths.ledger, { readOnly: true });
    try {
      const { held, firstBad, ...found } = await verify(store, ledger, {
        ...(isOnServer(configuration) ? { positions: 'increasing' } : { file: paths.log }),
        ...(onProgress && { onProgress }),
      });
      return { ...found, held: { size: held.size, root: held.root }, firstBad: firstBad && badShown(firstBad) };
    } finally {
      ledger.close();
    }
  } finally {
    await store.close();
  }
}

const badShown = ({ sentence, position, ...bad }: BadEvent): NonNullable<VerificationShown['firstBad']> => ({
  ...bad,
  position: position === null ? null : String(position),
  ...sentence,
});

const noLedger = (path: string): Refusal =>
  new Refusal(503, 'no-ledger', {
    vi: `Không có sổ băm ${path} để đối chiếu: nó đã bị lấy đi, hoặc nhật ký chưa từng được mở.`,
    en: `There is no ledger ${path} to hold the log against: it was taken away, or the log was never opened.`,
  });

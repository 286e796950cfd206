import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { PersonId } from '#domain/facts';
import { SqliteEventStore } from '#event-store/sqlite-store';
import { LedgerFile } from '#read-models/ledger/ledger-file';
import { readConfiguration } from '../configuration/configuration.js';
import { filesIn } from '../installation/files.js';
import { carryOutDestructions, personsWithoutKey } from '../people/recorded-destructions.js';
import { Secrets } from '../secrets/secrets.js';
import { backupPaths, readLabel, type BackupLabel } from './backup-folder.js';
import { damaged, notEmpty } from './backup-problems.js';
import { copyFiles, verifyFiles } from './copied-files.js';
import { flush } from './durable-files.js';
import { newerThan, readKeptCheckpoint } from './kept-checkpoint.js';
import { openUnder } from './sealed-secrets.js';
import { writeContent } from './secrets-content.js';
import { verifiedLog } from './verified-log.js';

interface Asked {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly from: string;
  /** Without them the record is whole, but sealed names open for nobody and nobody can sign in with an old password. */
  readonly secrets?: { readonly from: string; readonly passphrase: string } | undefined;
  /** A file with size and root of the log as somebody outside kept them. */
  readonly checkpoint?: string | undefined;
  readonly onProgress?: (step: RestoreStep, done: number, of: number) => void;
}

export type RestoreStep = 'files' | 'verify' | 'verify-files';

export interface Restored extends BackupLabel {
  readonly folder: string;
  /** Keys destroyed again, as the log says. */
  readonly destroyed: number;
  /** Persons whose key is not here. */
  readonly withoutKey: readonly PersonId[];
  /** Events that the kept checkpoint counts and the backup does not have; null where none was given. */
  readonly newer: number | null;
}

/**
 * A backup into an empty DATA_DIR. It is put together beside it, read again whole, the destructions in its log carried
 * out, every session ended; then one rename puts it in place. Before that nothing is there to be served; whatever goes
 * wrong, DATA_DIR is as it was.
 *
 * @throws Refusal where DATA_DIR holds anything, or the backup is damaged, unfinished or not of the checkpoint's log.
 */
export async function restore({ environment = process.env, from, ...asked }: Asked): Promise<Restored> {
  const folder = resolve(readConfiguration(environment).DATA_DIR);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw notEmpty(folder);
  const label = readLabel(from);
  const opened = asked.secrets && openUnder(asked.secrets.passphrase, readFileSync(asked.secrets.from));
  const kept = asked.checkpoint === undefined ? undefined : readKeptCheckpoint(asked.checkpoint);
  const beside = `${folder}.restoring`;
  rmSync(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true, mode: 0o700 });
  try {
    const [source, target] = [backupPaths(from), filesIn({ DATA_DIR: beside })];
    await cp(source.log, target.log);
    await cp(source.ledger, target.ledger);
    if (opened !== undefined) writeContent(target.secrets, opened);
    const step = (name: RestoreStep) => (done: number, of: number) => asked.onProgress?.(name, done, of);
    await copyFiles(source.files, target.files, step('files'));
    const { size, root } = await verifiedLog(target, step('verify'));
    if (size !== label.log.size || root !== label.log.root) throw damaged(OTHER_LOG);
    await verifyFiles(target.files, step('verify-files'));
    const newer =
      kept === undefined ? null : withLedger(target.ledger, (ledger) => newerThan(ledger, size, root, kept));
    const people = await withPeople(target);
    for (const path of [target.log, target.ledger, target.secrets, beside]) flush(path);
    renameSync(beside, folder);
    flush(dirname(folder));
    return { ...label, folder, ...people, newer };
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}

async function withPeople(paths: { readonly log: string; readonly secrets: string }) {
  const store = await SqliteEventStore.open({ path: paths.log });
  try {
    const secrets = Secrets.open({ path: paths.secrets });
    try {
      secrets.sessions.endAll();
      const destroyed = await carryOutDestructions(store, secrets);
      return { destroyed, withoutKey: await personsWithoutKey(store, secrets) };
    } finally {
      secrets.close();
    }
  } finally {
    await store.close();
  }
}

function withLedger<T>(path: string, work: (ledger: LedgerFile) => T): T {
  const ledger = new LedgerFile(path, { readOnly: true });
  try {
    return work(ledger);
  } finally {
    ledger.close();
  }
}

const OTHER_LOG = {
  vi: 'nhật ký trong đó không phải là nhật ký mà nhãn sao lưu ghi.',
  en: 'the log in it is not the one that its label tells of.',
};

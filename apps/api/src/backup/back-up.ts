import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { filesIn } from '../installation/files.js';
import { makeFolder } from '../installation/folder.js';
import { configuredLog } from '../terminal/log-folder.js';
import { backupPaths, removeLabel, writeLabel, type BackupLabel } from './backup-folder.js';
import { overlapping } from './backup-problems.js';
import { copyFiles, verifyFiles } from './copied-files.js';
import { copyLog } from './copied-log.js';
import { writeDurably } from './durable-files.js';
import { openUnder, sealUnder } from './sealed-secrets.js';
import { contentOf } from './secrets-content.js';
import { verifiedLog } from './verified-log.js';

export type BackupStep = 'log' | 'files' | 'verify' | 'verify-files';

interface Asked {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The folder; made where it is not there, continued where it holds an earlier backup of the same log. */
  readonly to: string;
  /** Keys, password hashes and tokens go here, under the passphrase; left out where it is not given. */
  readonly secrets?: { readonly to: string; readonly passphrase: string } | undefined;
  readonly onProgress?: (step: BackupStep, done: number, of: number) => void;
}

export interface BackedUp extends BackupLabel {
  readonly folder: string;
  readonly secrets: string | null;
}

/**
 * The record into a folder elsewhere, while a server writes it or without one, wherever the log is kept. Log first, then
 * files and secrets: whatever a copied event needs is copied after it. Everything that was acknowledged before the call is in it.
 * Cut short, the same call goes on; the label, written last, says that everything was read again and was right.
 *
 * @throws Refusal where something is damaged, here or there; BadInput.
 */
export async function backUp({ environment = process.env, to, secrets, onProgress }: Asked): Promise<BackedUp> {
  const configuration = configuredLog(environment);
  const folder = configuration.DATA_DIR;
  const [from, paths] = [filesIn(configuration), backupPaths(to)];
  if (isWithin(to, folder) || isWithin(folder, to)) throw overlapping('to');
  if (secrets !== undefined && (isWithin(secrets.to, to) || isWithin(secrets.to, folder)))
    throw overlapping('secrets-to');
  // Refused before the long work begins: a passphrase that is too short.
  if (secrets !== undefined) sealUnder(secrets.passphrase, Buffer.alloc(0));
  const takenAt = new Date().toISOString();
  makeFolder(to);
  removeLabel(to);

  const step = (name: BackupStep) => (done: number, of: number) => onProgress?.(name, done, of);
  await copyLog(configuration, paths, { onProgress: step('log') });
  await copyFiles(from.files, paths.files, step('files'));
  if (secrets !== undefined) keepSecrets(from.secrets, secrets.to, secrets.passphrase);

  const log = await verifiedLog(paths, step('verify'));
  const files = await verifyFiles(paths.files, step('verify-files'));
  const label: BackupLabel = {
    format: 1,
    takenAt,
    log: { size: log.size, root: log.root },
    ledger: { size: log.held.size, root: log.held.root },
    files,
  };
  writeLabel(to, label);
  return { ...label, folder: resolve(to), secrets: secrets === undefined ? null : resolve(secrets.to) };
}

/** Never on a disk in the clear; opened again to see that the passphrase does open it. */
function keepSecrets(from: string, to: string, passphrase: string): void {
  const content = contentOf(from);
  mkdirSync(dirname(resolve(to)), { recursive: true });
  writeDurably(to, sealUnder(passphrase, content));
  if (!openUnder(passphrase, readFileSync(to)).equals(content))
    throw new Error(`${to} was not written as it was given`);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './durable-files.js';
import { notABackup } from './backup-problems.js';

/** What a finished backup says of itself. Hashes in lower-case hex, times ISO 8601 UTC. */
export interface BackupLabel {
  /** 1; a later release may count on. */
  readonly format: number;
  readonly takenAt: string;
  /** Events in the copy of the log, and the RFC 6962 root of all of them. */
  readonly log: { readonly size: number; readonly root: string };
  readonly ledger: { readonly size: number; readonly root: string };
  /** Evidence files, by content. */
  readonly files: { readonly count: number; readonly bytes: number };
}

/** The ordinary backup: log, ledger and files; never a key, a password or a token. */
export const backupPaths = (folder: string) => ({
  log: join(folder, 'log.db'),
  ledger: join(folder, 'ledger.db'),
  files: join(folder, 'files'),
  label: join(folder, 'backup.json'),
});

/** Until the label is written again the folder is no backup: what was cut short is seen to be. */
export function removeLabel(folder: string): void {
  rmSync(backupPaths(folder).label, { force: true });
}

export function writeLabel(folder: string, label: BackupLabel): void {
  writeDurably(backupPaths(folder).label, Buffer.from(`${JSON.stringify(label, null, 2)}\n`));
}

/** @throws Refusal where there is none, or of a later release. */
export function readLabel(folder: string): BackupLabel {
  const { label } = backupPaths(folder);
  if (!existsSync(label)) throw notABackup(folder);
  try {
    const read = JSON.parse(readFileSync(label, 'utf8')) as BackupLabel;
    if (read.format === 1 && typeof read.log.root === 'string') return read;
  } catch {
    // Cut off, or not ours: told below.
  }
  throw notABackup(folder);
}

import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whole or not at all, and on the disk when it returns; for its owner only. */
export function writeDurably(path: string, content: Uint8Array): void {
  const partial = `${path}.partial`;
  writeFileSync(partial, content, { mode: 0o600 });
  flush(partial);
  renameSync(partial, path);
  flush(dirname(path));
}

/** What was written to a file, or the names in a folder, are on the disk when it returns. */
export function flush(path: string): void {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the running test's own. */
export function ownFolder(): { readonly path: string; readonly log: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'event-store-'));
  return { path, log: join(path, 'log.db'), remove: () => rmSync(path, { recursive: true, force: true }) };
}

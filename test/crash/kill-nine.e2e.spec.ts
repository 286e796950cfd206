import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenBatches, brokenRevisions, readWhole } from './whole-log.js';

const WRITER = join(import.meta.dirname, 'writer.mjs');
/** `npm run test:crash` makes fifty. */
const ROUNDS = process.env['CRASH_ROUNDS'] === undefined ? 20 : 50;
const WRITERS = 24;
const MOST_APPENDS = 20 * WRITERS;
/** An answer comes right after a flush: the kill is to come anywhere in what follows, too. */
const BETWEEN_ANSWERS_MS = 20;

describe('a writer that is killed without warning', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kill-nine-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(`leaves, ${ROUNDS} times over, every acknowledged event once, no half batch and no gap`, async () => {
    const path = join(folder, 'log.db');
    const acknowledged: string[] = [];
    let seenBefore = '';

    for (let round = 0; round < ROUNDS; round++) {
      acknowledged.push(...(await livesAndDies(path, randomInt(MOST_APPENDS))));
      const log = await readWhole(path);
      const ids = log.map(({ id }) => id);
      const known = new Set(ids);
      expect(acknowledged.filter((id) => !known.has(id))).toEqual([]);
      expect(known.size).toBe(ids.length);
      expect(ids.join(' ').startsWith(seenBefore)).toBe(true);
      expect(brokenBatches(log)).toEqual([]);
      expect(log.every(({ position }, n) => position === BigInt(n + 1))).toBe(true);
      expect(brokenRevisions(log)).toEqual([]);
      seenBefore = ids.join(' ');
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * WRITERS);
  });
});

/** Kills it after so many acknowledged appends, or a few more. @returns the ids that it had acknowledged by then. */
async function livesAndDies(path: string, appends: number): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, path, String(WRITERS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  let printed = '';
  let killed: NodeJS.Timeout | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (printed.split('\n').length > 1 + appends)
      killed ??= setTimeout(() => child.kill('SIGKILL'), Math.random() * BETWEEN_ANSWERS_MS);
  });
  const [, signal] = await closed;
  expect(signal).toBe('SIGKILL');
  const [ready, ...lines] = printed.slice(0, printed.lastIndexOf('\n')).split('\n');
  expect(ready).toBe('ready');
  return lines.flatMap((line) => line.split(' '));
}

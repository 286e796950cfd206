import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { brokenBatches, brokenRevisions, readWhole } from './whole-log.js';

const WRITER = join(import.meta.dirname, 'writer.mjs');
const ROUNDS = 50;
const WRITERS = 24;
const LONGEST_LIFE_MS = 200;

describe('a writer that is killed without warning', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kill-nine-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(`leaves, ${ROUNDS} times over, every acknowledged event once, no half batch and no gap`, async () => {
    const path = join(folder, 'log.db');
    const acknowledged: string[] = [];
    let seenBefore = '';

    for (let round = 0; round < ROUNDS; round++) {
      acknowledged.push(...(await livesAndDies(path, Math.random() * LONGEST_LIFE_MS)));
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
  }, 120_000);
});

/** @returns the ids that the writer had acknowledged before it was killed. */
async function livesAndDies(path: string, life: number): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, path, String(WRITERS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const closed = once(child, 'close') as Promise<[number | null, string | null]>;
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await Promise.race([once(child.stdout, 'data'), closed]);
  await delay(life);
  child.kill('SIGKILL');
  const [, signal] = await closed;
  expect(signal).toBe('SIGKILL');
  const [ready, ...lines] = printed.slice(0, printed.lastIndexOf('\n')).split('\n');
  expect(ready).toBe('ready');
  return lines.flatMap((line) => line.split(' '));
}

import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenBatches, brokenRevisions, readWhole } from './whole-log.js';

const WRITER = join(import.meta.dirname, 'writer.mjs');
const WRITERS = 16;
const APPENDS = 400;
const CUTS = Number(process.env['CRASH_ROUNDS'] ?? 10);

/** Appends that were acknowledged when the WAL had so many bytes, all of them flushed (`flushed-first` sees to that). */
interface Acknowledged {
  readonly by: number;
  readonly ids: readonly string[];
}

/**
 * Killing a process leaves the page cache as it is; a power cut takes what was not flushed. Here the WAL is cut at any
 * byte, or what follows is garbage: whatever was acknowledged while the WAL was no longer than that has to be there.
 */
describe('a log whose last writes never reached the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'torn-tail-'));
  const path = join(folder, 'log.db');
  let acknowledged: Acknowledged[];
  beforeAll(async () => {
    acknowledged = await written(path);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['is cut off', (wal: string, at: number) => truncateSync(wal, at)],
    ['is zeros', (wal: string, at: number) => replaceTail(wal, at, (bytes) => Buffer.alloc(bytes))],
    ['is garbage', (wal: string, at: number) => replaceTail(wal, at, randomBytes)],
  ])(
    `${CUTS} times: the tail %s, and every event acknowledged before is there`,
    async (_, damage) => {
      const whole = (await readWhole(copyOf(path, join(folder, 'whole.db')))).map(({ id }) => id).join(' ');
      const size = statSync(`${path}-wal`).size;
      for (let n = 0; n < CUTS; n++) {
        const at = randomInt(size + 1);
        const copy = copyOf(path, join(folder, 'copy.db'));
        damage(`${copy}-wal`, at);
        const log = await readWhole(copy);
        const ids = log.map(({ id }) => id);
        const held = new Set(ids);
        const promised = acknowledged.filter(({ by }) => by <= at).flatMap((each) => each.ids);
        expect({ at, missing: promised.filter((id) => !held.has(id)) }).toEqual({ at, missing: [] });
        expect(whole.startsWith(ids.join(' '))).toBe(true);
        expect([...brokenBatches(log), ...brokenRevisions(log)]).toEqual([]);
      }
    },
    CUTS * 2_000 + 60_000,
  );
});

async function written(path: string): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [WRITER, path, String(WRITERS), 'sizes'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (printed.split('\n').length > 1 + APPENDS) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const lines = printed.slice(0, printed.lastIndexOf('\n')).split('\n').slice(1);
  return lines.map((line) => {
    const [by, ...ids] = line.split(' ');
    return { by: Number(by), ids };
  });
}

function copyOf(from: string, to: string): string {
  for (const suffix of ['', '-wal']) copyFileSync(`${from}${suffix}`, `${to}${suffix}`);
  rmSync(`${to}-shm`, { force: true });
  return to;
}

function replaceTail(path: string, at: number, tail: (bytes: number) => Buffer): void {
  const content = readFileSync(path);
  writeFileSync(path, Buffer.concat([content.subarray(0, at), tail(content.length - at)]));
}

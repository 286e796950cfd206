import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../support/killed-server.js';
import { minhchung } from '../support/command-line.js';
import { SmallDisk } from './small-disk.js';
import { WatchedServer } from './watched-server.js';

const disk = SmallDisk.make(40);

(disk === undefined ? describe.skip : describe)('a full disk', () => {
  const backup = SmallDisk.make(1);
  const folder = join(disk?.path ?? '', 'data');
  mkdirSync(folder, { recursive: true });
  const server = new WatchedServer({}, folder);

  beforeAll(async () => {
    await server.start();
    await server.signInFirst();
    expect(await server.unit('ttg')).toMatchObject({ status: 201 });
  });
  afterAll(() => {
    for (const each of [disk, backup]) each?.remove();
  });

  /** Written until the log needs another page than those that it has. */
  const untilRefused = async (): Promise<{ readonly key: string; readonly answer: Answer }> => {
    for (let n = 0; n < 2_000; n++) {
      const key = `full-${n}`;
      const answer = await server.unit(`dv-${n}`, key);
      if (answer.status !== 201) return { key, answer };
    }
    throw new Error('the disk does not fill');
  };

  it('refuses commands and uploads, turns health red, and loses nothing; space makes all of it good again', async () => {
    disk!.fill();
    const { key, answer } = await untilRefused();
    expect(answer).toMatchObject({ status: 503, body: { code: 'log-unavailable' } });
    expect(await server.upload('a.txt', 'x'.repeat(300_000))).toMatchObject({
      status: 503,
      body: { code: 'disk-full' },
    });
    expect((await server.health(503)).body.problems.join()).toMatch(/disk is full|ENOSPC|no space/);
    const before = server.events().length;
    disk!.free();
    await server.health(200);
    expect(server.events()).toHaveLength(before);
    expect(await server.unit(`dv-${key.slice(5)}`, key)).toMatchObject({ status: 201, body: { outcome: 'recorded' } });
    expect(await server.upload('a.txt', 'x'.repeat(300_000))).toMatchObject({ status: 201 });
    expect(readdirSync(join(folder, 'files', 'arriving'))).toEqual([]);
    expect((await server.health(200)).body).toMatchObject({
      log: { fault: null },
      readModels: { lag: 0 },
      ledger: { lag: 0 },
    });
  });

  it('ends a backup with one clear sentence; on a larger one it goes through', async () => {
    backup!.fill();
    const to = join(backup!.path, 'backup');
    const told = await minhchung(folder, ['backup', '--to', to]);
    expect(told).toMatchObject({ code: 4, told: { code: 'disk-full' } });
    expect(existsSync(join(to, 'backup.json'))).toBe(false);
    const elsewhere = join(disk!.path, 'backup');
    expect(await minhchung(folder, ['backup', '--to', elsewhere])).toMatchObject({
      code: 0,
      told: { files: { count: 1 } },
    });
    expect(await server.stop()).toBe(0);
  });

  it('of which nothing can be written is refused at the start, in one sentence', async () => {
    expect(disk!.makeReadOnly()).toBe(true);
    await expect(server.start()).rejects.toThrow(/ended with 1/);
    expect(await minhchung(folder, ['admin', 'reset'])).toMatchObject({ code: 4, told: { code: 'folder-unusable' } });
  });
});

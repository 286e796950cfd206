import { copyFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { minhchung } from '../support/command-line.js';
import { SmallDisk } from './small-disk.js';
import { WatchedServer } from './watched-server.js';

const disk = SmallDisk.make(3);

/** The log has room and goes on; what else is kept lies behind a link, on a small disk that is full. */
(disk === undefined ? describe.skip : describe)('a disk that is full for one file only', () => {
  const server = new WatchedServer();
  let backInItsFolder = () => {};
  const onFullDisk = async (name: string): Promise<void> => {
    expect(await server.stop()).toBe(0);
    backInItsFolder();
    const [from, to] = [join(server.folder, name), join(disk!.path, name)];
    copyFileSync(from, to);
    rmSync(from);
    symlinkSync(to, from);
    backInItsFolder = () => {
      rmSync(from);
      copyFileSync(to, from);
      rmSync(to);
    };
    await server.start();
    await server.health(200);
    disk!.fill();
  };
  /** Every command is recorded, until health is red. */
  const writtenUntilRed = async (prefix: string) => {
    for (const written: string[] = []; ;) {
      const code = `${prefix}-${written.length}`;
      expect(await server.unit(code)).toMatchObject({ status: 201 });
      written.push(code);
      const { status, body } = await server.get('/health/ready');
      if (status === 503) return { written, problems: body.problems as string[], body };
    }
  };

  beforeAll(() => server.begun());
  afterEach(() => disk!.free());
  afterAll(async () => {
    await server.stop();
    server.remove();
    disk!.remove();
  });

  it('the read models: health is red until there is space; everything that was recorded is shown then', async () => {
    await onFullDisk('read-models.db');
    const { written, problems, body } = await writtenUntilRed('dong');
    expect(problems).toEqual([expect.stringMatching(/^the read models lost the log: .*full/)]);
    expect(body).toMatchObject({ log: { fault: null }, readModels: { stopped: null }, ledger: { stopped: null } });
    expect(server.logged).toMatch(/the read models stand at event \d+: .*full/);
    disk!.free();
    expect((await server.health(200)).body.readModels).toMatchObject({ lag: 0, stopped: null });
    expect(await server.shown()).toEqual(expect.arrayContaining(written));
  });

  it('the ledger: health is red until there is space; everything that was recorded has its leaf then', async () => {
    await onFullDisk('ledger.db');
    const { problems, body } = await writtenUntilRed('la');
    expect(problems).toEqual([expect.stringMatching(/^the ledger does not follow: .*full/)]);
    expect(body).toMatchObject({ log: { fault: null }, ledger: { stopped: null } });
    expect(server.logged).toMatch(/the ledger stopped following the log/);
    disk!.free();
    const { log, ledger } = (await server.health(200)).body;
    expect(ledger).toMatchObject({ size: log.size, lag: 0, dropped: null });
    expect(await minhchung(server.folder, ['verify'])).toMatchObject({
      code: 0,
      told: { size: log.size, unwitnessed: 0 },
    });
  });

  it('the secrets: nobody can sign in, and is told so; with space everybody can', async () => {
    await onFullDisk('secrets.db');
    const signIns = async () => {
      for (let n = 0; n < 200; n++) {
        const answer = await server.signIn('admin');
        if (answer.status !== 201) return answer;
      }
      return undefined;
    };
    expect(await signIns()).toMatchObject({ status: 503, body: { code: 'disk-full' } });
    expect((await server.health(503)).body.problems).toEqual([
      expect.stringMatching(/secrets\.db|no space left on the disk/),
    ]);
    expect(server.logged).toMatch(/SQLITE_FULL/);
    disk!.free();
    await server.health(200);
    expect(await server.signIn('admin')).toMatchObject({ status: 201 });
    expect(await server.unit('sau-khi-co-cho')).toMatchObject({ status: 201 });
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built application; what it said, and how it ended. `listening`: called once it prints its address. */
async function started(
  environment: Readonly<Record<string, string>>,
  demo: boolean,
  listening: (kill: () => void) => Promise<void> | void = (kill) => kill(),
) {
  const child = spawn(process.execPath, ['dist/apps/api/src/main.js', ...(demo ? ['--demo'] : [])], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [printed, complained] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const before = printed;
    printed += text;
    if (/Minh Chứng: http\S+ /.test(printed) && !/Minh Chứng: http\S+ /.test(before))
      void listening(() => child.kill('SIGTERM'));
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, printed, complained, pid: child.pid };
}

describe('a start that cannot succeed says why in one sentence', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'refused-starts-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const oneSentence = (sentence: string | RegExp) => ({
    code: 1,
    complained: expect.stringMatching(new RegExp(`^${typeof sentence === 'string' ? sentence : sentence.source}\\n$`)),
  });

  describe('beside a server, and on what it leaves', () => {
    const held = mkdtempSync(join(tmpdir(), 'refused-starts-'));
    let first: Awaited<ReturnType<typeof started>>;
    let second: Awaited<ReturnType<typeof started>>;
    beforeAll(async () => {
      first = await started({ DATA_DIR: held }, false, async (kill) => {
        second = await started({ DATA_DIR: held }, false);
        kill();
      });
      expect(first.code).toBe(0);
    });
    afterAll(() => rmSync(held, { recursive: true, force: true }));

    it('where another server holds the folder, naming its process', () =>
      expect(second).toMatchObject(oneSentence(new RegExp(`\\S+ is served by process ${first.pid} already; .*`))));

    it('where the folder holds somebody’s own record, whether or not a demo was begun beside it', async () => {
      const refusal = oneSentence(/\S+ holds a record of its own; set DATA_DIR to an empty folder for the demo/);
      expect(await started({ DATA_DIR: held }, true)).toMatchObject(refusal);
      writeFileSync(join(held, 'demo.json'), '{"password":"x"}');
      expect(await started({ DATA_DIR: held }, true)).toMatchObject(refusal);
    });
  });

  it('where the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const refused = await started({ DATA_DIR: folder, PORT: String(port) }, false);
    expect(refused).toMatchObject(
      oneSentence(`port ${port} of 127.0.0.1 is in use by another program; stop it first, or set another PORT`),
    );
    other.close();
  });

  it.each([
    ['a-file/data', true],
    ['a-file', true],
    ['a-file', false],
  ])('where the folder cannot be written to (%s, demo: %s)', async (path, demo) => {
    writeFileSync(join(folder, 'a-file'), '');
    const refusal = oneSentence(/\S+ cannot be used as a data folder \(not a folder\); set DATA_DIR .*/);
    expect(await started({ DATA_DIR: join(folder, path) }, demo)).toMatchObject(refusal);
  });
});

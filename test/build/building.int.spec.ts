import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const SCRIPT = join(process.cwd(), 'infra/tooling/build.js');

/** In place of the real one, which takes a minute: it tells when it begins, and writes while the folder `slow` is there. */
const NEST = `#!/usr/bin/env node
const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require('node:fs');
const app = process.argv[3];
appendFileSync('runs', app + '\\n');
const folder = 'dist/apps/' + app + '/src';
mkdirSync(folder, { recursive: true });
const write = () => {
  writeFileSync(folder + '/main.js', 'built');
  if (existsSync('slow')) setTimeout(write, 10);
};
write();
`;

describe('building', () => {
  const clone = mkdtempSync(join(tmpdir(), 'clone-'));
  const at = (path: string) => join(clone, path);
  const started: ChildProcess[] = [];
  const build = (...flags: string[]): Promise<number | null> => {
    const PATH = `${clone}${delimiter}${process.env['PATH']}`;
    const child = spawn(process.execPath, [SCRIPT, '--quiet', ...flags], {
      cwd: clone,
      env: { ...process.env, PATH, NODE_OPTIONS: '' },
      stdio: 'inherit',
      detached: true,
    });
    started.push(child);
    return once(child, 'exit').then(([code]) => code);
  };
  const runs = () => (existsSync(at('runs')) ? readFileSync(at('runs'), 'utf8').trim().split('\n') : []);
  const begun = async (times: number) => {
    while (runs().length < times) await delay(10);
  };

  beforeAll(() => {
    mkdirSync(at('apps'));
    writeFileSync(at('apps/main.ts'), '1');
    writeFileSync(at('nest'), NEST, { mode: 0o755 });
  });
  afterAll(() => rmSync(clone, { recursive: true, force: true }));

  it('is done once, though several begin at the same moment in a clone without a build', async () => {
    expect(await Promise.all([build('--if-missing'), build(), build(), build('--if-missing')])).toEqual([0, 0, 0, 0]);
    expect(runs()).toEqual(['api', 'cli']);
  });

  it('is done again once the sources are others, but not for those who take any build', async () => {
    writeFileSync(at('apps/more.ts'), '2');
    expect(await build('--if-missing')).toBe(0);
    expect(runs()).toHaveLength(2);
    expect(await build()).toBe(0);
    expect(runs()).toHaveLength(4);
    expect(await build()).toBe(0);
    expect(runs()).toHaveLength(4);
  });

  it('counts for nothing where it was cut short, and keeps nobody waiting', async () => {
    writeFileSync(at('apps/more.ts'), 'three');
    mkdirSync(at('slow'));
    const cut = build();
    await begun(5);
    process.kill(-started.at(-1)!.pid!, 'SIGKILL');
    expect(await cut).toBeNull();
    rmSync(at('slow'), { recursive: true });
    expect(await build('--if-missing')).toBe(0);
    expect(runs()).toEqual(['api', 'cli', 'api', 'cli', 'api', 'api', 'cli']);
  });
});

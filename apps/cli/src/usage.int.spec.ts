import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli, here } from './testing/run-cli.js';

describe('the command line', () => {
  const root = mkdtempSync(join(tmpdir(), 'minhchung-cli-'));
  const nowhere = join(root, 'nowhere');
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('shows help in Vietnamese, or in English where asked, for every command', async () => {
    const help = await here(nowhere, '--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Cách dùng: minhchung');
    const english = await here(nowhere, 'task', '--help', '--lang', 'en');
    expect(english.out).toContain('Usage: minhchung task [options] <directive> <item>');
    expect(english.out).toContain('--json');
  });

  it('refuses bad usage with 2 and one sentence in each language', async () => {
    expect(await cli(nowhere, 'tsk')).toEqual({
      code: 2,
      out: '',
      err: 'Không có lệnh “tsk” (xem --help).\nThere is no command “tsk” (see --help).\n',
    });
    expect(await here(nowhere, 'task', '04/CT-TTg')).toMatchObject({ code: 2, err: expect.stringContaining('<item>') });
    expect(await here(nowhere, 'status', '--whom', 'x')).toMatchObject({ code: 2 });
    expect(await here(nowhere, 'trail', '--limit', '0')).toMatchObject({ code: 2 });
    expect(await here(nowhere)).toMatchObject({ code: 2, out: '' });
  });

  it('tells a problem as JSON where JSON was asked for', async () => {
    const { code, out, err } = await here(nowhere, 'status', '--whom', 'x', '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(JSON.parse(err)).toEqual({
      code: 'bad-usage',
      vi: 'Không có tùy chọn “--whom” (xem --help).',
      en: 'There is no option “--whom” (see --help).',
      field: 'whom',
    });
  });

  it('says which folder holds no log, how to load the demo, and makes nothing', async () => {
    for (const command of [['directives'], ['verify'], ['rebuild'], ['health'], ['admin', 'reset']]) {
      const { code, err } = await here(nowhere, ...command, '--json');
      expect({ code, problem: JSON.parse(err) }).toMatchObject({
        code: 4,
        problem: { code: 'no-log', field: 'DATA_DIR' },
      });
      expect(err).toContain(nowhere);
      expect(err).toContain('npm run demo');
    }
    expect(existsSync(nowhere)).toBe(false);
  });
});

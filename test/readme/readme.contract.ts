import { existsSync, readFileSync } from 'node:fs';
import { run } from '../../apps/cli/src/run.js';
import type { ServedDemo } from '../support/served-demo.js';

const README = readFileSync('README.md', 'utf8');
const section = (title: string): string => README.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const scriptOf = (title: string): string => /```sh\n([\s\S]*?)```/.exec(section(title))?.[1] ?? '';

interface Answer {
  readonly status: number;
  readonly etag: string | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies of every route
  readonly body: any;
}

/** That it is true, of a demo that is served and may be written to. */
export function whatTheReadmeSays(demo: ServedDemo): void {
  const call = async (method: string, path: string, token?: string, body?: object, headers = {}): Promise<Answer> => {
    const answer = await fetch(demo.address + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, etag: answer.headers.get('etag'), body: await answer.json() };
  };

  const signIn = async (signInName: string): Promise<string> =>
    (await call('POST', '/sessions', undefined, { signInName, password: demo.password })).body.token as string;

  describe('Life of an event', () => {
    it('names files that exist', () => {
      const named = [...section('Life of an event').matchAll(/`((?:apps|libs|test)\/[^`]+\.ts)`/g)].map(
        ([, file]) => file!,
      );
      expect(named.length).toBeGreaterThan(8);
      expect(named.filter((file) => !existsSync(file))).toEqual([]);
    });

    it('goes from request to screen as the README says', async () => {
      const clerk = await signIn('byt.baocao');
      const found = await call('GET', '/tasks?directive=04/CT-TTg&unit=byt&status=within-time,overdue&limit=1', clerk);
      const task = found.body.rows[0].id as string;
      const before = await call('GET', `/tasks/${task}`, clerk);
      const report = { period: '2024-12', percent: 97, result: 'Đang hoàn thiện' };
      const headers = { 'idempotency-key': 'life-of-an-event' };

      const written = await call('POST', `/tasks/${task}/reports`, clerk, report, headers);
      expect(written).toMatchObject({
        status: 201,
        body: { outcome: 'recorded', events: [{ type: 'StatusReported' }] },
      });
      const { revision, position, events } = written.body as {
        revision: number;
        position: string;
        events: { id: string }[];
      };
      expect(written.etag).toBe(`"${revision}"`);

      const again = await call('POST', `/tasks/${task}/reports`, clerk, report, headers);
      expect(again.body).toEqual({ ...written.body, outcome: 'repeated' });

      const read = await call('GET', `/tasks/${task}?after=${position}`, clerk);
      expect(read.body.task.percent).toBe(97);
      expect(read.body.basis.size).toBeGreaterThan(before.body.basis.size as number);
      expect(read.body.basis.root).toMatch(/^[0-9a-f]{64}$/);
      const asBefore = await call('GET', `/tasks/${task}?knownAt=size:${before.body.basis.size}`, clerk);
      expect(asBefore.body.basis.root).toBe(before.body.basis.root);
      expect(asBefore.body.task).toEqual(before.body.task);

      const trail = await call('GET', `/trail?task=${task}&limit=1`, clerk);
      expect(trail.body.rows[0]).toMatchObject({
        eventId: events[0]!.id,
        type: 'StatusReported',
        effectiveOn: '2024-12-31',
      });
      expect(trail.body.rows[0].changes).toContainEqual(expect.objectContaining({ field: 'percent', new: 97 }));
    });
  });

  /** The words of each call, as the shell splits them. */
  const commandsOf = async (script: string): Promise<string[][]> => {
    const saying = `said() { printf '%s\\0' "$@"; echo; }\n${script.replaceAll('npm run -s minhchung --', 'said')}`;
    const { code, output } = await demo.paste(saying);
    expect(code).toBe(0);
    return output
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\0').slice(0, -1));
  };

  describe('What is printed for pasting', () => {
    it('works: the ten curl lines of the README', async () => {
      const ran = await demo.paste(scriptOf('The API in ten curl lines'));
      expect(ran).toMatchObject({ code: 0 });
      expect(ran.output).toContain('"StatusReported"');
    });

    it('works: the lines that the demo prints', async () => {
      const ran = await demo.paste(demo.printed.split('Thử — try:\n')[1]!.trim());
      expect(ran).toMatchObject({ code: 0 });
      expect(ran.output).toContain('own-request');
    });

    it('works: the commands of the README, beside the server', async () => {
      let told = '';
      for (const args of await commandsOf(scriptOf('What to try'))) {
        const written = { write: (text: string) => (told += text) };
        const code = await run(args, { DATA_DIR: demo.folder }, { out: written, err: written });
        expect({ args, code }).toEqual({ args, code: 0 });
      }
      expect(told).toContain('Bộ Thông tin và Truyền thông');
      expect(told).toContain('Nhật ký toàn vẹn.');
    });

    it('says that people and reports are invented', () => {
      expect(demo.printed).toContain('hư cấu');
      expect(README).toContain('reports, findings and results are invented');
    });
  });

  describe('The demo', () => {
    it('ends when it is asked to, and keeps its data for the next start', async () => {
      expect(await demo.stop()).toBe(0);
      const password = demo.password;
      await demo.start();
      expect(demo.printed).not.toContain('loading the demo programme');
      expect(demo.password).toBe(password);
    });
  });
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServedApplication, type Headers } from '../../api/src/testing/served-application.js';
import { run } from './run.js';

describe('checklists from a terminal, beside a server', () => {
  const served = new ServedApplication();
  const folder = mkdtempSync(join(tmpdir(), 'minhchung-checklists-'));
  const people = new Map<string, Headers>();

  beforeAll(async () => {
    served.now = Date.now();
    await served.start();
    for (const [name, role] of [
      ['lan', 'inspector'],
      ['kiem', 'auditor'],
    ] as const)
      people.set(name, await served.account(name, role, null));
  });
  afterAll(async () => {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const minhchung = async (environment: Readonly<Record<string, string>>, ...args: string[]) => {
    const written = { out: '', err: '' };
    const code = await run(
      ['checklists', ...args],
      { DATA_DIR: served.folder, ...environment },
      { out: { write: (text) => (written.out += text) }, err: { write: (text) => (written.err += text) } },
    );
    return { code, ...written };
  };
  const json = async (...args: string[]) => JSON.parse((await minhchung({}, ...args, '--json')).out);
  const publish = async (name: string, path: string) => {
    const token = people.get(name)!['authorization']!.slice('Bearer '.length);
    const { code, out, err } = await minhchung(
      { MINHCHUNG_TOKEN: token },
      ...['publish', path, '--as', name, '--json'],
    );
    return { code, out: out === '' ? null : JSON.parse(out), err: err === '' ? null : JSON.parse(err) };
  };
  const file = (name: string, content: object): string => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const second = (more: object = {}) => ({
    id: 'nam-ro',
    title: { vi: 'Năm rõ, bản sửa' },
    questions: [{ id: 'phan-cong', of: 'task', text: { vi: 'Có bảng phân công không?' }, noteFor: ['no'] }],
    ...more,
  });

  it('are listed and shown as they stand', async () => {
    expect(await json('list')).toMatchObject([{ id: 'nam-ro', version: 1, questions: 9, standing: 'in-use' }]);
    expect(await json('show', 'nam-ro')).toMatchObject({
      version: 1,
      questions: [{ id: 'ro-nguoi' }, ...Array(8).fill({})],
    });
    const { code, out } = await minhchung({}, 'show', 'nam-ro', '--version', '1');
    expect(code).toBe(0);
    expect(out).toContain('ngay từ đầu');
    expect(out).toContain('từng nhiệm vụ');
    expect((await minhchung({}, 'show', 'khong-co')).code).toBe(3);
    expect((await minhchung({}, 'show', 'nam-ro', '--version', 'hai')).code).toBe(2);
  });

  it('are published by an inspector, once for the same words', async () => {
    const path = file('hai.json', second());
    const made = await publish('lan', path);
    expect(made).toMatchObject({
      code: 0,
      out: { outcome: 'recorded', events: [{ type: 'ChecklistPublished' }], version: 2, standing: 'in-use' },
    });
    expect((await publish('lan', path)).out).toMatchObject({
      outcome: 'repeated',
      events: made.out.events,
      version: 2,
    });
    const [event] = (await served.events()).filter(({ stream }) => stream === 'checklist-nam-ro');
    expect(event).toMatchObject({ metadata: { channel: 'cli', actor: served.accountId('lan'), role: 'inspector' } });
    expect((await json('list')).map(({ standing }: { standing: string }) => standing)).toEqual(['older', 'in-use']);
    const { out } = await minhchung({}, 'show', 'nam-ro');
    expect(out).toContain('Có bảng phân công không?');
    expect(out).toMatch(/không \(ghi\s+rõ\)/);
  });

  it('are withdrawn by an inspector, with a reason, once', async () => {
    const token = people.get('lan')!['authorization']!.slice('Bearer '.length);
    const withdraw = (...args: string[]) =>
      minhchung({ MINHCHUNG_TOKEN: token }, 'withdraw', ...args, '--as', 'lan', '--json');
    const first = await withdraw('nam-ro', '1', '--reason', 'đã có bản mới');
    expect({ code: first.code, ...JSON.parse(first.out) }).toMatchObject({
      ...{ code: 0, outcome: 'recorded', version: 1, standing: 'withdrawn' },
    });
    const again = await withdraw('nam-ro', '1', '--reason', 'đã có bản mới');
    expect(JSON.parse(again.out)).toMatchObject({ outcome: 'repeated', standing: 'withdrawn' });
    expect((await withdraw('nam-ro', '7', '--reason', 'x')).code).toBe(3);
    expect((await withdraw('nam-ro', '2')).code).toBe(2);
  });

  it('say what is wrong with the file, and who may not', async () => {
    expect(await publish('lan', join(folder, 'none.json'))).toMatchObject({
      ...{ code: 3, err: { code: 'not-found', field: 'checklist' } },
    });
    expect(await publish('lan', file('trung.json', second({ version: 3 })))).toMatchObject({
      ...{ code: 2, err: { code: 'checklist-unchanged' } },
    });
    expect(await publish('lan', file('thieu.json', second({ title: undefined })))).toMatchObject({
      ...{ code: 2, err: { field: 'title' } },
    });
    expect(await publish('kiem', file('ba.json', second()))).toMatchObject({ code: 2, err: { code: 'role-refused' } });
    const nobody = await minhchung({}, 'publish', file('bon.json', second()), '--json');
    expect(JSON.parse(nobody.err).code).toBe('nobody-named');
  });
});

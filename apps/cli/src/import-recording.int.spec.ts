import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportProgramme, KNOWN_UNIT, PLAN } from '../../api/src/imports/testing/import-programme.js';
import { run } from './run.js';

describe('recording an import from a terminal, beside a server', () => {
  const programme = new ImportProgramme();
  const folder = mkdtempSync(join(tmpdir(), 'minhchung-import-'));
  const plan = join(folder, 'ke-hoach.md');
  const rulings = join(folder, 'y-kien.json');
  beforeAll(async () => {
    await programme.start(Date.now());
    writeFileSync(plan, PLAN);
    writeFileSync(rulings, JSON.stringify({ rulings: [KNOWN_UNIT] }));
  });
  afterAll(async () => {
    await programme.served.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const minhchung = async (token: string, ...args: string[]) => {
    const written = { out: '', err: '' };
    const code = await run(
      [...args, '--json'],
      { DATA_DIR: programme.served.folder, MINHCHUNG_TOKEN: token },
      { out: { write: (text) => (written.out += text) }, err: { write: (text) => (written.err += text) } },
    );
    return { code, out: written.out === '' ? null : JSON.parse(written.out), err: written.err };
  };
  const token = () => programme.assigner['authorization']!.slice('Bearer '.length);

  it('looks units up where it only previews', async () => {
    const { code, out } = await minhchung('', 'import', plan, '--dry-run');
    expect([code === 0 || code === 10, Object.keys(out)]).toEqual([true, ['directive', 'tasks', 'findings']]);
    expect(out.tasks[0]).toMatchObject({ lead: ['Cục Lưu trữ'], reading: { lead: [expect.any(String)] } });
  });

  it('records nothing while a question is open, and says which', async () => {
    const { code, out } = await minhchung(token(), 'import', plan, '--as', 'giao');
    expect([code, out.state, out.questions]).toMatchObject([11, 'open', [{ code: 'unit-unknown', address: '3' }]]);
    expect((await programme.served.events()).some(({ type }) => type === 'ImportCommitted')).toBe(false);
  });

  it('needs the token of the account that it names', async () => {
    expect(await minhchung('', 'import', plan, '--as', 'giao')).toMatchObject({
      code: 2,
      err: expect.stringContaining('not-signed-in'),
    });
    expect(await minhchung(token(), 'import', plan, '--as', 'admin')).toMatchObject({
      code: 2,
      err: expect.stringContaining('token-of-another-account'),
    });
  });

  it('records it with the rulings of a file, as that account, and once', async () => {
    const first = await minhchung(token(), 'import', plan, '--as', 'giao', '--rulings', rulings);
    expect(first.out).toMatchObject({ state: 'committed', commit: { by: programme.served.accountId('giao') } });
    const events = await programme.served.events();
    expect(events.filter(({ type }) => type === 'TaskAssigned')).toHaveLength(first.out.totals.tasks);
    const committed = events.find(({ type }) => type === 'ImportCommitted')!;
    expect(committed.metadata).toMatchObject({ channel: 'cli', actor: programme.served.accountId('giao') });
    await minhchung(token(), 'import', plan, '--as', 'giao', '--rulings', rulings);
    expect(await programme.served.events()).toHaveLength(events.length);
  });

  it('says what is wrong with a file of rulings', async () => {
    writeFileSync(rulings, '{"rulings":[{"kind":"row-eaten"}]}');
    const { code, err } = await minhchung(token(), 'import', plan, '--as', 'giao', '--rulings', rulings);
    expect([code, JSON.parse(err).field]).toEqual([2, 'rulings.0.kind']);
  });
});

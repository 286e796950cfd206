import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportProgramme, KNOWN_UNIT, PLAN } from '../../api/src/imports/testing/import-programme.js';
import { cliWith } from './testing/run-cli.js';

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

  /** In a process of its own: two applications in one would wait for each other's locks. */
  const minhchung = async (token: string, ...args: string[]) => {
    const environment = { DATA_DIR: programme.served.folder, MINHCHUNG_TOKEN: token };
    const { code, out, err } = await cliWith(environment, ...args, '--json');
    return { code, out: out === '' ? null : JSON.parse(out), err };
  };
  const token = () => programme.assigner['authorization']!.slice('Bearer '.length);

  it('looks units up where it only previews', async () => {
    const { code, out } = await minhchung('', 'import', plan, '--dry-run');
    expect([code === 0 || code === 10, Object.keys(out)]).toEqual([true, ['directive', 'tasks', 'findings']]);
    expect(out.tasks[0]).toMatchObject({ lead: ['Cục Lưu trữ'], reading: { lead: [expect.any(String)] } });
  });

  it('records nothing while a question is open, and says which', async () => {
    const { code, out } = await minhchung(token(), 'import', plan, '--as', 'giao');
    expect(out).toMatchObject({
      directive: { number: '15/KH-BTTTT' },
      tasks: [{ no: '1' }, {}, {}],
      findings: [{}, {}],
    });
    expect([code, out.import.state, out.import.questions]).toMatchObject([
      11,
      'open',
      [{ code: 'unit-unknown', address: '3' }],
    ]);
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
    expect(first.out.import).toMatchObject({ state: 'committed', commit: { by: programme.served.accountId('giao') } });
    const events = await programme.served.events();
    expect(events.filter(({ type }) => type === 'TaskAssigned')).toHaveLength(first.out.import.totals.tasks);
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

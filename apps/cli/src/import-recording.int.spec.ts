import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxFile, paragraph, row, table } from '../../../libs/intake/src/testing/docx-file.js';
import { ImportProgramme, KNOWN_UNIT, PLAN } from '../../api/src/imports/testing/import-programme.js';
import { cliWith, hereWith, type Ran } from './testing/run-cli.js';

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

  const environment = (token: string) => ({ DATA_DIR: programme.served.folder, MINHCHUNG_TOKEN: token });
  const said = ({ code, out, err }: Ran) => ({ code, out: out === '' ? null : JSON.parse(out), err });
  /** In a process of its own: two applications in one would wait for each other's locks. */
  const minhchung = async (token: string, ...args: string[]) =>
    said(await cliWith(environment(token), ...args, '--json'));
  /** What is refused before anything is written waits for nobody. */
  const refused = async (token: string, ...args: string[]) =>
    said(await hereWith(environment(token), ...args, '--json'));
  const token = () => programme.assigner['authorization']!.slice('Bearer '.length);

  it('looks units up where it only previews', async () => {
    const { code, out } = await minhchung('', 'import', plan, '--dry-run');
    expect([code === 0 || code === 10, Object.keys(out)]).toEqual([true, ['directive', 'tasks', 'findings']]);
    expect(out.tasks[0]).toMatchObject({ lead: ['Cục Lưu trữ'], reading: { lead: [expect.any(String)] } });
  });

  it('reads a Word file, or refuses it, beside the thread that waits for it', async () => {
    const [word, bad] = [join(folder, 'ke-hoach.docx'), join(folder, 'hong.docx')];
    const rows = [
      ['STT', 'Nội dung, nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành'],
      ['1', 'Kiểm đếm hồ sơ giấy trong kho', 'Cục Lưu trữ', 'Tháng 6/2024'],
      ['2', 'Thanh lý giấy vụn', 'Cục Lưu trữ', 'Tháng 9/2024'],
    ];
    writeFileSync(word, docxFile([paragraph('KẾ HOẠCH'), table(...rows.map((cells) => row(cells)))]));
    writeFileSync(bad, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8]));
    const { out } = await minhchung('', 'import', word, '--dry-run');
    expect([out.directive.layout, out.tasks.length]).toEqual(['docx-table', 2]);
    expect(await refused('', 'import', bad, '--dry-run')).toMatchObject({
      code: 2,
      err: expect.stringContaining('file-damaged'),
    });
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
    expect(await refused('', 'import', plan, '--as', 'giao')).toMatchObject({
      code: 2,
      err: expect.stringContaining('not-signed-in'),
    });
    expect(await refused(token(), 'import', plan, '--as', 'admin')).toMatchObject({
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
    const { code, err } = await refused(token(), 'import', plan, '--as', 'giao', '--rulings', rulings);
    expect([code, JSON.parse(err).field]).toEqual([2, 'rulings.0.kind']);
  });
});

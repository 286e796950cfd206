import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServer } from '#api/application';
import { smallRecord } from '#api/terminal/testing/small-record';
import { cli, here } from './testing/run-cli.js';

describe('the command line over a record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minhchung-cli-'));
  const json = async (...args: string[]) => JSON.parse((await here(folder, ...args, '--json')).out);
  const built = async (...args: string[]) => JSON.parse((await cli(folder, ...args, '--json')).out);
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/);

  beforeAll(() => smallRecord({ DATA_DIR: folder }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lists the directives', async () => {
    expect(await built('directives')).toEqual([
      {
        number: '04/CT-TTg',
        alias: 'CT-04-2024',
        issuer: 'Thủ tướng Chính phủ',
        issuedOn: '2024-02-11',
        items: 3,
        tasks: 3,
      },
    ]);
  });

  it('says that nothing was drawn or inspected yet', async () => {
    expect(await json('draw', 'list')).toEqual([]);
    expect(await json('inspections')).toMatchObject({ inspections: [], total: 0, next: null, basis: { root: hash } });
    expect((await here(folder, 'status')).out).toContain('Không còn yêu cầu khắc phục nào sau kiểm tra.');
    expect((await json('status')).remedies).toEqual({ due: 0, overdue: 0, awaiting: 0, byUnit: [] });
    expect((await here(folder, 'leader', 'bkhcn')).out).toContain(
      'Không có yêu cầu khắc phục nào sau kiểm tra bị quá hạn.',
    );
    expect((await here(folder, 'inspections', '--limit', '0')).code).toBe(2);
    expect(await json('coverage', '--year', '2024')).toEqual([]);
    expect((await here(folder, 'coverage', '--year', '24')).code).toBe(2);
    expect((await here(folder, 'draw', 'bundle', 'none')).code).toBe(3);
  });

  it('shows a task today and as it was known', async () => {
    const now = await json('task', '04/CT-TTg', 'B.53', '--as-of', '2024-06-01');
    expect(now).toEqual({
      directive: '04/CT-TTg',
      item: 'B.53',
      title: 'Định danh tổ chức khoa học và công nghệ',
      lead: ['Bộ Khoa học và Công nghệ'],
      coordinating: ['Bộ Thông tin và Truyền thông'],
      deadline: { printed: 'Quý III/2024', kind: 'quarter', due: ['2024-09-30'], first: ['2024-04-30'] },
      status: 'within-time',
      percent: null,
      basis: { asOf: '2024-06-01', knownAt: '2024-05-28T02:00:00.000Z', size: expect.any(Number), root: hash },
    });
    const then = await json('task', 'ct-04-2024', 'b.53', '--as-of', '15/05/2024', '--known-at', '2024-05-15');
    expect(then).toMatchObject({ status: 'overdue', deadline: { due: ['2024-04-30'], first: ['2024-04-30'] } });
    const size = await json(
      'task',
      '04/CT-TTg',
      'B.53',
      '--as-of',
      '2024-05-15',
      '--known-at',
      `size:${then.basis.size}`,
    );
    expect(size).toEqual(then);
  });

  it('gives a collective item its tasks', async () => {
    const found = await json('task', '04/CT-TTg', 'A.1');
    expect(Object.keys(found)).toEqual(['directive', 'item', 'title', 'deadline', 'tasks', 'basis']);
    expect(found.tasks).toMatchObject([
      { member: 'Bộ Khoa học và Công nghệ', lead: ['Bộ Khoa học và Công nghệ'], status: 'overdue', percent: null },
      { member: 'Bộ Thông tin và Truyền thông', deadline: { due: ['2024-12-31'] } },
    ]);
    const { id } = found.tasks[0];
    expect((await json('trail', '--task', id)).rows).toMatchObject([{ type: 'TaskAssigned', about: '04/CT-TTg A.1' }]);
    expect(await here(folder, 'trail', '--task', '04/CT-TTg A.1')).toMatchObject({ code: 2 });
  });

  it('counts by status', async () => {
    expect(await json('status', '--as-of', '2024-06-01', '--unit', 'bkhcn')).toMatchObject({
      total: 2,
      byStatus: { 'within-time': 2, overdue: 0 },
      basis: { asOf: '2024-06-01', root: hash },
    });
    expect((await here(folder, 'status')).out).toMatch(/Chưa hoàn thành, quá hạn +3\n/);
  });

  it('tells who did what when, page by page or whole', async () => {
    const first = await json('trail', '--limit', '2');
    expect(first.rows).toHaveLength(2);
    expect(first.rows[0]).toMatchObject({
      type: 'DeadlineChanged',
      about: '04/CT-TTg B.53',
      basisNamed: '4318/TB-TCTTKĐA',
    });
    const second = await json('trail', '--limit', '2', '--cursor', first.next);
    expect(second.rows[0].n).toBeLessThan(first.rows[1].n);
    const all = await json('trail', '--all');
    expect(all).toMatchObject({ total: all.rows.length, next: null, basis: { root: hash } });
    const { eventId } = all.rows.at(-1);
    expect(await json('trail', '--causation', eventId)).toMatchObject({ total: 0, rows: [] });
    expect(await here(folder, 'trail', '--causation', 'x')).toMatchObject({ code: 2 });
    const text = await here(folder, 'trail', '--task', '04/CT-TTg B.53');
    expect(text.out).toContain('28/05/2024 09:00:00  Điều chỉnh thời hạn  04/CT-TTg B.53');
    expect(text.out).toContain('deadline: 30/04/2024 → 30/09/2024');
  });

  it('shows a vacancy as a vacancy', async () => {
    expect(await json('leader', 'bkhcn', '--as-of', '2024-06-01')).toMatchObject({
      unit: { name: 'Bộ Khoa học và Công nghệ' },
      tenures: [{ person: null, overdueDays: 27, counts: { deadlinesMoved: 1 } }],
    });
  });

  it('says 3 for what is not there, 2 for what is no time', async () => {
    expect(await here(folder, 'task', '99/XX', 'B.53')).toMatchObject({ code: 3, out: '' });
    expect(await here(folder, 'task', '04/CT-TTg', 'Z.1')).toMatchObject({ code: 3 });
    expect(JSON.parse((await here(folder, 'task', '04/CT-TTg', 'B.54', '--json')).err)).toMatchObject({
      code: 'no-task',
    });
    expect(await here(folder, 'leader', 'nobody')).toMatchObject({ code: 3 });
    expect(await here(folder, 'status', '--as-of', '2024-02-30')).toMatchObject({ code: 2 });
    expect(await here(folder, 'status', '--known-at', 'size:99999')).toMatchObject({ code: 2 });
    expect(await here(folder, 'trail', '--cursor', 'x')).toMatchObject({ code: 2 });
  });

  it('is healthy, verifies and rebuilds to the same answer', async () => {
    expect(await json('health')).toMatchObject({ status: 'ready', servedBy: null });
    const before = await json('status');
    const rebuilt = await json('rebuild');
    expect(rebuilt).toMatchObject({ events: before.basis.size, eventsPerSecond: expect.any(Number) });
    expect(await json('status')).toEqual(before);
    expect(await json('verify')).toMatchObject({ ok: true, firstBad: null, root: before.basis.root, unwitnessed: 0 });
  });

  it('reads, verifies and resets the administrator beside a server, and does not rebuild under it', async () => {
    const server = await openServer({ environment: { DATA_DIR: folder, LOG_LEVEL: 'silent' } });
    try {
      expect(await built('health')).toMatchObject({
        status: 'ready',
        servedBy: expect.stringContaining(`${process.pid}`),
      });
      expect(await json('directives')).toHaveLength(1);
      expect(await json('verify')).toMatchObject({ ok: true });
      const { code, err } = await cli(folder, 'rebuild', '--json');
      expect({ code, problem: JSON.parse(err) }).toMatchObject({ code: 4, problem: { code: 'already-served' } });
      expect(await built('admin', 'reset')).toEqual({ signInName: 'admin', password: expect.any(String) });
      expect((await json('trail', '--limit', '1')).rows).toMatchObject([
        { type: 'PasswordChanged', actor: 'system:install' },
      ]);
    } finally {
      await server.close();
    }
  });

  it('names the first event that was altered, with 1', async () => {
    const db = new Database(join(folder, 'log.db'));
    db.exec('DROP TRIGGER event_is_never_edited');
    db.prepare("UPDATE event SET data = replace(data, 'Quý III', 'Quý IV') WHERE type = 'DeadlineChanged'").run();
    db.close();
    const { code, out } = await cli(folder, 'verify', '--json');
    expect({ code, found: JSON.parse(out) }).toMatchObject({
      code: 1,
      found: { ok: false, firstBad: { problem: 'changed', eventId: expect.any(String), vi: expect.any(String) } },
    });
    expect((await here(folder, 'verify')).out).toContain('NHẬT KÝ KHÔNG TOÀN VẸN');
  });
});

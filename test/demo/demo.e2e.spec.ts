import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { tenures, ACCOUNTS, clerkOf, inventedName } from '#api/demo/people';
import { DIRECTIVES } from '#api/demo/programme';
import { tasksOf } from '#api/demo/year/demo-task';
import { ServedDemo } from '../support/served-demo.js';
import { whatTheReadmeSays } from '../readme/readme.contract.js';
import { storyOfInspections, type InspectionRow } from './story-of-inspections.js';
import { yearOfInspections } from './year-of-inspections.contract.js';

const demo = new ServedDemo();
const killed = new ServedDemo();
let token = '';
beforeAll(async () => {
  await demo.start();
  await signIn('thanhtra');
}, 600_000);
afterAll(async () => {
  await Promise.all([demo.stop(), killed.stop()]);
  demo.remove();
  killed.remove();
});

const signIn = async (signInName: string): Promise<void> => {
  const answer = await fetch(`${demo.address}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName, password: demo.password }),
  });
  token = ((await answer.json()) as { token: string }).token;
};
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies of every route
const get = async (path: string): Promise<any> => {
  const answer = await fetch(demo.address + path, { headers: { authorization: `Bearer ${token}` } });
  return answer.json();
};
const task = async (item: string, moment: string) =>
  (await get(`/tasks?directive=04/CT-TTg&item=${item}&${moment}`)).rows[0];
const shown = ({ lead, deadline, status, percent }: Awaited<ReturnType<typeof task>>) => ({
  lead: lead.map(({ code }: { code: string }) => code),
  due: deadline.due,
  status,
  percent,
});
const rowsOf = <Row>(folder: string, sql: string): Row[] => {
  const log = new Database(join(folder, 'log.db'), { readonly: true });
  const rows = log.prepare<[], Row>(sql).all();
  log.close();
  return rows;
};
const leading = (): string[] => [
  ...new Set(DIRECTIVES.flatMap(({ alias }) => tasksOf(alias).flatMap(({ lead }) => lead ?? []))),
];

describe('the demo programme', () => {
  it('has every row of its documents and every task, and the same events wherever it is loaded', async () => {
    const { directives } = await get('/directives');
    const items = Object.fromEntries(
      directives.map(({ alias, items: rows }: { alias: string; items: number }) => [alias, rows]),
    );
    expect(items).toMatchObject({ 'CT-04-2024': 101, 'KH-HCM-2024': 47, 'QD-905-2022': 42, 'QD-95-2023': 27 });
    const counts = rowsOf<{ type: string; events: number }>(
      demo.folder,
      'SELECT type, count(*) AS events FROM event GROUP BY type',
    );
    expect(Object.fromEntries(counts.map(({ type, events }) => [type, events]))).toMatchObject({
      TaskAssigned: 2513,
      StatusReported: 3341,
      CompletionClaimed: 320,
      CompletionAccepted: 237,
      DeadlineChanged: 2,
      TaskReassigned: 62,
      CommandRefused: 2,
      UnitEstablished: 196 + 312,
      UnitMerged: 2 + 5,
      ProcessCompleted: 12 + 5,
      FrameFrozen: 5,
      UnitsDrawn: 5,
      DrawExtended: 1,
      SecretRevealed: 1,
      InspectionPlanned: 120,
      VisitOpened: 111,
    });
  });

  it('shows B.53 and B.28 as they were before and after Notice 4318', async () => {
    expect(shown(await task('B.53', 'asOf=2024-04-30'))).toMatchObject({ lead: ['bkhcn'], due: ['2024-06-30'] });
    expect(shown(await task('B.53', 'asOf=2024-06-30'))).toMatchObject({
      lead: ['btttt'],
      due: ['2024-09-30'],
      status: 'within-time',
    });
    expect(shown(await task('B.28', 'asOf=2024-05-27'))).toMatchObject({ lead: ['vpcp'], due: ['2024-04-30'] });
    expect(shown(await task('B.28', 'asOf=2024-06-30'))).toMatchObject({ due: ['2024-05-31'], status: 'overdue' });
  });

  it('tells what was known on a day from what is known now', async () => {
    expect(await task('B.53', 'asOf=2024-05-31&knownAt=2024-06-15')).toMatchObject({ percent: 35 });
    expect(await task('B.53', 'asOf=2024-05-31')).toMatchObject({ percent: 40 });
  });

  it('replaces decision 47 by decision 905', async () => {
    const [old, replacing] = await Promise.all(
      ['47/QĐ-BTTTT', '905/QĐ-BTTTT'].map((number) => get(`/directives/${encodeURIComponent(number)}`)),
    );
    expect(old.supersededBy).toMatchObject({ by: replacing.id, on: '2022-05-12' });
  });

  it('keeps on record that two tried what they may not: to grant a request of their own, to send somebody in conflict', async () => {
    const { rows } = await get('/trail?type=CommandRefused');
    expect(rows).toMatchObject([
      { data: { code: 'conflict-of-interest', command: 'AssignInspector' } },
      { data: { code: 'own-request', command: 'ApproveExtension' }, unit: { code: 'tct-da06' } },
    ]);
  });

  it('divides the overdue days of B.55 between two heads, and shows a vacancy as a vacancy', async () => {
    const { id } = await task('B.55', 'asOf=2024-12-31');
    const { tenures: heads } = await get('/units/bxd/accountability?asOf=2024-12-31');
    const days = heads.map(({ tasks }: { tasks: { taskId: string; overdueDays: number }[] }) =>
      tasks.filter(({ taskId }) => taskId === id).map(({ overdueDays }) => overdueDays),
    );
    expect(days).toEqual([[], [61], [42]]);
    const { tenures: held } = await get('/units/btnmt/accountability?asOf=2024-12-31');
    expect(held.slice(-2)).toMatchObject([
      { person: null, from: '2024-08-26', to: '2024-10-20' },
      { from: '2024-10-21' },
    ]);
  });

  it('hands the open tasks of a merged ministry over', async () => {
    const [before, after] = await Promise.all(
      ['bgtvt', 'bxd'].map((unit) =>
        get(`/tasks?unit=${unit}&asOf=2025-03-01&status=overdue,within-time,continuous,stale`),
      ),
    );
    expect(before.total).toBe(0);
    expect(after.total).toBeGreaterThan(30);
  });

  it.each(['2022-12-31', '2024-06-30', '2024-12-31', '2025-03-01'])('counts every task once on %s', async (day) => {
    const { total, byStatus } = await get(`/tasks/counts?asOf=${day}`);
    const sum = Object.values<number>(byStatus).reduce((all, one) => all + one, 0);
    expect([sum, (await get(`/tasks?asOf=${day}&limit=1`)).total]).toEqual([total, total]);
  });

  it('says of every person and every report that they are invented', async () => {
    expect(demo.printed).toContain('hư cấu — people, reports and findings are invented');
    const said = rowsOf<{ result: string }>(
      demo.folder,
      `SELECT data ->> 'result' AS result FROM event WHERE type IN ('StatusReported', 'CompletionClaimed')`,
    );
    expect(said.filter(({ result }) => !result.endsWith('(hư cấu)'))).toEqual([]);
    const seen = rowsOf<{ words: string }>(
      demo.folder,
      `SELECT coalesce(data ->> 'text', data ->> 'note', data ->> 'reason', data ->> 'message', data ->> 'title') AS words
         FROM event WHERE category = 'inspection' AND words IS NOT NULL`,
    );
    expect(seen.length).toBeGreaterThan(60);
    expect(seen.filter(({ words }) => !words.endsWith('(hư cấu)'))).toEqual([]);
    await signIn('quantri');
    const { items } = await get('/accounts');
    expect(items.length).toBeGreaterThan(9);
    expect(items.filter(({ name }: { name: string }) => !name.endsWith('(hư cấu)'))).toEqual([]);
    await signIn('thanhtra');
  });

  it('has no name of a person in clear in its log', async () => {
    const names = [
      ...[...ACCOUNTS.map(({ signIn: name }) => name), ...leading().map(clerkOf)].flatMap((name) => [
        name,
        inventedName('account', name),
      ]),
      ...tenures(leading()).map(({ unit, number }) => inventedName('head', unit, String(number))),
    ];
    const files = ['log.db', 'log.db-wal'].map((file) => readFileSync(join(demo.folder, file)));
    expect(names.length).toBeGreaterThan(250);
    expect(names.filter((name) => files.some((bytes) => bytes.includes(name)))).toEqual([]);
  });

  describe('in the year of its inspection team', () => yearOfInspections(demo));

  it('verifies', async () => {
    const { code, output } = await demo.paste('node dist/apps/cli/src/main.js verify --json');
    expect([code, JSON.parse(output)]).toMatchObject([0, { ok: true }]);
  });

  it('is left as it is by a second start, which prints the same', async () => {
    const before = rowsOf(demo.folder, 'SELECT id FROM event ORDER BY position');
    const { password } = demo;
    await demo.stop();
    await demo.start();
    expect(demo.printed).toContain(password);
    expect(demo.printed).not.toContain('Nạp chương trình');
    expect(rowsOf(demo.folder, 'SELECT id FROM event ORDER BY position')).toEqual(before);
  });

  it('is the same where loading was killed and went on', async () => {
    for (const size of [1_000, 2_600, 6_700]) {
      const started = killed.start().then(
        () => 'loaded',
        () => 'killed',
      );
      await until(() => sizeOf(killed.folder) >= size);
      await killed.stop('SIGKILL');
      expect(await started).toBe('killed');
    }
    await killed.start();
    const story = `SELECT stream, revision, type, data, recorded_at FROM event
      WHERE category IN ('task', 'directive', 'unit', 'process') ORDER BY stream, revision`;
    expect(rowsOf(killed.folder, story)).toEqual(rowsOf(demo.folder, story));
    const inspected = `SELECT stream, revision, type, data, recorded_at FROM event WHERE category = 'inspection'
      ORDER BY stream, revision`;
    const [again, once] = [killed, demo].map(({ folder }) =>
      storyOfInspections(rowsOf<InspectionRow>(folder, inspected)),
    );
    expect(again).toEqual(once);
  }, 600_000);
});

describe('the README', () => whatTheReadmeSays(demo));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function sizeOf(folder: string): number {
  try {
    return rowsOf<{ size: number }>(folder, 'SELECT count(*) AS size FROM event')[0]!.size;
  } catch {
    return 0;
  }
}

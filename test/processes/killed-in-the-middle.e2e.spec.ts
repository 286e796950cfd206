import { taskIdOf } from '#api/tasks/assignment-of-item';
import { KilledServer, type LoggedEvent } from '../support/killed-server.js';

const ITEMS = 140;
const DONE = [3, 70, 139];
const HANDED = 100;
/** Of some 4 kB each: more than one append can hold. */
const IMPORTED = 300;
const MERGING = { kind: 'document', number: '176/2025/QH15', issuedOn: '2025-02-18', effectiveOn: '2025-03-01' };

/** Any number of events from `low` to `high`: every run kills somewhere else. */
const somewhere = (low: number, high: number): number => low + Math.floor(Math.random() * (high - low));

describe('a process whose server is killed, and killed again', () => {
  const server = new KilledServer();
  const directives = new Map<string, string>();
  beforeAll(async () => {
    await server.start();
    await server.signInFirst();
    for (const [code, parent] of [
      ['ttg', null],
      ['btttt', 'ttg'],
      ['bkhcn', 'ttg'],
    ])
      await server.post('/units', { code, name: code, kind: 'ministry', parent, rank: 2, ageUnknown: true });
    await server.account('hung', 'reporter', 'btttt');
    await server.account('lan', 'assigner', 'ttg');
    await issue('A', ITEMS);
    await issue('B', HANDED);
  });
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    server.remove();
  });

  const issue = async (alias: string, items: number) => {
    const { body } = await server.post('/directives', {
      number: null,
      alias,
      kind: 'chi-thi',
      issuer: 'ttg',
      issuedOn: '2024-02-11',
      title: alias,
      items: Array.from({ length: items }, (_, i) => ({
        section: 'B',
        no: String(i + 1),
        title: `Nhiệm vụ ${i + 1}`,
        reading: { lead: ['btttt'], coordinating: [], deadline: { printed: null, kind: 'none', milestones: [] } },
      })),
    });
    directives.set(alias, body.stream.slice('directive-'.length));
  };
  const task = (alias: string, no: number) => taskIdOf(directives.get(alias)!, `B.${no}`, null);
  const finish = async (alias: string, no: number) => {
    const claim = await server.post(
      `/tasks/${task(alias, no)}/claims`,
      { finishedOn: '2024-06-28', result: 'Đã xong' },
      'hung',
    );
    const url = `/tasks/${task(alias, no)}/claims/${claim.body.events[0].id}/acceptance`;
    expect(await server.post(url, {}, 'lan')).toMatchObject({ status: 201 });
  };

  /** Decides, kills the server so many events after the decision and starts it again; gives the log when all is done. */
  const through = async (url: string, body: object, moments: readonly number[]) => {
    const { process } = (await server.post(url, body)).body;
    const decided = server.events().findIndex(({ id }) => id === process) + 1;
    for (const moment of moments) {
      await server.killAt(decided + moment);
      await server.start();
    }
    const progress = await server.complete(process);
    const log = server.events();
    const of = (type: string) => log.filter((event) => event.causation === process && event.type === type);
    return { process, progress, of };
  };
  const once = (events: readonly LoggedEvent[]) => new Set(events.map(({ stream }) => stream)).size === events.length;

  it('assigns every item of a directive once', async () => {
    const { progress, of } = await through(`/directives/${directives.get('A')}/assign`, {}, [
      0,
      somewhere(1, ITEMS),
      ITEMS + 4,
    ]);
    expect(progress).toMatchObject({ steps: ITEMS, taken: ITEMS, skipped: [], refused: [] });
    expect(
      of('TaskAssigned')
        .map(({ stream }) => stream)
        .toSorted(),
    ).toEqual(Array.from({ length: ITEMS }, (_, i) => `task-${task('A', i + 1)}`).toSorted());
    expect(of('ProcessStarted')).toHaveLength(1);
    expect(of('ProcessCompleted')).toMatchObject([{ data: { taken: ITEMS, skipped: 0, refused: 0 } }]);
  });

  it('records every item and every task of an import once, whichever of its processes is cut off', async () => {
    const rows = Array.from(
      { length: IMPORTED },
      (_, i) => `| ${i + 1} | Dọn ngăn thứ ${i + 1} ${'rất kỹ '.repeat(400)} | Bộ Khoa học | | Tháng 6/2024 | |`,
    );
    const text = [
      'Số: 77/KH-KHO\n\nHà Nội, ngày 11 tháng 2 năm 2024\n\nKẾ HOẠCH\n\nDọn kho lớn\n',
      '| STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành | Sản phẩm |',
      '|---|---|---|---|---|---|',
      ...rows,
    ].join('\n');
    const { body: opened } = await server.post('/imports', { text });
    const lead = { kind: 'unit-mapped', printed: 'Bộ Khoa học', role: 'lead', unit: 'bkhcn' };
    const issuer = { kind: 'head-overruled', field: 'issuer', unit: 'ttg' };
    const { body: ruled } = await server.patch(`/imports/${opened.id}`, { rulings: [lead, issuer] });
    expect(ruled.questions).toEqual([]);
    const { progress, of } = await through(`/imports/${opened.id}/commit`, {}, [
      0,
      somewhere(1, 4),
      somewhere(5, IMPORTED),
    ]);
    expect(progress).toMatchObject({ taken: progress.steps, refused: [] });
    expect(of('DirectiveIssued')).toHaveLength(1);
    expect(of('ItemRecorded').map(({ data }) => data.address)).toEqual(rows.map((_, i) => String(i + 1)));
    const [assigned] = of('DirectiveAssigned');
    await server.complete(assigned!.id);
    const tasks = server
      .events()
      .filter(({ causation, type }) => causation === assigned!.id && type === 'TaskAssigned');
    expect(tasks).toHaveLength(IMPORTED);
    expect(once(tasks)).toBe(true);
  });

  it('supersedes every open task of a replaced directive once, and none that is done', async () => {
    for (const no of DONE) await finish('A', no);
    const open = ITEMS - DONE.length;
    const url = `/directives/${directives.get('A')}/supersede`;
    const { progress, of } = await through(url, { by: directives.get('B'), reason: 'Thay thế' }, [
      somewhere(0, 64),
      somewhere(65, open),
    ]);
    expect(progress.skipped.map(({ stream, reason }: { stream: string; reason: string }) => [stream, reason])).toEqual(
      DONE.map((no) => [`task-${task('A', no)}`, 'done-on-time']),
    );
    expect(of('TaskSuperseded')).toHaveLength(open);
    expect(once(of('TaskSuperseded'))).toBe(true);
    expect(of('StepSkipped')).toHaveLength(DONE.length);
    expect(of('ProcessCompleted')).toMatchObject([{ data: { taken: open, skipped: DONE.length, refused: 0 } }]);
  });

  it('hands every open task of a merged unit over once, and none that is done or superseded', async () => {
    const { body } = await server.post(`/directives/${directives.get('B')}/assign`, {});
    await server.complete(body.process);
    for (const no of DONE.slice(0, 2)) await finish('B', no);
    const open = HANDED - 2;
    const merging = { into: 'bkhcn', basis: MERGING };
    const { progress, of } = await through('/units/btttt/merge', merging, [somewhere(0, ITEMS + open)]);
    expect(progress).toMatchObject({ steps: ITEMS + HANDED, taken: open, refused: [] });
    expect(of('TaskReassigned')).toHaveLength(open);
    expect(once(of('TaskReassigned'))).toBe(true);
    expect(of('TaskReassigned').every(({ stream }) => stream !== `task-${task('B', DONE[0]!)}`)).toBe(true);
    const data = { taken: open, skipped: ITEMS + 2, refused: 0 };
    expect(of('ProcessCompleted')).toMatchObject([{ data }]);
    const skips = of('StepSkipped').map(({ data: { step } }) => step);
    expect(new Set(skips).size).toBe(skips.length);
    const ready = await server.get('/health/ready');
    expect(ready).toMatchObject({ status: 200, body: { processes: { open: 0, fault: null } } });
  });
});

import { StoreUnavailable } from '#event-store/errors';
import { ProcessFollower } from './process-follower.js';
import { Gate, MERGING, RecordOfTasks, stepEvent } from './testing/record-of-tasks.js';

const REPORT = { period: '2024-04', percent: 40, result: 'Đang lập dự thảo' };

describe('a process', () => {
  let record: RecordOfTasks;
  beforeEach(async () => void (record = await new RecordOfTasks().start()));
  afterEach(() => record.served.stop());

  it('takes its day and its decider from the deciding event, whenever its steps run', async () => {
    const directive = await record.directive('A', 1);
    await record.assigned(directive);
    await record.served.at('2024-05-20T02:00:00.000Z');
    const gate = new Gate();
    record.beforeAppending('process', () => gate.opened);
    const { body } = await record.served.post('/units/btttt/merge', { into: 'bkhcn', basis: MERGING });
    await record.served.at('2024-07-01T02:00:00.000Z');
    gate.open();
    await record.complete(body.process);
    const [assigned, step] = await record.history(record.task(directive, 1));
    expect(step).toMatchObject({
      type: 'TaskReassigned',
      data: { to: { lead: [{ unit: record.unit('bkhcn'), primary: false }] }, marks: [] },
      metadata: {
        actor: assigned!.metadata['actor'],
        role: 'system',
        channel: 'process',
        causation: body.process,
        effectiveOn: '2024-05-01',
        basis: { kind: 'document', number: '176/2025/QH15' },
      },
    });
  });

  it('is waited for by its name, and says how far it is', async () => {
    const directive = await record.directive('A', 70);
    const gate = new Gate();
    record.beforeAppending('task', (n) => (n > 64 ? gate.opened : undefined));
    const { body } = await record.served.post(`/directives/${directive}/assign`, {});
    await record.until(async () => {
      const { body: seen } = await record.served.get(`/processes/${body.process}`);
      return seen.progress?.upTo === 64;
    });
    const answer = record.served.get(`/processes/${body.process}?after=process-${body.process}`);
    gate.open();
    expect((await answer).body).toMatchObject({
      state: 'complete',
      progress: { kind: 'assign-items', steps: 70, upTo: 70, taken: 70, skipped: [], refused: [] },
    });
  });

  it('tries again after a fault, and the health page says so meanwhile', async () => {
    const directive = await record.directive('A', 3);
    const failing = { still: true };
    record.beforeAppending('task', () => {
      if (failing.still) throw new StoreUnavailable('the disk is full');
    });
    const { body } = await record.served.post(`/directives/${directive}/assign`, {});
    await record.until(async () => record.served.app.get(ProcessFollower).fault !== null);
    const red = await record.served.get('/health/ready');
    expect(red).toMatchObject({ status: 503, body: { processes: { fault: 'the disk is full' } } });
    failing.still = false;
    expect(await record.complete(body.process)).toMatchObject({ taken: 3 });
    await record.until(async () => record.served.app.get(ProcessFollower).fault === null);
    expect(await record.served.get('/health/ready')).toMatchObject({ status: 200 });
  });

  it('stops before an event that nobody can read, and the health page names it', async () => {
    const directive = await record.directive('A', 1);
    await record.assigned(directive);
    const { store } = record.served.installation;
    const [last] = await record.history(record.task(directive, 1));
    const unheard = { ...last!, id: '0b6c2f0e-7a55-4f0a-9a3e-0d8f3f1c2b4a', type: 'TaskBlessed' };
    await store.append(last!.stream, 0, [unheard]);
    const { body } = await record.served.post('/units/btttt/merge', { into: 'bkhcn', basis: MERGING });
    await record.until(async () => record.served.app.get(ProcessFollower).fault !== null);
    const red = await record.served.get('/health/ready');
    expect(red).toMatchObject({ status: 503, body: { readModels: { stopped: { type: 'TaskBlessed' } } } });
    expect(red.body.processes.fault).toContain('the read models stopped');
    expect(await Array.fromAsync(store.readStream(`process-${body.process}`))).toEqual([]);
  });

  it('lists a step that a rule refuses, and takes the others', async () => {
    await record.served.post('/units/btttt/merge', { into: 'bkhcn', basis: MERGING });
    const late = await record.directive('A', 2, { issuedOn: '2024-05-02', effectiveOn: '2024-05-02' });
    const { process } = await record.assigned(late);
    expect(await record.complete(process)).toMatchObject({
      taken: 0,
      refused: [
        { step: 0, code: 'unit-ended' },
        { step: 1, code: 'unit-ended' },
      ],
    });
    const one = await record.assigns('/tasks', { directive: late, item: 'B.1' });
    expect(one).toMatchObject({
      status: 422,
      body: { code: 'unit-ended', details: { into: [record.unit('bkhcn')] } },
    });
    const mended = await record.assigns('/tasks', { directive: late, item: 'B.1', lead: ['bkhcn'] });
    expect(mended).toMatchObject({ status: 201 });
  });
});

describe('a deciding event that is taken back', () => {
  let record: RecordOfTasks;
  beforeEach(async () => void (record = await new RecordOfTasks().start()));
  afterEach(() => record.served.stop());

  const voided = async (directive: string, event: string) =>
    (await record.served.post(`/directives/${directive}/voids`, { event, reason: 'Nhầm' })).body.process as string;

  it('before its process began: nothing is done, and whoever waits for it is told', async () => {
    const directive = await record.directive('A', 3);
    const gate = new Gate();
    record.beforeAppending('process', () => gate.opened);
    const { body } = await record.served.post(`/directives/${directive}/assign`, {});
    const process = await voided(directive, body.process);
    gate.open();
    expect(await record.complete(body.process)).toMatchObject({
      taken: 0,
      skipped: [0, 1, 2].map((step) => ({ step, reason: 'no-longer-stands' })),
    });
    expect(await record.complete(process)).toMatchObject({ kind: 'correct-steps', steps: 0 });
    expect(await record.history(record.task(directive, 1))).toEqual([]);
  });

  it('while its process runs: no further step is begun, and every one taken is voided', async () => {
    const directive = await record.directive('A', 70);
    const gate = new Gate();
    record.beforeAppending('task', (n) => (n === 64 ? gate.opened : undefined));
    const { body } = await record.served.post(`/directives/${directive}/assign`, {});
    await record.until(async () => (await record.types(record.task(directive, 1))).length > 0);
    const process = await voided(directive, body.process);
    gate.open();
    expect(await record.complete(body.process)).toMatchObject({ steps: 70, taken: 64 });
    expect(await record.complete(process)).toMatchObject({ steps: 64, taken: 64, skipped: [], refused: [] });
    for (const no of [1, 64])
      expect(await record.types(record.task(directive, no))).toEqual(['TaskAssigned', 'EventVoided']);
    expect(await record.types(record.task(directive, 65))).toEqual([]);
  });

  it('afterwards: what nobody has built on is voided, the rest is listed', async () => {
    const directive = await record.directive('A', 3);
    const { process } = await record.assigned(directive);
    const reporter = await record.served.account('hung', 'reporter', 'btttt');
    const reported = await record.served.post(`/tasks/${record.task(directive, 2)}/reports`, REPORT, reporter);
    expect(reported).toMatchObject({ status: 201 });
    const correcting = await voided(directive, process);
    expect(await record.complete(correcting)).toMatchObject({
      taken: 2,
      skipped: [{ reason: 'built-on', stream: `task-${record.task(directive, 2)}` }],
    });
    const [, taken] = await record.history(record.task(directive, 1));
    expect(taken).toMatchObject({
      type: 'EventVoided',
      data: { voids: stepEvent(process, 0, record.task(directive, 1)) },
      metadata: { corrects: stepEvent(process, 0, record.task(directive, 1)), causation: correcting },
    });
    const counts = await record.served.get(`/tasks?directive=${directive}&after=process-${correcting}`);
    expect(counts.body.total).toBe(1);
  });

  it('reinstated: the tasks are assigned again', async () => {
    const directive = await record.directive('A', 2);
    const { process } = await record.assigned(directive);
    const correcting = await voided(directive, process);
    await record.complete(correcting);
    const again = await record.served.post(`/directives/${directive}/assign`, {
      corrects: correcting,
      correctionReason: 'Nhầm khi thu hồi',
    });
    expect(again.status).toBe(201);
    expect(await record.complete(again.body.process)).toMatchObject({ refused: [] });
    expect(await record.leads(record.task(directive, 2))).toEqual(['btttt']);
  });

  it('and a superseding: the tasks are open again', async () => {
    const [old, replacing] = [await record.directive('A', 2), await record.directive('B', 0)];
    await record.assigned(old);
    const { body } = await record.served.post(`/directives/${old}/supersede`, { by: replacing, reason: 'Thay thế' });
    expect(await record.complete(body.process)).toMatchObject({ taken: 2 });
    expect(await record.complete(await voided(old, body.process))).toMatchObject({ taken: 2, refused: [] });
    expect(await record.types(record.task(old, 1))).toEqual(['TaskAssigned', 'TaskSuperseded', 'EventVoided']);
  });

  it('together with its whole document: the tasks go, too', async () => {
    const directive = await record.directive('A', 2);
    const issued = (await record.stream(`directive-${directive}`))[0]!;
    const { process } = await record.assigned(directive);
    const gate = new Gate();
    record.beforeAppending('process', () => gate.opened);
    const correcting = await voided(directive, process);
    const whole = await record.served.post(`/directives/${directive}/voids`, { event: issued.id, reason: 'Nhầm' });
    gate.open();
    expect([201, 409, 422]).toContain(whole.status);
    expect(await record.complete(correcting)).toMatchObject({ taken: 2, skipped: [], refused: [] });
  });
});

describe('the end of a unit', () => {
  let record: RecordOfTasks;
  let directive: string;
  beforeEach(async () => {
    record = await new RecordOfTasks().start();
    directive = await record.directive('A', 3);
    await record.assigned(directive, ['B.1', 'B.2']);
  });
  afterEach(() => record.served.stop());

  const merge = async (body: object = {}) =>
    (await record.served.post(`/units/${record.unit('btttt')}/merge`, { into: 'bkhcn', basis: MERGING, ...body })).body;
  const late = (lead?: string[]) => record.assigns('/tasks', { directive, item: 'B.3', ...(lead && { lead }) });

  it('by a merger into another unit than was said: the tasks follow, but for what was built on', async () => {
    const { process } = await merge();
    await record.complete(process);
    const reporter = await record.served.account('hung', 'reporter', 'bkhcn');
    await record.served.post(`/tasks/${record.task(directive, 2)}/reports`, REPORT, reporter);
    const corrected = await merge({ into: 'bxd', corrects: process, correctionReason: 'Nhầm đơn vị tiếp nhận' });
    expect(await record.complete(corrected.process)).toMatchObject({
      steps: 4,
      taken: 2,
      // Which of two tasks assigned at once comes first in the log is not promised.
      skipped: [
        { step: expect.any(Number), reason: 'built-on' },
        { step: 3, reason: 'no-longer-there' },
      ],
    });
    expect(await record.leads(record.task(directive, 1))).toEqual(['bxd']);
    expect(await record.leads(record.task(directive, 2))).toEqual(['bkhcn']);
  });

  it('by a merger that is taken back: the tasks return', async () => {
    const { process } = await merge();
    await record.complete(process);
    const { body } = await record.served.post(`/units/${record.unit('btttt')}/voids`, {
      event: process,
      reason: 'Nhầm',
    });
    expect(await record.complete(body.process)).toMatchObject({ taken: 2, refused: [] });
    expect(await record.leads(record.task(directive, 1))).toEqual(['btttt']);
  });

  it.each([
    ['split', { into: ['bkhcn', 'bxd'] }],
    ['dissolve', {}],
  ])('by a %s: the map says where each task goes, the rest is listed as orphaned', async (how, more) => {
    const handovers = [{ task: record.task(directive, 1), to: 'bxd' }];
    const ended = await record.served.post(`/units/btttt/${how}`, { basis: MERGING, handovers, ...more });
    expect(await record.complete(ended.body.process)).toMatchObject({
      taken: 1,
      skipped: [{ reason: 'orphaned', stream: `task-${record.task(directive, 2)}` }],
    });
    expect(await record.leads(record.task(directive, 1))).toEqual(['bxd']);
    expect(await late()).toMatchObject({ status: 201 });
    await record.until(async () => {
      const { body } = await record.served.get(`/processes/${ended.body.process}`);
      return body.progress.skipped.length === 2;
    });
    const { body } = await record.served.get(`/processes/${ended.body.process}`);
    expect(body.progress).toMatchObject({
      steps: 2,
      taken: 1,
      skipped: [{}, { step: 2, reason: 'orphaned', stream: `task-${record.task(directive, 3)}` }],
    });
  });

  it('is a rule for tasks that reach the merged unit later', async () => {
    const { process } = await merge();
    await record.complete(process);
    expect(await late()).toMatchObject({ status: 201 });
    await record.until(async () => (await record.leads(record.task(directive, 3)))[0] === 'bkhcn');
    const [, step] = await record.history(record.task(directive, 3));
    expect(step).toMatchObject({
      type: 'TaskReassigned',
      metadata: { effectiveOn: '2024-05-01', causation: process, channel: 'process' },
    });
  });

  it('is a rule for tasks that come back to the merged unit', async () => {
    const task = record.task(directive, 1);
    const away = await record.assigns(`/tasks/${task}/reassignment`, {
      lead: ['bca'],
      reason: 'Giao lại',
      effectiveOn: '2024-04-01',
      basis: { kind: 'document', number: '1/TB', issuedOn: '2024-04-01' },
    });
    expect(away).toMatchObject({ status: 201 });
    const { process } = await merge();
    expect(await record.complete(process)).toMatchObject({ taken: 1, skipped: [{ reason: 'no-longer-there' }] });
    await record.assigns(`/tasks/${task}/voids`, { event: away.body.events[0].id, reason: 'Nhầm' });
    await record.until(async () => (await record.leads(task))[0] === 'bkhcn');
  });

  it('lets the successor’s people report until the task is reassigned', async () => {
    const reporter = await record.served.account('hung', 'reporter', 'bkhcn');
    const task = record.task(directive, 1);
    expect(await record.served.post(`/tasks/${task}/reports`, REPORT, reporter)).toMatchObject({ status: 403 });
    const gate = new Gate();
    record.beforeAppending('process', () => gate.opened);
    const { process } = await merge();
    const said = await record.served.post(`/tasks/${task}/reports`, REPORT, reporter);
    expect(said).toMatchObject({ status: 201 });
    gate.open();
    expect(await record.complete(process)).toMatchObject({ taken: 2 });
    expect(await record.types(task)).toEqual(['TaskAssigned', 'StatusReported', 'TaskReassigned']);
  });
});

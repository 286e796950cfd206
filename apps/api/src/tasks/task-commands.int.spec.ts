import { deadline, eventIn, Programme, succeeded, taskIn } from '../testing/programme.js';
import type { Answer } from '../testing/served-application.js';

const UNKNOWN = '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0999';
const ON_DOCUMENT = { basis: { kind: 'document', number: '4318/TB-TCTTKĐA', issuedOn: '2024-04-20' } };
const REPORT = { period: '2024-03', percent: 40, result: 'Đã trình dự thảo' };
const CLAIM = { finishedOn: '2024-04-28', result: 'Đã ban hành' };

/** Status, code, field and sentences of a problem. */
const problem = (status: number, code: string, field?: string) => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  body: {
    status,
    code,
    type: `https://minhchung.example/problems/${code}`,
    title: expect.any(String),
    detail: { vi: expect.stringMatching(/\p{L}/u), en: expect.stringMatching(/\w/) },
    correlationId: expect.any(String),
    ...(field === undefined ? {} : { errors: [expect.objectContaining({ field })] }),
  },
});

describe('commands on tasks over HTTP', () => {
  let programme: Programme;
  beforeAll(async () => {
    programme = await new Programme().start();
  });
  afterAll(() => programme.stop());

  const post = (who: string, url: string, body?: object) => programme.post(who, url, body);
  const facts = async (task: string) => (await programme.stream(`task-${task}`)).map(({ type }) => type);
  const read = async (task: string, after: Answer) =>
    (await programme.get('giao', `/tasks/${task}?after=${after.body.position}`)).body;

  describe('to assign', () => {
    it('make one task of one item, on the directive’s day', async () => {
      const item = programme.item();
      const assigned = await post('giao', '/tasks', { directive: '04/CT-TTg', item });
      expect(assigned).toMatchObject({
        status: 201,
        headers: { etag: '"0"' },
        body: { outcome: 'recorded', revision: 0, events: [{ type: 'TaskAssigned' }] },
      });
      const [event] = await programme.stream(assigned.body.stream);
      expect(event).toMatchObject({
        data: { address: item },
        metadata: {
          actor: programme.served.accountId('giao'),
          role: 'assigner',
          effectiveOn: '2024-02-11',
          basis: { kind: 'directive', directive: programme.directive, item },
        },
      });
      const shown = await read(taskIn(assigned), assigned);
      expect(shown).toMatchObject({ revision: 0, task: { item, lead: [{ code: 'bkhcn' }], due: '2024-06-30' } });
    });

    it('find the item however its address is typed', async () => {
      const item = programme.item();
      const assigned = await post('giao', '/tasks', { directive: 'CT-04-2024', item: item.replace('B', 'b') });
      expect((await programme.stream(assigned.body.stream))[0]?.data['address']).toBe(item);
    });

    it('correct an assignment, which keeps its day', async () => {
      const item = programme.item();
      const first = succeeded(await post('giao', '/tasks', { directive: programme.directive, item }));
      const correction = { corrects: eventIn(first), correctionReason: 'Đọc nhầm cột chủ trì', lead: ['bca'] };
      const second = await post('giao', '/tasks', { directive: programme.directive, item, ...correction });
      expect(second).toMatchObject({ status: 201, body: { stream: first.body.stream, revision: 1 } });
      expect((await programme.stream(first.body.stream))[1]?.metadata).toMatchObject({
        effectiveOn: '2024-02-11',
        corrects: eventIn(first),
        reason: 'Đọc nhầm cột chủ trì',
      });
      expect((await read(taskIn(first), second)).task.lead).toMatchObject([{ code: 'bca' }]);
    });

    it.each([
      ['an item that there is not', { item: 'B.999' }, 404, 'not-found', 'item'],
      ['a directive that there is not', { directive: '99/CT-TTg' }, 404, 'not-found', 'directive'],
      ['a unit that there is not', { lead: ['khong-co'] }, 404, 'not-found', 'lead.0'],
      ['1,000 leads', { lead: Array(1_000).fill('bca') }, 400, 'invalid-input', 'lead'],
      ['a day that there is not', { effectiveOn: '2024-02-31' }, 400, 'invalid-input', 'effectiveOn'],
    ])('are refused for %s', async (_, wrong, status, code, field) => {
      const item = programme.item();
      const refused = await post('giao', '/tasks', { directive: programme.directive, item, ...wrong });
      expect(refused).toMatchObject(problem(status, code, field));
    });

    it('are refused where it is assigned already, otherwise than before', async () => {
      const item = programme.item();
      succeeded(await post('giao', '/tasks', { directive: programme.directive, item }));
      const again = await post('giao', '/tasks', { directive: programme.directive, item, lead: ['bca'] });
      expect(again).toMatchObject(problem(409, 'task-already-assigned'));
      const same = await post('giao', '/tasks', { directive: programme.directive, item });
      expect(same).toMatchObject({ status: 201, body: { outcome: 'nothing', revision: 0, events: [] } });
    });
  });

  it('reassign a task, and correct that, which keeps its day', async () => {
    const task = await programme.task();
    const body = { lead: ['bca'], coordinating: ['bkhcn'], reason: 'Theo thông báo kết luận', ...ON_DOCUMENT };
    const moved = await post('giao', `/tasks/${task}/reassignment`, body);
    expect(moved).toMatchObject({ status: 201, body: { events: [{ type: 'TaskReassigned' }] } });
    const corrected = await post('giao', `/tasks/${task}/reassignment`, {
      lead: ['bca', 'bkhcn'],
      primary: 'bca',
      reason: 'Theo thông báo kết luận',
      corrects: eventIn(moved),
      correctionReason: 'Đọc thiếu',
    });
    expect(corrected).toMatchObject({ status: 201 });
    const events = await programme.stream(`task-${task}`);
    expect(events.map(({ metadata }) => metadata['effectiveOn'])).toEqual(['2024-02-11', '2024-04-20', '2024-04-20']);
    expect((await read(task, corrected)).task.lead).toMatchObject([
      { code: 'bca', primary: true },
      { code: 'bkhcn', primary: false },
    ]);
    expect(await post('giao', `/tasks/${task}/reassignment`, { ...body, lead: ['x'] })).toMatchObject(
      problem(404, 'not-found', 'lead.0'),
    );
  });

  it('change a deadline from the day of the document, and show it as a change', async () => {
    const task = await programme.task();
    const body = { deadline: deadline('2024-09-30', 'Quý III/2024'), reason: 'Lùi', ...ON_DOCUMENT };
    const changed = await post('giao', `/tasks/${task}/deadline`, body);
    expect(changed).toMatchObject({ status: 201, body: { events: [{ type: 'DeadlineChanged' }] } });
    const shown = await read(task, changed);
    expect(shown).toMatchObject({ revision: 1, task: { due: '2024-09-30', deadlineChanges: 1 } });
    expect((await programme.stream(`task-${task}`))[1]?.metadata).toMatchObject({ effectiveOn: '2024-04-20' });
  });

  it.each([
    ['no deadline', { reason: 'x' }, 400, 'invalid-input', 'deadline'],
    ['a list for a deadline', { deadline: [], reason: 'x' }, 400, 'invalid-input', 'deadline'],
    [
      'a milestone that is nothing',
      { deadline: { kind: 'day', milestones: [null] }, reason: 'x' },
      400,
      'invalid-input',
      'deadline.milestones',
    ],
    ['31/02', { deadline: deadline('2024-02-31'), reason: 'x' }, 400, 'invalid-input', 'deadline.milestones.0.due'],
    [
      'a day before the issue',
      { deadline: deadline('2024-01-01'), reason: 'x' },
      422,
      'deadline-before-assignment',
      'to',
    ],
    ['no reason', { deadline: deadline('2024-07-31') }, 400, 'invalid-input', 'reason'],
    [
      'a basis of nothing',
      { deadline: deadline('2024-07-31'), reason: 'x', basis: { kind: 'document' } },
      400,
      'basis-incomplete',
      'basis.number',
    ],
  ])('refuse a deadline change with %s, and leave nothing half-done', async (_, body, status, code, field) => {
    const task = await programme.task();
    expect(await post('giao', `/tasks/${task}/deadline`, body)).toMatchObject(problem(status, code, field));
    expect(await facts(task)).toEqual(['TaskAssigned']);
  });

  describe('about more time', () => {
    const ask = { deadline: deadline('2024-08-31'), reason: 'Chờ nghị định hướng dẫn' };

    it('ask, and approve: the approval is the change', async () => {
      const task = await programme.task();
      const asked = await post('an', `/tasks/${task}/extension-requests`, ask);
      expect(asked).toMatchObject({ status: 201, body: { events: [{ type: 'DeadlineExtensionRequested' }] } });
      const approved = await post('giao', `/tasks/${task}/extension-requests/${eventIn(asked)}/approval`, {
        deadline: deadline('2024-07-31'),
        note: 'Đồng ý lùi một tháng',
      });
      expect(approved).toMatchObject({ status: 201, body: { events: [{ type: 'DeadlineExtensionApproved' }] } });
      expect((await read(task, approved)).task).toMatchObject({ due: '2024-07-31' });
      const refused = await post('giao', `/tasks/${task}/extension-requests/${eventIn(asked)}/refusal`, {
        reason: 'x',
      });
      expect(refused).toMatchObject(problem(409, 'request-already-answered'));
    });

    it('ask, and refuse', async () => {
      const task = await programme.task();
      const asked = await post('an', `/tasks/${task}/extension-requests`, ask);
      const url = `/tasks/${task}/extension-requests/${eventIn(asked)}/refusal`;
      expect(await post('giao', url, { reason: '' })).toMatchObject(problem(400, 'invalid-input', 'reason'));
      const refused = await post('giao', url, { reason: 'Chưa đủ căn cứ' });
      expect(refused).toMatchObject({ status: 201, body: { events: [{ type: 'DeadlineExtensionRefused' }] } });
      expect((await read(task, refused)).task).toMatchObject({ due: '2024-06-30' });
    });

    it('are refused for what asks nothing, and for a request that there is not', async () => {
      const task = await programme.task();
      const nothing = { ...ask, deadline: { ...deadline('2024-06-30', 'Trước ngày 30/6/2024') } };
      expect(await post('an', `/tasks/${task}/extension-requests`, nothing)).toMatchObject(
        problem(422, 'extension-asks-nothing', 'wanted'),
      );
      const url = `/tasks/${task}/extension-requests/${UNKNOWN}/approval`;
      expect(await post('giao', url, { deadline: deadline('2024-07-31') })).toMatchObject(
        problem(422, 'request-unknown', 'request'),
      );
      expect(await facts(task)).toEqual(['TaskAssigned']);
    });
  });

  describe('to report', () => {
    it('hold from the end of the period', async () => {
      const task = await programme.task();
      const reported = await post('an', `/tasks/${task}/reports`, REPORT);
      expect(reported).toMatchObject({ status: 201, body: { events: [{ type: 'StatusReported' }] } });
      expect((await programme.stream(`task-${task}`))[1]?.metadata).toMatchObject({ effectiveOn: '2024-03-31' });
      expect((await read(task, reported)).task).toMatchObject({ percent: 40 });
    });

    it('are returned by the assigning side, and corrected, keeping their day', async () => {
      const task = await programme.task();
      const reported = await post('an', `/tasks/${task}/reports`, REPORT);
      const url = `/tasks/${task}/reports/${eventIn(reported)}/return`;
      const returned = await post('giao', url, { reason: 'Thiếu số liệu' });
      expect(returned).toMatchObject({ status: 201, body: { events: [{ type: 'ReportReturned' }] } });
      programme.served.now += 60_000;
      const again = await post('an', `/tasks/${task}/reports`, {
        ...REPORT,
        percent: 45,
        corrects: eventIn(reported),
        correctionReason: 'Bổ sung số liệu',
      });
      expect(again).toMatchObject({ status: 201, body: { events: [{ type: 'StatusReported' }], revision: 3 } });
      expect((await programme.stream(`task-${task}`))[3]?.metadata).toMatchObject({
        effectiveOn: '2024-03-31',
        corrects: eventIn(reported),
      });
      expect((await read(task, again)).task).toMatchObject({ percent: 45 });
    });

    it.each([
      ['140 percent', { percent: 140 }, 400, 'invalid-input', 'percent'],
      ['half a percent', { percent: 0.5 }, 400, 'invalid-input', 'percent'],
      ['a number too large', { percent: 1e16 }, 400, 'number-not-exact', 'percent'],
      ['a period that there is not', { period: '2024-13' }, 400, 'invalid-input', 'period'],
      ['an unknown field', { progress: 4 }, 400, 'invalid-input', 'progress'],
      ['a control character', { result: 'a\u0000b' }, 400, 'control-character', 'result'],
      ['a day ahead', { effectiveOn: '2024-05-03' }, 422, 'day-ahead', 'effectiveOn'],
      [
        'a file never uploaded',
        { evidence: [{ sha256: 'a'.repeat(64), name: 'a.pdf' }] },
        404,
        'not-found',
        'evidence.0.sha256',
      ],
      [
        'a correction of nothing',
        { corrects: UNKNOWN, correctionReason: 'x' },
        422,
        'correction-of-unknown-event',
        'corrects',
      ],
    ])('are refused with %s, and leave nothing half-done', async (_, wrong, status, code, field) => {
      const task = await programme.task();
      expect(await post('an', `/tasks/${task}/reports`, { ...REPORT, ...wrong })).toMatchObject(
        problem(status, code, field),
      );
      expect(await facts(task)).toEqual(['TaskAssigned']);
    });

    it('are refused twice for one period, and for going down without a reason', async () => {
      const task = await programme.task();
      succeeded(await post('an', `/tasks/${task}/reports`, REPORT));
      expect(await post('an', `/tasks/${task}/reports`, { ...REPORT, percent: 50 })).toMatchObject(
        problem(422, 'period-already-reported', 'period'),
      );
      const less = { ...REPORT, period: '2024-04', percent: 30 };
      expect(await post('an', `/tasks/${task}/reports`, less)).toMatchObject(
        problem(422, 'percent-decrease-needs-reason', 'reasonForDecrease'),
      );
    });
  });

  describe('to finish', () => {
    it('claim and accept: done', async () => {
      const task = await programme.task();
      const claimed = await post('an', `/tasks/${task}/claims`, CLAIM);
      expect(claimed).toMatchObject({ status: 201, body: { events: [{ type: 'CompletionClaimed' }] } });
      expect((await read(task, claimed)).task).toMatchObject({ status: 'awaiting-acceptance', late: false });
      const accepted = await post('giao', `/tasks/${task}/claims/${eventIn(claimed)}/acceptance`, {});
      expect((await read(task, accepted)).task).toMatchObject({ status: 'done-on-time', milestonesMet: ['m1'] });
      expect(await post('an', `/tasks/${task}/claims`, CLAIM)).toMatchObject(
        problem(422, 'milestone-already-met', 'milestone'),
      );
    });

    it('claim, return, and claim again', async () => {
      const task = await programme.task();
      const claimed = await post('an', `/tasks/${task}/claims`, CLAIM);
      const url = `/tasks/${task}/claims/${eventIn(claimed)}`;
      const returned = await post('giao', `${url}/return`, { reason: 'Chưa đạt' });
      expect(returned).toMatchObject({ status: 201, body: { events: [{ type: 'CompletionReturned' }] } });
      expect(await post('giao', `${url}/acceptance`, {})).toMatchObject(problem(409, 'claim-already-answered'));
      const again = await post('an', `/tasks/${task}/claims`, { ...CLAIM, finishedOn: '2024-05-01' });
      expect((await read(task, again)).task).toMatchObject({ status: 'awaiting-acceptance' });
    });

    it.each([
      ['a day ahead', { finishedOn: '2024-05-03' }, 422, 'day-ahead', 'finishedOn'],
      ['a milestone that there is not', { milestone: 'm7' }, 422, 'milestone-unknown', 'milestone'],
      ['no day', { finishedOn: undefined }, 400, 'invalid-input', 'finishedOn'],
    ])('are refused with %s', async (_, wrong, status, code, field) => {
      const task = await programme.task();
      expect(await post('an', `/tasks/${task}/claims`, { ...CLAIM, ...wrong })).toMatchObject(
        problem(status, code, field),
      );
    });
  });

  it('cancel, reopen, supersede and urge', async () => {
    const task = await programme.task();
    const act = (what: string, body: object) => post('giao', `/tasks/${task}/${what}`, body);
    expect(await act('reopening', { reason: 'x' })).toMatchObject(problem(409, 'task-still-open'));
    const urged = await act('urging', { message: 'Đề nghị khẩn trương' });
    expect(urged).toMatchObject({ status: 201, body: { events: [{ type: 'TaskUrged' }] } });
    const cancelled = await act('cancellation', { reason: 'Không còn phù hợp' });
    expect((await read(task, cancelled)).task).toMatchObject({ status: 'cancelled' });
    expect(await act('urging', { message: 'x' })).toMatchObject(problem(409, 'task-cancelled'));
    succeeded(await act('reopening', { reason: 'Vẫn cần' }));
    expect(await act('superseding', { by: 'khong-co', reason: 'x' })).toMatchObject(problem(404, 'not-found', 'by'));
    const superseded = await act('superseding', { by: programme.directive, reason: 'Thay thế' });
    expect((await read(task, superseded)).task).toMatchObject({ status: 'superseded' });
    expect(await facts(task)).toEqual(['TaskAssigned', 'TaskUrged', 'TaskCancelled', 'TaskReopened', 'TaskSuperseded']);
  });

  it('take an event back: it stays, and counts no longer', async () => {
    const task = await programme.task();
    const reported = await post('an', `/tasks/${task}/reports`, REPORT);
    const voids = (event: string, reason = 'Nhập nhầm nhiệm vụ') =>
      post('an', `/tasks/${task}/voids`, { event, reason });
    expect(await voids(UNKNOWN)).toMatchObject(problem(422, 'correction-of-unknown-event', 'corrects'));
    expect(await voids(eventIn(reported), '')).toMatchObject(problem(400, 'invalid-input', 'reason'));
    const voided = await voids(eventIn(reported));
    expect(voided).toMatchObject({ status: 201, body: { events: [{ type: 'EventVoided' }] } });
    expect((await read(task, voided)).task).toMatchObject({ percent: null });
    expect((await programme.stream(`task-${task}`))[2]?.metadata).toMatchObject({ effectiveOn: '2024-03-31' });
    expect(await voids(eventIn(voided))).toMatchObject(problem(422, 'already-voided', 'corrects'));
  });

  it('name the part of the path that is no id, and the task that there is not', async () => {
    expect(await post('an', '/tasks/khong-phai-ma/reports', REPORT)).toMatchObject(
      problem(400, 'not-a-uuid', 'taskId'),
    );
    expect(await post('an', `/tasks/${UNKNOWN}/reports`, REPORT)).toMatchObject(problem(404, 'not-found', 'taskId'));
    expect(await programme.get('an', `/tasks/${UNKNOWN}`)).toMatchObject(problem(404, 'not-found', 'taskId'));
    const task = await programme.task();
    expect(await post('an', `/tasks/${task.toUpperCase()}/reports`, REPORT)).toMatchObject({ status: 201 });
  });
});

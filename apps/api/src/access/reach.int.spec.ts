import { deadline, eventIn, Programme, succeeded } from '../testing/programme.js';
import type { Answer } from '../testing/served-application.js';

const REPORT = { period: '2024-03', percent: 40, result: 'Đã trình dự thảo' };
const CLAIM = { finishedOn: '2024-04-28', result: 'Đã ban hành' };

describe('who may see and do what', () => {
  let programme: Programme;
  beforeAll(async () => {
    programme = await new Programme({ LOCK_AFTER_FAILURES: '3' }).start();
  });
  afterAll(() => programme.stop());

  const revision = async (task: string) => (await programme.stream(`task-${task}`)).at(-1)?.revision;

  /** Refused as code, on record once for the key, and the target's revision unmoved. */
  async function refusedOnRecord(
    who: string,
    task: string,
    act: (headers: { 'idempotency-key': string }) => Promise<Answer>,
    code: string,
  ) {
    const [before, seen] = [await revision(task), await programme.refusals(who)];
    const headers = { 'idempotency-key': `refused-${who}-${code}-${task}` };
    for (let time = 0; time < 3; time++) {
      const refused = await act(headers);
      expect(refused).toMatchObject({
        status: 403,
        body: { code, detail: { vi: expect.stringMatching(/\p{L}/u), en: expect.stringMatching(/\w/) } },
      });
    }
    await Promise.all(Array.from({ length: 5 }, () => act(headers)));
    const recorded = (await programme.refusals(who)).slice(seen.length);
    expect(recorded).toEqual([
      expect.objectContaining({
        code,
        stream: `task-${task}`,
        revision: before,
        accountId: programme.served.accountId(who),
      }),
    ]);
    expect(await revision(task)).toBe(before);
  }

  describe('a reporter', () => {
    it('sees the tasks that the unit leads or coordinates, and no others', async () => {
      const joint = await programme.task();
      const own = await programme.task({ lead: ['bca'], coordinating: [] });
      const others = await programme.task({ lead: ['vpcp'], coordinating: [] });
      await programme.caughtUp();
      const status = async (who: string, task: string) => (await programme.get(who, `/tasks/${task}`)).status;
      expect([await status('cuc', joint), await status('cuc', own), await status('cuc', others)]).toEqual([
        200, 200, 404,
      ]);
      expect(await status('an', own)).toBe(404);
      const { body } = await programme.get('cuc', '/tasks?limit=500');
      const ids = body.rows.map(({ id }: { id: string }) => id);
      expect(ids).toEqual(expect.arrayContaining([joint, own]));
      expect(ids).not.toContain(others);
      expect(body.total).toBe(ids.length);
      const counts = await programme.get('cuc', '/tasks/counts');
      expect(counts.body.total).toBe(body.total);
      const trail = await programme.get('cuc', `/trail?task=${others}`);
      expect(trail.body).toMatchObject({ total: 0, rows: [] });
      expect(await programme.get('cuc', `/tasks/${others}/then-and-now`)).toMatchObject({ status: 404 });
    });

    it('of a unit named to monitor sees every task of the directive, and what happens to it', async () => {
      const task = await programme.task({ lead: ['bca'], coordinating: [] });
      await programme.caughtUp();
      expect(await programme.get('theodoi', `/tasks/${task}`)).toMatchObject({ status: 200 });
      const { body } = await programme.get('theodoi', '/tasks?limit=500');
      expect(body.rows.map(({ id }: { id: string }) => id)).toContain(task);
      const counts = await programme.get('theodoi', '/tasks/counts');
      expect(counts.body.total).toBe(body.total);
      const trail = await programme.get('theodoi', `/trail?task=${task}`);
      expect(trail.body.rows).toMatchObject([{ type: 'TaskAssigned' }]);
      const asKnownBefore = await programme.get('theodoi', `/tasks?limit=500&knownAt=size:${body.basis.size - 1}`);
      expect(asKnownBefore.body.total).toBe(body.total - 1);
    });

    it.each([
      ['reports', REPORT],
      ['claims', CLAIM],
      ['extension-requests', { deadline: deadline('2024-08-31'), reason: 'x' }],
    ])('of a unit that only coordinates is refused to send %s', async (what, body) => {
      const task = await programme.task();
      await refusedOnRecord(
        'cuc',
        task,
        (headers) => programme.post('cuc', `/tasks/${task}/${what}`, body, headers),
        'not-a-lead',
      );
    });

    it('takes back nothing that another unit said', async () => {
      const task = await programme.task({ lead: ['bkhcn', 'bca'] });
      const reported = await programme.post('an', `/tasks/${task}/reports`, REPORT);
      const body = { event: eventIn(reported), reason: 'Không đúng' };
      await refusedOnRecord(
        'cuc',
        task,
        (headers) => programme.post('cuc', `/tasks/${task}/voids`, body, headers),
        'said-by-another-unit',
      );
    });

    it('acts for no unit outside the role, on record', async () => {
      const task = await programme.task();
      const seen = (await programme.refusals('cuc')).length;
      const outside = { 'x-acting-unit': 'bkhcn', 'idempotency-key': 'outside-1' };
      for (let time = 0; time < 2; time++)
        expect(await programme.post('cuc', `/tasks/${task}/reports`, REPORT, outside)).toMatchObject({
          status: 403,
          body: { code: 'out-of-scope', errors: [{ field: 'X-Acting-Unit' }] },
        });
      expect((await programme.refusals('cuc')).slice(seen)).toMatchObject([
        { code: 'out-of-scope', command: `POST /tasks/${task}/reports` },
      ]);
      expect(await revision(task)).toBe(0);
    });

    it('may act for a unit below, in the role named', async () => {
      const task = await programme.task({ lead: ['bkhcn-cntt'] });
      const below = { 'x-acting-unit': 'bkhcn-cntt' };
      const reported = await programme.post('an', `/tasks/${task}/reports`, REPORT, {
        ...below,
        'x-acting-role': 'reporter',
      });
      expect(reported).toMatchObject({ status: 201 });
      const [, event] = await programme.stream(`task-${task}`);
      const unit = (await programme.get('an', '/units/bkhcn-cntt')).body.id;
      expect(event).toMatchObject({ data: { unit }, metadata: { unit, role: 'reporter' } });
      expect(
        await programme.post('an', `/tasks/${task}/reports`, REPORT, { 'x-acting-role': 'assigner' }),
      ).toMatchObject({
        status: 403,
        body: { code: 'role-not-held' },
      });
    });
  });

  describe('to decide', () => {
    it('is not for a unit outside the assigning side, unless another directive is its basis', async () => {
      const task = await programme.task();
      const body = { deadline: deadline('2024-08-31'), reason: 'x' };
      await refusedOnRecord(
        'la',
        task,
        (headers) => programme.post('la', `/tasks/${task}/deadline`, body, headers),
        'not-assigning-side',
      );
    });

    it('is for a unit outside the assigning side where another directive is its basis', async () => {
      const task = await programme.task();
      const notice = {
        number: '4318/TB-TCTTKĐA',
        kind: 'thong-bao',
        issuer: 'vpcp',
        issuedOn: '2024-04-20',
        items: [],
      };
      const issued = succeeded(await programme.served.post('/directives', { ...notice, title: 'Thông báo kết luận' }));
      const directive = (issued.body.stream as string).slice('directive-'.length);
      const body = {
        deadline: deadline('2024-08-31'),
        reason: 'Theo kết luận',
        basis: { kind: 'directive', directive },
      };
      const changed = succeeded(await programme.post('la', `/tasks/${task}/deadline`, body));
      const [, event] = await programme.stream(`task-${task}`);
      expect(event).toMatchObject({
        id: eventIn(changed),
        data: { decidedBy: expect.any(String), marks: ['back-dated', 'lower-rank'] },
        metadata: { effectiveOn: '2024-04-20', basis: { kind: 'directive', directive } },
      });
    });

    it('is not for the unit that leads the task', async () => {
      const task = await programme.task();
      const act = (headers: object) =>
        programme.post('binh', `/tasks/${task}/cancellation`, { reason: 'Không làm nữa' }, { ...headers });
      await refusedOnRecord('binh', task, act, 'lead-may-not-decide');
    });

    it('is for nobody on what they asked, claimed or reported themselves', async () => {
      const both = await programme.served.account('hai-vai', 'reporter', 'bkhcn');
      const id = programme.served.accountId('hai-vai');
      succeeded(await programme.served.post(`/accounts/${id}/roles`, { role: 'assigner', unit: 'ttg' }));
      programme.people.set('hai-vai', both);
      const assigner = { 'x-acting-role': 'assigner' };
      const said = async (task: string, what: string, body: object) =>
        eventIn(succeeded(await programme.post('hai-vai', `/tasks/${task}/${what}`, body)));
      const cases = [
        [
          'extension-requests',
          { deadline: deadline('2024-08-31'), reason: 'x' },
          'approval',
          { deadline: deadline('2024-07-31') },
          'own-request',
        ],
        [
          'extension-requests',
          { deadline: deadline('2024-08-31'), reason: 'x' },
          'refusal',
          { reason: 'x' },
          'own-request',
        ],
        ['claims', CLAIM, 'acceptance', {}, 'own-claim'],
        ['claims', CLAIM, 'return', { reason: 'x' }, 'own-claim'],
        ['reports', REPORT, 'return', { reason: 'x' }, 'own-report'],
      ] as const;
      for (const [what, saying, how, answer, code] of cases) {
        const task = await programme.task();
        const event = await said(task, what, saying);
        const act = (headers: object) =>
          programme.post('hai-vai', `/tasks/${task}/${what}/${event}/${how}`, answer, { ...headers, ...assigner });
        await refusedOnRecord('hai-vai', task, act, code);
      }
      await programme.caughtUp();
      const seen = await programme.get('kiem', '/trail?type=CommandRefused&limit=100');
      expect(seen.body.rows.map(({ data }: { data: { code: string } }) => data.code)).toEqual(
        expect.arrayContaining(['own-request', 'own-claim', 'own-report', 'lead-may-not-decide']),
      );
      expect((await programme.get('an', '/trail?type=CommandRefused&limit=100')).body.total).toBe(0);
    });

    it('leaves its marks in the trail', async () => {
      const task = await programme.task({ deadline: deadline('2024-03-31') });
      const changed = succeeded(
        await programme.post('giao', `/tasks/${task}/deadline`, { deadline: deadline('2024-06-30'), reason: 'Lùi' }),
      );
      const { body } = await programme.get('kiem', `/trail?task=${task}&marked=true&after=${changed.body.position}`);
      expect(body.rows).toMatchObject([
        { type: 'DeadlineChanged', data: { marks: expect.arrayContaining(['after-passed']) } },
      ]);
    });
  });

  it('an auditor reads everything and changes nothing', async () => {
    const task = await programme.task();
    await programme.caughtUp();
    expect(await programme.get('kiem', `/tasks/${task}`)).toMatchObject({ status: 200 });
    const attempts: readonly [string, object][] = [
      ['/tasks', { directive: programme.directive, item: 'B.1' }],
      [`/tasks/${task}/reports`, REPORT],
      [`/tasks/${task}/urging`, { message: 'x' }],
      [`/tasks/${task}/voids`, { event: task, reason: 'x' }],
      [`/directives/${programme.directive}/assign`, {}],
      ['/units', { code: 'x', name: 'x', kind: 'x', rank: 1 }],
      ['/accounts', { name: 'x', signIn: 'x', roles: [] }],
    ];
    const { size } = await programme.served.installation.store.head();
    for (const [url, body] of attempts)
      expect(await programme.post('kiem', url, body)).toMatchObject({ status: 403, body: { code: 'role-refused' } });
    expect((await programme.served.installation.store.head()).size).toBe(size);
  });

  describe('a session', () => {
    const me = (headers: Readonly<Record<string, string>>) => programme.served.get('/accounts/me', headers);
    const signIn = (signInName: string, password: string) =>
      programme.served.call('POST', '/sessions', { authorization: '' }, { signInName, password });

    it.each(['', 'Bearer', 'Bearer x', 'Basic YTpi', 'Bearer a.b.c', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'])(
      'is not opened by “%s”',
      async (authorization) => {
        expect(await me({ authorization })).toMatchObject({
          status: 401,
          headers: { 'www-authenticate': expect.stringContaining('Bearer') },
          body: { code: 'not-signed-in' },
        });
      },
    );

    it('ends at once where the account is disabled or signed out, though its token is still good', async () => {
      const leaving = await programme.served.account('sap-nghi', 'reporter', 'bca');
      expect(await me(leaving)).toMatchObject({ status: 200 });
      const url = `/accounts/${programme.served.accountId('sap-nghi')}/disabling`;
      succeeded(await programme.served.post(url, { reason: 'Nghỉ việc' }));
      expect(await me(leaving)).toMatchObject({ status: 403, body: { code: 'account-disabled' } });
      const { body } = await signIn('an', 'a password of an');
      const open = { authorization: `Bearer ${body.token}` };
      expect(await me(open)).toMatchObject({ status: 200 });
      expect(await programme.served.call('DELETE', '/sessions/current', open)).toMatchObject({ status: 204 });
      expect(await me(open)).toMatchObject({ status: 401 });
    });

    it('of a locked account ends, and none begins, until an administrator unlocks it', async () => {
      const headers = await programme.served.account('hay-quen', 'reporter', 'bca');
      for (let n = 0; n < 3; n++) await signIn('hay-quen', 'sai mật khẩu');
      expect(await signIn('hay-quen', 'a password of hay-quen')).toMatchObject({
        status: 403,
        body: { code: 'account-locked' },
      });
      expect(await me(headers)).toMatchObject({ status: 403, body: { code: 'account-locked' } });
      const url = `/accounts/${programme.served.accountId('hay-quen')}/unlocking`;
      succeeded(await programme.served.post(url, { reason: 'Đã xác minh' }));
      expect(await signIn('hay-quen', 'a password of hay-quen')).toMatchObject({ status: 201 });
    });

    it('survives a restart of the application, its refresh token is good once, and its token expires', async () => {
      const { body } = await signIn('an', 'a password of an');
      await programme.served.restart();
      const headers = { authorization: `Bearer ${body.token}` };
      expect(await me(headers)).toMatchObject({ status: 200 });
      const refresh = (refreshToken: string) =>
        programme.served.call('POST', '/sessions/refresh', {}, { refreshToken });
      const next = await refresh(body.refreshToken);
      expect(next).toMatchObject({ status: 200 });
      expect(await refresh(body.refreshToken)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
      expect(await refresh(next.body.refreshToken)).toMatchObject({ status: 401 });
      await programme.served.at('2024-05-03T01:01:00.000Z');
      expect(await me(headers)).toMatchObject({ status: 401 });
    });
  });
});

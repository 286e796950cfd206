import { deadline, eventIn, Programme, succeeded, taskIn } from '../testing/programme.js';

const URGE = { message: 'Đề nghị khẩn trương' };
const key = (name: string) => ({ 'idempotency-key': name });
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

describe('a command sent again', () => {
  let programme: Programme;
  beforeAll(async () => {
    programme = await new Programme().start();
  });
  afterAll(() => programme.stop());

  const urge = (task: string, headers: Readonly<Record<string, string>>, body: object = URGE, who = 'giao') =>
    programme.post(who, `/tasks/${task}/urging`, body, headers);

  it('gets its first answer, also after the task has moved on and after a restart', async () => {
    const task = await programme.task();
    const first = await urge(task, key('k-1'));
    expect(first).toMatchObject({ status: 201, headers: { 'idempotency-key': 'k-1', etag: '"1"' } });
    const repeated = { status: 201, body: { ...first.body, outcome: 'repeated' }, headers: { etag: '"1"' } };
    expect(await urge(task, key('k-1'))).toMatchObject(repeated);
    succeeded(await programme.post('giao', `/tasks/${task}/cancellation`, { reason: 'Không còn phù hợp' }));
    expect(await urge(task, key('k-1'))).toMatchObject(repeated);
    await programme.served.restart();
    expect(await urge(task, key('k-1'))).toMatchObject(repeated);
    expect(await programme.stream(`task-${task}`)).toHaveLength(3);
  });

  it('is found before If-Match is looked at', async () => {
    const task = await programme.task();
    const headers = { ...key('k-2'), 'if-match': '"0"' };
    succeeded(await urge(task, headers));
    expect(await urge(task, headers)).toMatchObject({ status: 201, body: { outcome: 'repeated', revision: 1 } });
    expect(await urge(task, { ...key('k-3'), 'if-match': '"0"' })).toMatchObject({ status: 412 });
  });

  it('is found though what it named is called otherwise by now', async () => {
    const unit = { name: 'Cục mới', kind: 'ministry', parent: 'ttg', rank: 3, ageUnknown: true };
    const made = succeeded(await programme.served.post('/units', { ...unit, code: 'cuc-moi' }));
    const task = await programme.task();
    const body = { lead: ['cuc-moi'], reason: 'Chuyển chủ trì', effectiveOn: '2024-05-02' };
    const first = succeeded(await programme.post('giao', `/tasks/${task}/reassignment`, body, key('k-4')));
    const id = (made.body.stream as string).slice('unit-'.length);
    succeeded(await programme.served.post(`/units/${id}/code`, { code: 'cuc-cu', effectiveOn: '2024-05-02' }));
    const again = await programme.post('giao', `/tasks/${task}/reassignment`, body, key('k-4'));
    expect(again).toMatchObject({ status: 201, body: { ...first.body, outcome: 'repeated' } });
  });

  it('with another body is refused, and changes nothing', async () => {
    const task = await programme.task();
    succeeded(await urge(task, key('k-5')));
    expect(await urge(task, key('k-5'), { message: 'Khác' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused', errors: [{ field: 'Idempotency-Key' }] },
    });
    expect(await urge(task, key('k-5'), { ...URGE })).toMatchObject({ body: { outcome: 'repeated' } });
    expect(await programme.stream(`task-${task}`)).toHaveLength(2);
  });

  it('is another command under another account or at another address', async () => {
    const [one, two] = [await programme.task(), await programme.task()];
    const answers = [await urge(one, key('k-6')), await urge(two, key('k-6'))];
    const ask = { deadline: deadline('2024-08-31'), reason: 'x' };
    answers.push(await programme.post('an', `/tasks/${one}/extension-requests`, ask, key('k-6')));
    answers.push(await programme.post('binh', `/tasks/${two}/extension-requests`, ask, key('k-6')));
    expect(answers.map(({ body }) => body.outcome)).toEqual(['recorded', 'recorded', 'recorded', 'recorded']);
    expect(new Set(answers.map(eventIn)).size).toBe(4);
  });

  it('twenty times at once makes one event', async () => {
    const task = await programme.task();
    const answers = await Promise.all(Array.from({ length: 20 }, () => urge(task, key('k-7'))));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    expect(answers.filter(({ body }) => body.outcome === 'recorded')).toHaveLength(1);
    expect(new Set(answers.map(eventIn)).size).toBe(1);
    expect(await programme.stream(`task-${task}`)).toHaveLength(2);
  });

  it('without a key is told the key that was made for it', async () => {
    const task = await programme.task();
    const { status, headers } = await programme.served.call(
      'POST',
      `/tasks/${task}/urging`,
      programme.who('giao'),
      URGE,
    );
    expect(status).toBe(201);
    expect(headers['idempotency-key']).toMatch(UUID);
    expect(await urge(task, key(String(headers['idempotency-key'])))).toMatchObject({ body: { outcome: 'repeated' } });
  });

  it('is not needed where many write to one task at once, without If-Match: all are recorded, one after the other', async () => {
    const task = await programme.task();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => urge(task, key(`many-${n}`), { message: `Lần ${n}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 201));
    expect((await programme.stream(`task-${task}`)).map(({ revision }) => revision)).toEqual([...Array(41).keys()]);
  });

  it('assigns one item once, though twenty ask at once', async () => {
    const body = { directive: programme.directive, item: programme.item() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => programme.post('giao', '/tasks', body, key('k-8'))),
    );
    expect(answers.filter(({ body: { outcome } }) => outcome === 'recorded')).toHaveLength(1);
    expect(await programme.stream(`task-${taskIn(answers[0]!)}`)).toHaveLength(1);
  });
});

describe('If-Match', () => {
  let programme: Programme;
  let task: string;
  beforeAll(async () => {
    programme = await new Programme().start();
    task = await programme.task();
  });
  afterAll(() => programme.stop());

  const urge = (tag: string) =>
    programme.post('giao', `/tasks/${task}/urging`, { message: `Đề nghị ${tag}` }, { 'if-match': tag });

  it('takes the ETag of the task as it was read, and refuses what others have changed, naming both', async () => {
    await programme.caughtUp();
    const shown = await programme.get('giao', `/tasks/${task}`);
    expect(shown).toMatchObject({ status: 200, headers: { etag: '"0"' }, body: { revision: 0 } });
    const first = await urge(String(shown.headers['etag']));
    expect(first).toMatchObject({ status: 201, headers: { etag: '"1"' } });
    expect(await programme.get('giao', `/tasks/${task}?after=${first.body.position}`)).toMatchObject({
      headers: { etag: '"1"' },
    });
    expect(await urge('"0"')).toMatchObject({
      status: 412,
      body: {
        code: 'revision-conflict',
        details: { expected: 0, actual: 1 },
        detail: { vi: expect.stringMatching(/0.*1/), en: expect.stringMatching(/0.*1/) },
      },
    });
  });

  it('of an older moment is the revision of that moment', async () => {
    const then = await programme.get('giao', `/tasks/${task}?knownAt=size:${await sizeAt(0)}`);
    expect(then).toMatchObject({ status: 200, headers: { etag: '"0"' } });
  });

  const sizeAt = async (revision: number) =>
    (await programme.served.events()).findIndex((e) => e.stream === `task-${task}` && e.revision === revision) + 1;

  it.each(['0', 'W/"0"', '*', '"-1"', '"0", "1"'])('that is no revision is refused: %s', async (tag) => {
    expect(await urge(tag)).toMatchObject({
      status: 400,
      body: { code: 'bad-if-match', errors: [{ field: 'If-Match' }] },
    });
  });
});

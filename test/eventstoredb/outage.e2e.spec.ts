import { ServedApplication, type Answer } from '#api/testing/served-application';
import { setTimeout as delay } from 'node:timers/promises';
import { ServerDouble } from './double/server-double.js';

/** What whoever uses and operates the product sees of a server in trouble; here the protocol double brings it about. */
describe('the product while EventStoreDB is in trouble (the protocol double)', () => {
  let double: ServerDouble;
  let served: ServedApplication;
  beforeAll(async () => {
    double = await ServerDouble.start();
    served = await new ServedApplication({ EVENTSTORE_URL: double.url, EVENTSTORE_LOG: 'outage' }).start();
    expect(await unit('ttg')).toMatchObject({ status: 201 });
  });
  afterEach(() => void (double.misbehaviour.always = null));
  afterAll(async () => {
    await served.stop();
    double.kill();
  });

  const unit = (code: string, key = code) =>
    served.post(
      '/units',
      { code, name: code, kind: 'ministry', parent: null, rank: 2, ageUnknown: true },
      { 'idempotency-key': key },
    );
  const health = async (status: number): Promise<Answer> => {
    for (let asked = 0; asked < 2_400; asked++, await delay(50)) {
      const answer = await served.get('/health/ready');
      if (answer.status === status) return answer;
    }
    throw new Error(JSON.stringify((await served.get('/health/ready')).body));
  };
  /** A command sent meanwhile is recorded once, under its key, when the server is back; nobody had to send it again. */
  const outlasts = async (code: string, trouble: () => void, end: () => Promise<void> | void, problem: RegExp) => {
    trouble();
    const sent = unit(code);
    expect((await health(503)).body.problems.join()).toMatch(problem);
    await end();
    expect(await sent).toMatchObject({ status: 201, body: { outcome: 'recorded' } });
    expect((await health(200)).body).toMatchObject({ readModels: { stopped: null }, ledger: { stopped: null } });
    expect(await unit(code)).toMatchObject({ status: 201, body: { outcome: 'repeated' } });
    const events = await served.events();
    expect(events.filter(({ data }) => data['code'] === code)).toHaveLength(1);
    await served.caughtUp();
    expect(await served.get(`/units/${code}`)).toMatchObject({ status: 200 });
  };

  it(
    'gone, and started again: health is red and then green, and what was sent is recorded once',
    () =>
      outlasts(
        'mat',
        () => double.kill(),
        () => double.listen(),
        /the log is not followed|the log cannot be read/,
      ),
    60_000,
  );

  it(
    'silent: the same',
    () =>
      outlasts(
        'im',
        () => {
          double.misbehaviour.always = 'silent';
          double.dropSubscriptions();
        },
        () => void (double.misbehaviour.always = null),
        /the log cannot be read: it does not answer|the log is not followed/,
      ),
    60_000,
  );

  it(
    'without a leader: the same',
    () =>
      outlasts(
        'khong-chu',
        () => void (double.misbehaviour.always = 'no leader'),
        () => void (double.misbehaviour.always = null),
        /the log cannot be read/,
      ),
    60_000,
  );

  it('stripped of the history of one unit: nothing is decided on the rest, and the answer says what to do', async () => {
    const { body } = await unit('bi-xoa');
    expect(await unit('sau-do')).toMatchObject({ status: 201 });
    await served.restart();
    double.log.destroy(`outage.${body.stream}`);
    expect(await served.post(`/units/${body.stream.slice('unit-'.length)}/rank`, { rank: 3 })).toMatchObject({
      status: 503,
      body: { code: 'history-removed' },
    });
  });
});

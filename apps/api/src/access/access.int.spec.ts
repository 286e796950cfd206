import { Controller, Get, Post } from '@nestjs/common';
import type { RequestContext } from '../record/request-context.js';
import { Permits, Public } from './permits.js';
import type { Reader } from './reader.js';
import { Context, Reading } from './request-parameters.js';
import { SecureApplication, type Call } from './testing/secure-application.js';
import { establishUnits, PROVINCE, WARD } from './testing/units.js';

@Controller('probe')
class ProbeController {
  @Get('open')
  @Public()
  open() {
    return { open: true };
  }

  @Get('reader')
  reader(@Reading() reader: Reader) {
    return reader;
  }

  @Post('act')
  @Permits('reporter', 'unit-leader')
  act(@Context() context: RequestContext) {
    return context;
  }
}

describe('the gate', () => {
  let application: SecureApplication;
  let token: string;
  let account: string;
  beforeEach(async () => {
    application = await new SecureApplication().start([ProbeController]);
    const admin = await application.installAdmin();
    await establishUnits(application);
    const body = {
      name: 'Nguyễn Thị An',
      signIn: 'an',
      roles: [
        { role: 'reporter', unit: 'P1' },
        { role: 'unit-leader', unit: 'T79' },
      ],
    };
    const opened = await application.call({ method: 'POST', url: '/accounts', token: admin, body });
    account = opened.body.accountId;
    token = await application.firstSignIn('an', opened.body.initialPassword);
  });
  afterEach(() => application.stop());

  const act = (headers: Record<string, string> = {}, more: Partial<Call> = {}) =>
    application.call({ method: 'POST', url: '/probe/act', token, body: { b: 1, a: 2 }, headers, ...more });

  it('lets everybody in where a route is public', async () => {
    expect((await application.call({ url: '/probe/open' })).body).toEqual({ open: true });
  });

  it('tells a reader the roles held today and the subtrees that they open', async () => {
    expect((await application.call({ url: '/probe/reader', token })).body).toEqual({
      account,
      roles: [
        { role: 'reporter', unit: WARD },
        { role: 'unit-leader', unit: PROVINCE },
      ],
      scope: [WARD, PROVINCE],
    });
  });

  it('gives a command its actor, key, day, correlation and sealed address', async () => {
    const { body, headers } = await act({
      'x-acting-role': 'unit-leader',
      'if-match': '"7"',
      'x-correlation-id': 'c-1',
    });
    expect(body).toEqual({
      actor: { account, role: 'unit-leader', unit: PROVINCE },
      onBehalfOf: null,
      channel: 'api',
      correlation: 'c-1',
      trace: null,
      causation: null,
      client: { person: expect.any(String), sealed: expect.any(String) },
      key: expect.any(String),
      request: expect.stringMatching(/^[0-9a-f]{64}$/),
      expected: 7,
      today: '2024-05-02',
    });
    expect(headers).toMatchObject({ 'idempotency-key': expect.any(String), 'x-correlation-id': 'c-1' });
    expect(application.secrets.open(body.client, 'client')).toBe('127.0.0.1');
  });

  it('derives the same key and request from the same command, whatever the order of its members', async () => {
    const once = (body: object) => act({ 'idempotency-key': 'k-1' }, { body });
    const [first, again, other] = [await once({ a: 1, b: 2 }), await once({ b: 2, a: 1 }), await once({ a: 2 })];
    expect(again.body).toEqual({ ...first.body, correlation: expect.any(String) });
    expect(other.body.key).toBe(first.body.key);
    expect(other.body.request).not.toBe(first.body.request);
  });

  it('turns the day at midnight in Asia/Ho_Chi_Minh', async () => {
    application.now = Date.parse('2024-05-02T01:10:00.000Z');
    expect((await act()).body.today).toBe('2024-05-02');
    application.now = Date.parse('2024-05-02T17:00:00.000Z');
    const { body } = await application.call({
      method: 'POST',
      url: '/sessions',
      body: { signInName: 'an', password: 'a password of an' },
    });
    expect((await act({}, { token: body.token })).body.today).toBe('2024-05-03');
  });

  it('takes the unit by code or id, within the role’s subtree', async () => {
    const leader = { 'x-acting-role': 'unit-leader' };
    expect((await act({ ...leader, 'x-acting-unit': 'P1' })).body.actor.unit).toBe(WARD);
    expect((await act({ ...leader, 'x-acting-unit': WARD })).body.actor.unit).toBe(WARD);
    expect((await act({ ...leader, 'x-acting-unit': 'X9' })).body.code).toBe('no-such-acting-unit');
  });

  it('refuses a unit outside the role, on record, once for each key', async () => {
    const outside = { 'x-acting-unit': 'G13', 'idempotency-key': 'k-2' };
    const refused = await act(outside);
    expect([refused.status, refused.body.code]).toEqual([403, 'out-of-scope']);
    await act(outside);
    const recorded = (await application.events()).filter(({ type }) => type === 'CommandRefused');
    const data = { accountId: account, command: 'POST /probe/act', code: 'out-of-scope', revision: null };
    expect(recorded.map((event) => event.data)).toEqual([{ ...data, stream: `account-${account}` }]);
  });

  it.each([
    ['a role not held', { 'x-acting-role': 'auditor' }, 403, 'role-not-held'],
    ['a role that there is not', { 'x-acting-role': 'king' }, 400, 'no-such-role'],
    ['an If-Match that is no revision', { 'if-match': 'W/"1"' }, 400, 'bad-if-match'],
    ['an Idempotency-Key with a space', { 'idempotency-key': 'a b' }, 400, 'bad-idempotency-key'],
  ])('refuses %s', async (_, headers, status, code) => {
    const refused = await act(headers);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });
});

import { uuid5 } from '#event-store/uuid5';
import { SecureApplication, type Call } from '../access/testing/secure-application.js';
import { systemContext } from '../access/system-context.js';
import { PersonNames } from '../people/person-names.js';
import { actOf } from '../record/request-context.js';
import { Recorder } from '../record/recorder.js';
import { signInDecider } from '#domain/reservation/reservation.decider';
import { accountStream, signInStream } from '#domain/streams';
import { SignInNames } from './sign-in-names.js';

const KEY = '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e00c1';
const AN = { name: 'Nguyễn Thị An', contact: 'an.nguyen@example.gov.vn', signIn: 'an.nguyen' };

describe('accounts', () => {
  let application: SecureApplication;
  let token: string;
  beforeEach(async () => {
    application = await new SecureApplication().start();
    token = await application.installAdmin();
  });
  afterEach(() => application.stop());

  const post = (url: string, body: object, more: Partial<Call> = {}) =>
    application.call({ method: 'POST', url, token, body, ...more });
  const register = (body: object, key = 'register-an') =>
    post('/accounts', { roles: [], ...body }, { headers: { 'idempotency-key': key } });
  const facts = async () => (await application.events()).map(({ type }) => type);

  it('are opened with a person, a sign-in name, roles and a password shown once', async () => {
    const { status, body } = await register({
      ...AN,
      roles: [{ role: 'auditor' }, { role: 'reporter', until: '2024-12-31' }],
    });
    expect(status).toBe(201);
    expect((await facts()).slice(-6)).toEqual([
      'SignInNameReserved',
      'PersonRecorded',
      'AccountRegistered',
      'RoleGranted',
      'RoleGranted',
      'PasswordChanged',
    ]);
    const own = await application.firstSignIn('AN.NGUYEN', body.initialPassword);
    const me = await application.call({ url: '/accounts/me', token: own });
    expect(me.body).toEqual({
      id: body.accountId,
      personId: body.personId,
      ...AN,
      roles: [
        { role: 'auditor', unit: null },
        { role: 'reporter', unit: null },
      ],
      demo: false,
      locked: false,
      disabledOn: null,
      mustChangePassword: false,
    });
  });

  it('leave no name, contact, sign-in name, address or password in the log', async () => {
    const { body } = await register(AN);
    await application.firstSignIn(AN.signIn, body.initialPassword);
    const log = JSON.stringify((await application.events()).map(({ stream, stored }) => [stream, stored]));
    for (const secret of [...Object.values(AN), 'Nguyễn', '127.0.0.1', body.initialPassword])
      expect(log).not.toContain(secret);
  });

  it('are opened once for a request sent twice, and the password is not shown again', async () => {
    const first = await register(AN);
    const size = (await application.events()).length;
    const again = await register(AN);
    expect(again.body).toEqual({ ...first.body, outcome: 'repeated', initialPassword: null });
    expect(await application.events()).toHaveLength(size);
    expect((await register({ ...AN, name: 'Somebody else' })).body.code).toBe('idempotency-key-reused');
  });

  it('do not lose a password changed since, where the request is sent again', async () => {
    const request = { ...AN, roles: [{ role: 'auditor' }] };
    const { body } = await register(request);
    await application.firstSignIn(AN.signIn, body.initialPassword);
    await register(request);
    const signedIn = await application.call({
      method: 'POST',
      url: '/sessions',
      body: { signInName: AN.signIn, password: `a password of ${AN.signIn}` },
    });
    expect(signedIn.status).toBe(201);
  });

  it.each([1, 2, 3, 4])('are completed by the same request after a crash behind step %s', async (steps) => {
    const { append } = application.store;
    let appended = 0;
    application.store.append = function (this: typeof application.store, ...of) {
      if (appended++ === steps) throw new Error('killed');
      return append.apply(this, of);
    };
    expect((await register({ ...AN, roles: [{ role: 'auditor' }] })).status).toBe(500);
    application.store.append = append;
    const before = (await facts()).length;
    const { status, body } = await register({ ...AN, roles: [{ role: 'auditor' }] });
    expect([status, (await facts()).length - before]).toEqual([201, 5 - steps]);
    expect(await application.firstSignIn(AN.signIn, body.initialPassword)).toEqual(expect.any(String));
  });

  it('have sign-in names that differ by more than case and diacritics', async () => {
    await register(AN);
    const taken = await register({ ...AN, signIn: 'Ân.NGUYỄN' }, 'another');
    expect([taken.status, taken.body.code]).toEqual([409, 'sign-in-name-taken']);
    expect((await facts()).filter((type) => type === 'AccountRegistered')).toHaveLength(2);
  });

  it('take over a sign-in name that a crash left reserved, after a minute, and the crashed request then fails', async () => {
    const left = uuid5(KEY, 'account');
    const context = systemContext('system:install', KEY, '2024-05-02');
    await application.app.get(Recorder).record({
      category: 'signin',
      stream: signInStream(application.app.get(SignInNames).hashOf(AN.signIn)),
      decider: signInDecider,
      context: { ...context, key: uuid5(KEY, 'reserve-sign-in-name') },
      command: { type: 'ReserveSignInName', act: actOf(context), for: accountStream(left) },
    });
    expect((await register(AN)).body.code).toBe('sign-in-name-taken');
    application.now += 60_000;
    expect((await register(AN)).status).toBe(201);
    const abandoned = (await application.events()).filter(({ type }) => type === 'Abandoned');
    expect(abandoned.map(({ stream }) => stream)).toEqual([accountStream(left)]);
  });

  it('gain and lose roles, at once for the requests that follow', async () => {
    const { body } = await register({ ...AN, roles: [{ role: 'auditor' }] });
    const own = await application.firstSignIn(AN.signIn, body.initialPassword);
    const list = () => application.call({ url: '/accounts', token: own });
    expect((await list()).body.code).toBe('role-refused');
    const url = `/accounts/${body.accountId}`;
    await post(`${url}/roles`, { role: 'operator' });
    expect((await list()).body.items).toHaveLength(2);
    for (const role of ['operator', 'auditor']) await post(`${url}/role-revocations`, { role, reason: 'moved' });
    expect((await list()).body.code).toBe('no-role');
    expect((await application.call({ url: '/accounts/me', token: own })).body.roles).toEqual([]);
  });

  it('are disabled at once, whatever sessions are open', async () => {
    const { body } = await register({ ...AN, roles: [{ role: 'auditor' }] });
    const own = await application.firstSignIn(AN.signIn, body.initialPassword);
    await post(`/accounts/${body.accountId}/disabling`, { reason: 'left' });
    expect((await application.call({ url: '/accounts/me', token: own })).body.code).toBe('account-disabled');
  });

  it('say that they are disabled to the right password only, and are not locked on record', async () => {
    const { body } = await register({ ...AN, roles: [{ role: 'auditor' }] });
    await post(`/accounts/${body.accountId}/disabling`, { reason: 'left' });
    const codes = [];
    for (const password of [body.initialPassword, 'wrong', 'wrong', 'wrong']) {
      const signedIn = { signInName: AN.signIn, password };
      codes.push((await application.call({ method: 'POST', url: '/sessions', body: signedIn })).body.code);
    }
    expect(codes).toEqual(['account-disabled', 'sign-in-refused', 'sign-in-refused', 'account-locked']);
    expect(await facts()).not.toContain('AccountLocked');
  });

  it('are unlocked with all their tries, and get another password, by an administrator', async () => {
    const { body } = await register({ ...AN, roles: [{ role: 'auditor' }] });
    const signIn = (password: string) =>
      application.call({ method: 'POST', url: '/sessions', body: { signInName: AN.signIn, password } });
    for (let n = 0; n < 3; n++) await signIn('wrong');
    await post(`/accounts/${body.accountId}/unlocking`, { reason: 'called back' });
    expect((await signIn('wrong')).body.code).toBe('sign-in-refused');
    const reset = await application.call({ method: 'POST', url: `/accounts/${body.accountId}/password-reset`, token });
    expect((await signIn(body.initialPassword)).status).toBe(401);
    expect((await signIn(reset.body.password)).body.mustChangePassword).toBe(true);
  });

  it('are listed in pages, in the order of registration', async () => {
    await register(AN);
    const page = await application.call({ url: '/accounts?limit=1', token });
    expect(page.body.items.map(({ signIn }: { signIn: string }) => signIn)).toEqual(['admin']);
    const next = await application.call({ url: `/accounts?limit=1&cursor=${page.body.next}`, token });
    expect(next.body).toMatchObject({ items: [{ signIn: AN.signIn, name: AN.name }], next: null });
  });

  it('forget a person by the act of two administrators', async () => {
    const { body } = await register(AN);
    const second = await register({ name: 'Lê Bình', signIn: 'binh', roles: [{ role: 'admin' }] }, 'register-binh');
    const other = await application.firstSignIn('binh', second.body.initialPassword);
    const url = `/people/${body.personId}`;
    expect((await post(`${url}/key-destruction`, {})).body.code).toBe('destruction-not-asked');
    expect((await post(`${url}/key-destruction-requests`, { reason: 'request 12/2024' })).status).toBe(201);
    const alone = await post(`${url}/key-destruction`, {});
    expect([alone.status, alone.body.code]).toEqual([403, 'two-people-needed']);
    expect((await facts()).at(-1)).toBe('CommandRefused');
    expect((await post(`${url}/key-destruction`, {}, { token: other })).status).toBe(201);
    const names = application.app.get(PersonNames);
    expect(await names.nameOf(body.personId)).toBe('[đã hủy]');
    expect(await names.nameOf(second.body.personId)).toBe('Lê Bình');
    const { body: list } = await application.call({ url: '/accounts', token });
    expect(list.items[1]).toMatchObject({ id: body.accountId, name: '[đã hủy]', signIn: '[đã hủy]' });
  });
});

import { SecureApplication } from '../access/testing/secure-application.js';
import { FirstStart } from '../first-start/first-start.js';

const MINUTE = 60_000;

describe('sessions', () => {
  let application: SecureApplication;
  beforeEach(async () => {
    application = await new SecureApplication().start();
  });
  afterEach(() => application.stop());

  const signIn = (signInName: string, password: string) =>
    application.call({ method: 'POST', url: '/sessions', body: { signInName, password } });
  const me = (token: string) => application.call({ url: '/accounts/me', token });

  it('begin with name and password, without regard to the case of the name', async () => {
    await application.installAdmin();
    const { status, body } = await signIn('  ADMIN ', 'a password of admin');
    expect(status).toBe(201);
    expect(body).toEqual({
      token: expect.any(String),
      expiresAt: '2024-05-02T01:15:00.000Z',
      refreshToken: expect.any(String),
      account: expect.any(String),
      name: 'Quản trị hệ thống',
      roles: [
        { role: 'admin', unit: null },
        { role: 'operator', unit: null },
      ],
      mustChangePassword: false,
    });
    expect((await me(body.token)).body).toMatchObject({ id: body.account, signIn: 'admin', locked: false });
  });

  it('let an account that has to change its password do nothing else', async () => {
    const first = await application.app.get(FirstStart).run(() => undefined);
    const { body } = await signIn('admin', first!.password);
    expect(body.mustChangePassword).toBe(true);
    expect((await me(body.token)).body.code).toBe('password-change-required');
    const change = (current: string, wanted: string) =>
      application.call({
        method: 'PUT',
        url: '/accounts/me/password',
        token: body.token,
        body: { current, new: wanted },
      });
    expect((await change('wrong', 'another long one')).body.code).toBe('wrong-password');
    expect((await change(first!.password, first!.password)).body.code).toBe('same-password');
    expect((await change(first!.password, 'short')).body.code).toBe('invalid-input');
    expect((await change(first!.password, 'another long one')).status).toBe(200);
    expect((await me(body.token)).status).toBe(200);
    expect((await signIn('admin', first!.password)).status).toBe(401);
    expect((await signIn('admin', 'another long one')).body.mustChangePassword).toBe(false);
  });

  it('are refused without a token, with another’s, and once the token has expired', async () => {
    const token = await application.installAdmin();
    const missing = await application.call({ url: '/accounts/me' });
    expect([missing.status, missing.body.code]).toEqual([401, 'not-signed-in']);
    expect(missing.headers['www-authenticate']).toContain('Bearer');
    expect((await me(`${token}x`)).status).toBe(401);
    application.now += 15 * MINUTE;
    expect((await me(token)).status).toBe(401);
  });

  it('go on with a refresh token, once; one used twice ends the session', async () => {
    await application.installAdmin();
    const { body: first } = await signIn('admin', 'a password of admin');
    application.now += 20 * MINUTE;
    const refresh = (refreshToken: string) =>
      application.call({ method: 'POST', url: '/sessions/refresh', body: { refreshToken } });
    const second = await refresh(first.refreshToken);
    expect(second.status).toBe(200);
    expect((await me(second.body.token)).status).toBe(200);
    expect((await refresh(first.refreshToken)).status).toBe(401);
    expect((await me(second.body.token)).status).toBe(401);
    expect((await refresh(second.body.refreshToken)).status).toBe(401);
  });

  it('end when they are ended', async () => {
    const token = await application.installAdmin();
    expect((await application.call({ method: 'DELETE', url: '/sessions/current', token })).status).toBe(204);
    expect((await me(token)).status).toBe(401);
  });

  it('are locked by failures in a row, on record, for a name that exists; the same is said of one that does not', async () => {
    await application.installAdmin();
    const answers = async (name: string) => {
      const all = [];
      for (let n = 0; n < 4; n++) all.push(await signIn(name, 'wrong'));
      return all.map(({ status, body }) => ({ status, ...body, correlationId: '' }));
    };
    const known = await answers('admin');
    expect(known.map(({ code }) => code)).toEqual([
      'sign-in-refused',
      'sign-in-refused',
      'account-locked',
      'account-locked',
    ]);
    expect(await answers('nobody')).toEqual(known);
    expect((await signIn('admin', 'a password of admin')).body.code).toBe('account-locked');
    const locks = (await application.events()).filter(({ type }) => type === 'AccountLocked');
    expect(locks.map(({ data, metadata }) => [data['failures'], metadata['actor']])).toEqual([[3, 'system:sign-in']]);
  });

  it('do not give more tries to attempts that come at once', async () => {
    await application.installAdmin();
    const tried = await Promise.all(Array.from({ length: 8 }, () => signIn('admin', 'wrong')));
    expect(tried.filter(({ body }) => body.code === 'sign-in-refused')).toHaveLength(2);
    expect((await application.events()).filter(({ type }) => type === 'AccountLocked')).toHaveLength(1);
  });

  it('leave no password and no token in the log', async () => {
    const token = await application.installAdmin();
    const { body } = await signIn('admin', 'a password of admin');
    const log = JSON.stringify((await application.events()).map(({ stored }) => stored));
    for (const secret of ['a password of', token, body.token, body.refreshToken]) expect(log).not.toContain(secret);
  });
});

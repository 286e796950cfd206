import { SecureApplication } from '../access/testing/secure-application.js';
import { FirstStart } from './first-start.js';

describe('the first start', () => {
  let application: SecureApplication;
  let firstStart: FirstStart;
  beforeEach(async () => {
    application = await new SecureApplication().start();
    firstStart = application.app.get(FirstStart);
  });
  afterEach(() => application.stop());

  const facts = async () => (await application.events()).map(({ type }) => type);
  const OF_THE_FIRST_START = [
    'SignInNameReserved',
    'PersonRecorded',
    'AccountRegistered',
    'RoleGranted',
    'RoleGranted',
    'PasswordChanged',
  ];

  it('opens an administrator’s account by system:install, and tells its password once', async () => {
    const printed: string[] = [];
    const first = await firstStart.run((text) => printed.push(text));
    expect(first).toEqual({ signInName: 'admin', password: expect.stringMatching(/^(\w{5}-){3}\w{5}$/) });
    expect(printed).toEqual([expect.stringContaining(first!.password)]);
    expect(await facts()).toEqual(OF_THE_FIRST_START);
    const actors = (await application.events()).map(({ metadata }) => metadata['actor']);
    expect(new Set(actors)).toEqual(new Set(['system:install']));
  });

  it('is over once it is done, also when the password has been changed', async () => {
    await firstStart.run(() => undefined);
    expect(await firstStart.run(() => undefined)).toBeNull();
    expect(await facts()).toEqual(OF_THE_FIRST_START);
  });

  it.each([1, 2, 3, 4, 5])('completes the same account after a crash behind step %s', async (steps) => {
    const { append } = application.store;
    let appended = 0;
    application.store.append = function (this: typeof application.store, ...of) {
      if (appended++ === steps) throw new Error('killed');
      return append.apply(this, of);
    };
    await expect(firstStart.run(() => undefined)).rejects.toThrow('killed');
    application.store.append = append;

    const first = await firstStart.run(() => undefined);
    expect(await facts()).toEqual(OF_THE_FIRST_START);
    expect(await application.firstSignIn('admin', first!.password)).toEqual(expect.any(String));
  });

  it('makes another password for an administrator who is locked out, on record', async () => {
    await application.installAdmin();
    for (let n = 0; n < 3; n++)
      await application.call({ method: 'POST', url: '/sessions', body: { signInName: 'admin', password: 'wrong' } });
    const reset = await firstStart.resetAdmin();
    expect(reset.signInName).toBe('admin');
    await application.firstSignIn('admin', reset.password);
    expect((await facts()).slice(-4)).toEqual([
      'AccountLocked',
      'AccountUnlocked',
      'PasswordChanged',
      'PasswordChanged',
    ]);
  });

  it('opens another administrator’s account where the first one is disabled', async () => {
    const token = await application.installAdmin();
    const { body: me } = await application.call({ url: '/accounts/me', token });
    const disabling = { method: 'POST' as const, url: `/accounts/${me.id}/disabling`, token, body: { reason: 'left' } };
    expect((await application.call(disabling)).status).toBe(201);
    expect((await firstStart.resetAdmin()).signInName).toBe('admin-2');
  });
});

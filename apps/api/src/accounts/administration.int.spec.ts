import { SecureApplication } from '../access/testing/secure-application.js';
import { establishUnits } from '../access/testing/units.js';

describe('an administrator of a unit', () => {
  let application: SecureApplication;
  let own: string;
  let ids: Record<string, string>;

  beforeEach(async () => {
    application = await new SecureApplication().start();
    const admin = await application.installAdmin();
    await establishUnits(application);
    const open = async (signIn: string, role: object) => {
      const body = { name: signIn, signIn, roles: [role] };
      return (await application.call({ method: 'POST', url: '/accounts', token: admin, body })).body;
    };
    const province = await open('province-admin', { role: 'admin', unit: 'T79' });
    const ward = await open('ward-reporter', { role: 'reporter', unit: 'P1' });
    const ministry = await open('ministry-reporter', { role: 'reporter', unit: 'G13' });
    const { body: me } = await application.call({ url: '/accounts/me', token: admin });
    ids = { ward: ward.accountId, ministry: ministry.accountId, everything: me.id, person: ward.personId };
    own = await application.firstSignIn('province-admin', province.initialPassword);
  });
  afterEach(() => application.stop());

  const post = (url: string, body?: object) =>
    application.call({ method: 'POST', url, token: own, ...(body && { body }) });
  const refusals = async () =>
    (await application.events()).filter(({ type }) => type === 'CommandRefused').map(({ data }) => data['command']);

  it('looks after the accounts of its subtree', async () => {
    expect((await post(`/accounts/${ids['ward']}/roles`, { role: 'unit-leader', unit: 'P1' })).status).toBe(201);
    expect((await post(`/accounts/${ids['ward']}/password-reset`)).status).toBe(201);
    const opened = await post('/accounts', { name: 'An', signIn: 'an', roles: [{ role: 'reporter', unit: 'P1' }] });
    expect(opened.status).toBe(201);
    const { body } = await application.call({ url: '/accounts', token: own });
    expect(body.items.map(({ signIn }: { signIn: string }) => signIn)).toEqual([
      'province-admin',
      'ward-reporter',
      'an',
    ]);
  });

  it('touches no other account and gives no role outside, and the attempt is on record', async () => {
    const attempts = [
      await post(`/accounts/${ids['ministry']}/disabling`, { reason: 'x' }),
      await post(`/accounts/${ids['everything']}/password-reset`),
      await post(`/accounts/${ids['ward']}/roles`, { role: 'admin' }),
      await post(`/accounts/${ids['ward']}/roles`, { role: 'reporter', unit: 'G13' }),
      await post('/accounts', { name: 'An', signIn: 'an', roles: [{ role: 'admin' }] }),
      await post(`/people/${ids['person']}/key-destruction-requests`, { reason: 'x' }),
    ];
    expect(attempts.map(({ status, body }) => [status, body.code])).toEqual(attempts.map(() => [403, 'out-of-scope']));
    expect(await refusals()).toEqual([
      ...['DisableAccount', 'ResetPassword', 'GrantRole', 'GrantRole', 'RegisterAccount', 'AskKeyDestruction'],
    ]);
  });

  it('leaves nothing behind of an account that it may not open', async () => {
    const before = (await application.events()).length;
    await post('/accounts', { name: 'An', signIn: 'an', roles: [{ role: 'admin' }] });
    expect((await application.events()).slice(before).map(({ type }) => type)).toEqual(['CommandRefused']);
  });
});

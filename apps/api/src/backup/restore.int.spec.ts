import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secrets } from '../secrets/secrets.js';
import { ServedApplication } from '../testing/served-application.js';
import { backUp } from './back-up.js';
import { restore } from './restore.js';

const passphrase = 'một cụm mật khẩu đủ dài';

describe('keys of persons, after a restore', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'restore-'));
  const [to, sealed] = [join(elsewhere, 'backup'), join(elsewhere, 'sealed')];
  const served = new ServedApplication();
  let erased = '';
  let kept = '';
  let drawn = '';
  beforeAll(async () => {
    await served.start();
    const person = async (name: string) => (await served.post('/people', { name })).body.personId as string;
    [erased, kept] = [await person('Lê Thử Nghiệm'), await person('Trần Thử Nghiệm')];
    const other = await served.account('nguoi-thu-hai', 'admin', null);
    drawn = served.installation.secrets.draws.of('a-sealed-draw');
    const environment = { DATA_DIR: served.folder };
    await backUp({ environment, to, secrets: { to: sealed, passphrase } });
    const asked = await served.post(`/people/${erased}/key-destruction-requests`, { reason: 'Theo yêu cầu' });
    expect(asked).toMatchObject({ status: 201 });
    expect(await served.post(`/people/${erased}/key-destruction`, {}, other)).toMatchObject({ status: 201 });
    await backUp({ environment, to });
  });
  afterAll(async () => {
    await served.stop();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  const restored = async (folder: string, more: object = {}) => {
    const environment = { DATA_DIR: join(elsewhere, folder) };
    const found = await restore({ environment, from: to, ...more });
    const secrets = Secrets.open({ path: join(elsewhere, folder, 'secrets.db') });
    const states = [erased, kept].map((person) => secrets.keyStateOf(person));
    const secret = secrets.draws.of('a-sealed-draw');
    secrets.close();
    return { ...found, states, secret };
  };

  it('do not come back where the log says that they were destroyed', async () => {
    const found = await restored('whole', { secrets: { from: sealed, passphrase } });
    expect(found).toMatchObject({ destroyed: 1, withoutKey: [], states: ['destroyed', 'present'] });
  });

  it('are accompanied by the secrets of sealed draws, which open again where the secrets were kept', async () => {
    expect(await restored('drawn', { secrets: { from: sealed, passphrase } })).toMatchObject({ secret: drawn });
    expect((await restored('drawn-anew')).secret).not.toBe(drawn);
  });

  it('are named as missing where the secrets were not kept', async () => {
    const { withoutKey, states } = await restored('bare');
    expect(states).toEqual(['destroyed', 'missing']);
    expect(withoutKey).toContain(kept);
    expect(withoutKey).not.toContain(erased);
  });
});

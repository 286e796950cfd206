import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealBroken } from './sealing.js';
import { NoPersonKey, Secrets, type Sealing } from './secrets.js';

const AN = '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0001';
const BINH = '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0002';
const COMMAND = '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e00c1';
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 };
const NAME: Sealing = { person: AN, field: 'name', commandKey: COMMAND, text: 'Nguyễn Thị An' };

describe('secrets', () => {
  let directory: string;
  let secrets: Secrets;
  const path = () => join(directory, 'secrets.db');
  const reopen = () => {
    secrets.close();
    secrets = Secrets.open({ path: path(), passwords: CHEAP });
  };

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'secrets-'));
    secrets = Secrets.open({ path: path(), passwords: CHEAP });
  });
  afterEach(() => {
    secrets.close();
    rmSync(directory, { recursive: true });
  });

  it('keeps its file and what SQLite puts beside it from everybody but the owner', () => {
    secrets.createPersonKey(AN);
    expect(readdirSync(directory).map((name) => statSync(join(directory, name)).mode & 0o777)).toEqual(
      readdirSync(directory).map(() => 0o600),
    );
  });

  it('has the same installation keys after a restart', () => {
    const [mac, key] = [secrets.hmac('text'), secrets.signingKey];
    reopen();
    expect(secrets.hmac('text')).toBe(mac);
    expect(secrets.signingKey).toEqual(key);
    expect(mac).toMatch(/^[0-9a-f]{64}$/);
  });

  describe('sealed texts', () => {
    beforeEach(() => secrets.createPersonKey(AN));

    it('opens what it sealed, also after a restart', () => {
      const sealed = secrets.seal(NAME);
      reopen();
      expect(secrets.open(sealed, 'name')).toBe('Nguyễn Thị An');
    });

    it('gives a repeated command the same bytes', () => {
      const first = secrets.seal(NAME);
      secrets.createPersonKey(AN);
      reopen();
      expect(secrets.seal(NAME)).toEqual(first);
    });

    it('gives another command, field, text or person other bytes', () => {
      secrets.createPersonKey(BINH);
      const sealings = [
        NAME,
        { ...NAME, commandKey: BINH },
        { ...NAME, field: 'contact' },
        { ...NAME, text: 'Nguyễn Thị Ân' },
        { ...NAME, person: BINH },
      ];
      expect(new Set(sealings.map((sealing) => secrets.seal(sealing).sealed)).size).toBe(sealings.length);
    });

    it('does not open a text for another field, nor one whose bytes were changed', () => {
      const sealed = secrets.seal(NAME);
      expect(() => secrets.open(sealed, 'contact')).toThrow(SealBroken);
      expect(() => secrets.open({ ...sealed, sealed: flipLast(sealed.sealed) }, 'name')).toThrow(SealBroken);
      expect(() => secrets.open({ ...sealed, sealed: 'AAAA' }, 'name')).toThrow(SealBroken);
    });

    it('opens nothing once the key is destroyed, and makes no other key for that person', () => {
      const sealed = secrets.seal(NAME);
      secrets.destroyPersonKey(AN);
      secrets.createPersonKey(AN);
      expect(secrets.open(sealed, 'name')).toBeNull();
      expect(() => secrets.seal(NAME)).toThrow(NoPersonKey);
      expect([secrets.keyStateOf(AN), secrets.keyStateOf(BINH)]).toEqual(['destroyed', 'missing']);
    });

    it('notices a key that another process destroyed', () => {
      const sealed = secrets.seal(NAME);
      const other = Secrets.open({ path: path(), passwords: CHEAP });
      other.destroyPersonKey(AN);
      other.close();
      expect(secrets.open(sealed, 'name')).toBeNull();
    });
  });

  it('leaves no trace of a password or a refresh token in its files', async () => {
    await secrets.passwords.set(AN, 'mật khẩu dài lắm', COMMAND);
    const { refreshToken } = secrets.sessions.begin(AN, 0, 1_000);
    const bytes = Buffer.concat(readdirSync(directory).map((name) => readFileSync(join(directory, name))));
    expect(bytes.includes('mật khẩu dài lắm'.normalize('NFKC'))).toBe(false);
    expect(bytes.includes(refreshToken)).toBe(false);
    expect(bytes.includes('$argon2id$')).toBe(true);
  });

  it('knows an account by its password only', async () => {
    await secrets.passwords.set(AN, 'mật khẩu dài lắm', COMMAND);
    expect(await secrets.passwords.verify(AN, 'mật khẩu dài lắm'.normalize('NFD'))).toBe(true);
    expect(await secrets.passwords.verify(AN, 'mật khẩu khác')).toBe(false);
    expect(await secrets.passwords.verify(BINH, 'mật khẩu dài lắm')).toBe(false);
    expect(await secrets.passwords.verify(null, 'mật khẩu dài lắm')).toBe(false);
  });

  it('takes a refresh token once, and ends the session where one comes twice', () => {
    const first = secrets.sessions.begin(AN, 0, 1_000);
    const second = secrets.sessions.refresh(first.refreshToken, 10, 2_000);
    expect(second).toMatchObject({ session: first.session, account: AN, expiresAt: 2_000 });
    expect(secrets.sessions.refresh(first.refreshToken, 20, 2_000)).toBeNull();
    expect(secrets.sessions.refresh(second!.refreshToken, 30, 2_000)).toBeNull();
    expect(secrets.sessions.isOpen(first.session, 40)).toBe(false);
  });

  it('lets a session end with its time, and all sessions of an account but one at once', () => {
    const [kept, ended] = [secrets.sessions.begin(AN, 0, 1_000), secrets.sessions.begin(AN, 0, 1_000)];
    secrets.sessions.endAllOf(AN, kept.session);
    expect([kept, ended].map(({ session }) => secrets.sessions.isOpen(session, 999))).toEqual([true, false]);
    expect(secrets.sessions.isOpen(kept.session, 1_000)).toBe(false);
    expect(secrets.sessions.refresh(kept.refreshToken, 1_000, 2_000)).toBeNull();
  });

  it('counts failures in a row', () => {
    expect([secrets.failures.add('x'), secrets.failures.add('x'), secrets.failures.of('x')]).toEqual([1, 2, 2]);
    secrets.failures.clear('x');
    expect(secrets.failures.of('x')).toBe(0);
  });
});

const flipLast = (text: string): string => `${text.slice(0, -4)}${text.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;

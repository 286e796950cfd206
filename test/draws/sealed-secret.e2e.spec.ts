import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '#api/application';
import { sha256OfHex } from '#sampling/sha256';
import { verifyBundle } from '#sampling/verify-bundle';
import { done, DrawingParty, SEALED } from './drawing-party.js';

interface Picked {
  readonly id: string;
  readonly unit: string;
}

/** Every file below a folder, as bytes. */
const filesIn = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

describe('whoever wants to know a surprise beforehand', () => {
  const party = new DrawingParty();
  const elsewhere = mkdtempSync(join(tmpdir(), 'backup-of-draws-'));
  let draw = '';
  let secret = '';
  let picks: Picked[] = [];
  beforeAll(async () => {
    await party.start(['a']);
    draw = await party.drawn('a', SEALED);
    secret = party.served.installation.secrets.draws.known(draw)!;
    ({ picks } = (await party.read('lan', `/draws/${draw}`)).body);
    await party.joins('truong', 'unit-leader', picks[0]!.id);
  });
  afterAll(async () => {
    await party.served.stop();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  /** In hexadecimal of either case, in base64 of either kind, and as bytes. */
  const holdsSecret = (content: string | Buffer): boolean => {
    const bytes = Buffer.from(content);
    const raw = Buffer.from(secret, 'hex');
    const written = [secret, secret.toUpperCase(), raw.toString('base64'), raw.toString('base64url')];
    return bytes.includes(raw) || written.some((text) => bytes.includes(text.replace(/=+$/, '')));
  };

  it('finds the secret in no answer: SecretCommitted holds its hash alone, CommandRefused the attempt', async () => {
    const paths = [
      ...['', '/bundle', '/page'].map((part) => `/draws/${draw}${part}`),
      ...['/draws', '/inspections', '/trail?limit=500', '/coverage?year=2024', '/health/ready', '/metrics', '/units'],
    ];
    for (const who of ['lan', 'minh', 'kiem', 'admin', 'truong'])
      for (const path of paths) {
        const { status, body } = await party.read(who, path);
        expect({ path, status: status < 500 }).toEqual({ path, status: true });
        expect({ who, path, told: holdsSecret(JSON.stringify(body)) }).toEqual({ who, path, told: false });
      }
    for (const who of ['minh', 'kiem', 'admin', 'truong'])
      expect((await party.read(who, `/draws/${draw}`)).body.picks).toBeNull();

    const early = await party.post('lan', `/draws/${draw}/reveal`);
    expect(early).toMatchObject({ status: 403, body: { code: 'sealed-data' } });
    expect((await party.post('minh', `/draws/${draw}/reveal`)).body.code).toBe('not-of-the-team');
    expect((await party.post('kiem', `/draws/${draw}/reveal`)).body.code).toBe('role-refused');
    expect(await party.refusalsOf('lan', draw)).toEqual(['sealed-data']);
    expect(await party.refusalsOf('minh', draw)).toEqual(['not-of-the-team']);

    const events = await party.served.events();
    expect(holdsSecret(JSON.stringify(events.map(({ data, metadata }) => [data, metadata])))).toBe(false);
    const committed = events.filter(({ type }) => type === 'SecretCommitted');
    expect(committed.map(({ data }) => data['commitment'])).toEqual([sha256OfHex(secret)]);
    const drawn = events.find(({ type }) => type === 'UnitsDrawn');
    expect(drawn!.data).toMatchObject({ picks: null });
  });

  it('finds it in no file, no line of the application’s log and no backup', async () => {
    const files = filesIn(party.served.folder);
    expect(files.length).toBeGreaterThan(4);
    for (const bytes of files) expect(holdsSecret(bytes)).toBe(false);

    const environment = { DATA_DIR: party.served.folder };
    const [to, sealed] = [join(elsewhere, 'backup'), join(elsewhere, 'secrets.sealed')];
    await backUp({ environment, to, secrets: { to: sealed, passphrase: 'một cụm mật khẩu đủ dài' } });
    const kept = filesIn(elsewhere);
    expect(kept.some((bytes) => bytes.includes(draw))).toBe(true);
    for (const bytes of kept) expect(holdsSecret(bytes)).toBe(false);
    const key = readFileSync(join(party.served.folder, 'draw.key'));
    for (const bytes of kept) expect(bytes.includes(key)).toBe(false);

    expect(party.logged.some((line) => line.includes('"route":"/draws/:draw/run","status":201'))).toBe(true);
    for (const line of party.logged) {
      expect(holdsSecret(line)).toBe(false);
      for (const { unit } of picks) expect(line).not.toContain(unit);
    }
  });

  it('learns of the visit from no unit’s account before VisitOpened, however it asks', async () => {
    const [visited] = picks;
    const before = (await party.read('truong', '/trail?limit=500')).body.total as number;
    const planned = done(
      await party.post('lan', '/inspections', { unit: visited!.unit, kind: 'surprise', year: 2024, draw }),
    );
    const inspection = (planned.body.stream as string).slice('inspection-'.length);
    const asked = [
      ...['/inspections', '/coverage?year=2024', `/draws/${draw}`, `/draws/${draw}/bundle`, '/tasks', '/tasks/counts'],
      ...['/trail?limit=500', `/trail?unit=${visited!.unit}`, '/trail?type=InspectionPlanned', '/directives'],
      ...[`/units/${visited!.unit}`, `/units/${visited!.unit}/accountability`, `/units?text=${visited!.id}`],
      `/trail?actor=${party.served.accountId('lan')}`,
    ];
    for (const who of ['truong', 'kiem', 'minh'])
      for (const path of asked) {
        const { body } = await party.read(who, path);
        expect({ who, path, told: JSON.stringify(body).includes(inspection) }).toEqual({ who, path, told: false });
      }
    expect((await party.read('truong', '/trail?limit=500')).body.total).toBe(before);
    expect((await party.read('truong', '/inspections')).body).toMatchObject({ total: 0 });
    const guess = await party.read('truong', `/inspections/${inspection}`);
    const nothing = await party.read('truong', '/inspections/6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0101');
    expect([guess.status, guess.body.code]).toEqual([nothing.status, nothing.body.code]);

    // Unit by unit, picked or not: somebody outside the team gets the same answer, and each try is on record.
    const unpicked = Array.from({ length: 10 }, (_, n) => `a-${n + 1}`).find(
      (code) => !picks.some(({ id }) => id === code),
    );
    const tries = [visited!.id, unpicked!].map(async (unit) => {
      const { status, body } = await party.post('minh', '/inspections', { unit, kind: 'surprise', year: 2024, draw });
      return [status, body.code];
    });
    expect(await Promise.all(tries)).toEqual([
      [403, 'not-of-the-team'],
      [403, 'not-of-the-team'],
    ]);
    const tried = (await party.served.events()).filter(
      ({ type, data, metadata }) =>
        type === 'CommandRefused' &&
        data['code'] === 'not-of-the-team' &&
        metadata['actor'] === party.served.accountId('minh'),
    );
    expect(tried.length).toBeGreaterThanOrEqual(2);

    done(await party.post('lan', `/inspections/${inspection}/visits`));
    expect((await party.eventsOf(inspection)).map(({ type }) => type)).toEqual(['InspectionPlanned', 'VisitOpened']);
    expect((await party.read('truong', '/inspections')).body).toMatchObject({
      total: 1,
      inspections: [{ id: inspection }],
    });
  });

  it('sees it told from the day that was set: SecretRevealed, and the picks were those of the commitment', async () => {
    await party.at('2024-12-31T01:00:00.000Z');
    done(await party.post('lan', `/draws/${draw}/reveal`));
    const told = (await party.eventsOf(draw)).at(-1);
    expect(told).toMatchObject({ type: 'SecretRevealed', data: { secret } });
    const opened = verifyBundle(await party.bundleOf(draw));
    expect(opened).toMatchObject({ findings: [], stage: 'drawn', bundle: { secret } });
    expect(opened.bundle!.picks!.map(({ id }) => id)).toEqual(picks.map(({ id }) => id));
  });
});

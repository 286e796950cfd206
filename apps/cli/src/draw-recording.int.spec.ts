import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServedApplication, type Answer, type Headers } from '../../api/src/testing/served-application.js';
import { verifyBundle } from '../../../libs/sampling/src/verify-bundle.js';
import { run } from './run.js';

const DICE = '01382438112797316654';
const YEAR = new Date().getUTCFullYear();

describe('a draw from a terminal, beside a server', () => {
  const served = new ServedApplication();
  const folder = mkdtempSync(join(tmpdir(), 'minhchung-steps-'));
  const people = new Map<string, Headers>();
  const ok = (answer: Answer): Answer => {
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer;
  };

  beforeAll(async () => {
    served.now = Date.now();
    await served.start();
    const unit = (code: string, kind: string, parent: string | null) =>
      served.post('/units', { code, name: `Đơn vị ${code}`, kind, parent, rank: 4, ageUnknown: true });
    ok(await unit('tp', 'province', null));
    for (const kind of ['a', 'b', 'c']) for (let n = 1; n <= 10; n++) ok(await unit(`${kind}-${n}`, kind, 'tp'));
    for (const [name, role] of [
      ['lan', 'inspector'],
      ['minh', 'inspector'],
      ['kiem', 'auditor'],
    ] as const)
      people.set(name, await served.account(name, role, null));
  });
  afterAll(async () => {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const token = (name: string) => people.get(name)!['authorization']!.slice('Bearer '.length);
  const minhchung = async (environment: Readonly<Record<string, string>>, ...args: string[]) => {
    const written = { out: '', err: '' };
    const code = await run(
      args,
      { DATA_DIR: served.folder, ...environment },
      { out: { write: (text) => (written.out += text) }, err: { write: (text) => (written.err += text) } },
    );
    return { code, ...written };
  };
  /** As this account, in JSON. */
  const draw = async (name: string, ...args: string[]) => {
    const { code, out, err } = await minhchung(
      { MINHCHUNG_TOKEN: token(name) },
      ...['draw', ...args, '--as', name, '--json'],
    );
    return { code, out: out === '' ? null : JSON.parse(out), err: err === '' ? null : JSON.parse(err) };
  };
  const file = (name: string, content: object): string => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const frame = (kind: string, more: object = {}) =>
    file(`${kind}.json`, {
      ...{ title: `Đợt ${kind}`, year: YEAR, purpose: 'planned', seed: 'public' },
      strata: [{ stratum: 'phuong', kinds: [kind], under: 'tp' }],
      ...more,
    });
  const plan = (quota: object) => file('plan.json', { strata: [{ stratum: 'phuong', ...quota }] });
  const frozen = async (...of: Parameters<typeof frame>): Promise<string> =>
    (await draw('lan', 'freeze', frame(...of))).out.id;

  it('goes from the frame to the picks, by that account, and is published as from HTTP', async () => {
    const first = await draw('lan', 'freeze', frame('a'));
    expect(first).toMatchObject({ code: 0, out: { outcome: 'recorded', stage: 'frozen', strata: [{ size: 10 }] } });
    const { id } = first.out;
    expect((await draw('lan', 'plan', id, plan({ percent: 20 }))).out).toMatchObject({ stage: 'planned' });
    expect((await draw('lan', 'seed', id, DICE)).out).toMatchObject({ stage: 'thrown', dice: DICE });
    const drawn = (await draw('lan', 'run', id)).out;
    expect(drawn).toMatchObject({ stage: 'drawn', picks: [{ how: 'random' }, { how: 'random' }] });

    const { out } = await minhchung({}, 'draw', 'bundle', id);
    expect(verifyBundle(out)).toMatchObject({ findings: [], stage: 'drawn' });
    const own = (await served.events()).filter(({ stream }) => stream === `inspection-${id}`);
    expect(own.map(({ type }) => type)).toEqual(['FrameFrozen', 'PlanFixed', 'DiceThrown', 'UnitsDrawn']);
    for (const { metadata } of own)
      expect(metadata).toMatchObject({ channel: 'cli', actor: served.accountId('lan'), role: 'inspector' });

    const more = ['extend', id, '--stratum', 'phuong', '--count', '1', '--reason', 'thêm một phường'];
    const extended = (await draw('lan', ...more)).out;
    expect(extended.picks.slice(0, 2)).toEqual(drawn.picks);
    expect(extended.picks[2]).toMatchObject({ how: 'extension' });
    expect((await draw('lan', ...more)).out).toMatchObject({ outcome: 'repeated', picks: extended.picks });
    const text = await minhchung({ MINHCHUNG_TOKEN: token('lan') }, 'draw', 'run', id, '--as', 'lan');
    expect(text.out).toContain('Đã ghi nhận từ trước');
    expect(text.out).toContain(`- phuong: ${extended.picks[2].id} (bốc thêm)`);
  });

  it('records the same words once, and refuses others', async () => {
    const id = await frozen('b');
    expect(await frozen('b')).toBe(id);
    const again = await draw('lan', 'freeze', frame('b', { title: 'Đợt khác' }));
    expect(again).toMatchObject({ code: 2, err: { code: 'second-draw-in-silence', field: 'follows' } });
    expect(await draw('lan', 'seed', id, DICE)).toMatchObject({ code: 2, err: { code: 'plan-not-fixed' } });
    const refused = (await served.events()).filter(({ type }) => type === 'CommandRefused');
    expect(refused.map(({ data }) => data['code'])).toEqual(['second-draw-in-silence', 'plan-not-fixed']);
    expect((await draw('lan', 'plan', id, plan({ count: 1 }))).out.outcome).toBe('recorded');
    expect((await draw('lan', 'seed', id, DICE)).out.outcome).toBe('recorded');
    const size = (await served.events()).length;
    expect((await draw('lan', 'plan', id, plan({ count: 1 }))).out.outcome).toBe('repeated');
    expect((await draw('lan', 'plan', id, plan({ count: 2 }))).err.code).toBe('plan-fixed-already');
    const types = (await served.events()).slice(size).map(({ type }) => type);
    expect(types).toEqual(['CommandRefused']);
  });

  it('keeps the secret of a sealed draw with the server until it may be told', async () => {
    const revealOn = `${YEAR + 1}-12-31`;
    const id = await frozen('c', { purpose: 'surprise', seed: 'sealed', revealOn });
    await draw('lan', 'plan', id, plan({ count: 1 }));
    await draw('lan', 'seed', id, DICE);
    const { picks, commitment } = (await draw('lan', 'run', id)).out;
    expect((await served.get(`/draws/${id}`, people.get('lan'))).body).toMatchObject({ picks, commitment });
    expect((await served.get(`/draws/${id}`, people.get('kiem'))).body.picks).toBeNull();
    expect(await draw('lan', 'reveal', id)).toMatchObject({ code: 2, err: { code: 'sealed-data' } });

    const nobody = await frozen('c', {
      ...{ purpose: 'surprise', seed: 'sealed', revealOn, title: 'Không ai' },
      follows: { draw: id, reason: 'thử mở số bí mật' },
    });
    await draw('lan', 'plan', nobody, plan({ count: 0 }));
    await draw('lan', 'seed', nobody, DICE);
    await draw('lan', 'run', nobody);
    expect(await draw('lan', 'reveal', nobody)).toMatchObject({ code: 0, out: { stage: 'revealed' } });
    const { out } = await minhchung({}, 'draw', 'bundle', nobody);
    expect(verifyBundle(out)).toMatchObject({ findings: [], stage: 'drawn' });
  });

  it('is done by an inspector of the team, with a token of that account', async () => {
    const id = await frozen('b');
    expect(await draw('minh', 'run', id)).toMatchObject({ code: 2, err: { code: 'not-of-the-team' } });
    expect(await draw('kiem', 'freeze', frame('a'))).toMatchObject({ code: 2, err: { code: 'role-refused' } });
    const other = await minhchung({ MINHCHUNG_TOKEN: token('minh') }, 'draw', 'run', id, '--as', 'lan', '--json');
    expect(JSON.parse(other.err).code).toBe('token-of-another-account');
    expect(JSON.parse((await minhchung({}, 'draw', 'run', id, '--as', 'lan', '--json')).err).code).toBe(
      'not-signed-in',
    );
    expect(JSON.parse((await minhchung({}, 'draw', 'run', id, '--json')).err).code).toBe('nobody-named');
  });

  it('says what is wrong with a file, and which draw there is not', async () => {
    expect(await draw('lan', 'freeze', join(folder, 'none.json'))).toMatchObject({
      code: 3,
      err: { code: 'not-found', field: 'frame' },
    });
    writeFileSync(join(folder, 'cut.json'), '\uFEFF{"title":');
    expect(await draw('lan', 'freeze', join(folder, 'cut.json'))).toMatchObject({
      code: 2,
      err: { code: 'frame-unreadable', field: 'frame' },
    });
    writeFileSync(join(folder, 'marked.json'), '\uFEFF{"title":"Đợt"}');
    expect((await draw('lan', 'freeze', join(folder, 'marked.json'))).err.code).toBe('invalid-input');
    expect(await draw('lan', 'freeze', frame('a', { year: '2024' }))).toMatchObject({
      code: 2,
      err: { field: 'year' },
    });
    expect(await draw('lan', 'run', '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0101')).toMatchObject({ code: 3 });
  });
});

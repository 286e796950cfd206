import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceOf } from '#sampling/refusal';
import { verifyBundle } from '#sampling/verify-bundle';
import { ServedApplication, type Answer, type Headers } from '../testing/served-application.js';

const DICE = '01382438112797316654';
const served = new ServedApplication();
let lan: Headers;
let auditor: Headers;
let ward: Headers;

const ok = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
};
const post = (url: string, body: object = {}, headers: Headers = lan) => served.post(url, body, headers);
const read = async (url: string, headers: Headers = lan): Promise<Answer> => {
  const events = await served.events();
  return served.get(`${url}${url.includes('?') ? '&' : '?'}after=${events.at(-1)!.position}`, headers);
};

const frame = (kind: string, more: object = {}) => ({
  title: 'Đợt thử',
  year: 2024,
  purpose: 'planned',
  seed: 'public',
  strata: [{ stratum: 'phuong', kinds: [kind], under: 'tp' }],
  ...more,
});
const sealed = { purpose: 'surprise', seed: 'sealed', revealOn: '2024-12-31' };
const freeze = async (kind: string, more: object = {}): Promise<string> =>
  (ok(await post('/draws', frame(kind, more))).body.stream as string).slice('inspection-'.length);
const plan = (percent = 20) => ({ strata: [{ stratum: 'phuong', percent }] });

/** Frame, plan, dice, draw. */
const drawn = async (kind: string, more: object = {}): Promise<string> => {
  const draw = await freeze(kind, more);
  ok(await post(`/draws/${draw}/plan`, plan()));
  ok(await post(`/draws/${draw}/seed`, { dice: DICE }));
  ok(await post(`/draws/${draw}/run`));
  return draw;
};
const bundle = async (draw: string): Promise<string> =>
  JSON.stringify((await read(`/draws/${draw}/bundle`, auditor)).body);

beforeAll(async () => {
  await served.start();
  const unit = (code: string, kind: string, parent: string | null) =>
    served.post('/units', { code, name: `Đơn vị ${code}`, kind, parent, rank: 4, ageUnknown: true });
  ok(await unit('tp', 'province', null));
  for (const kind of 'abcdefgh') for (let n = 1; n <= 10; n++) ok(await unit(`${kind}-${n}`, kind, 'tp'));
  await read('/units', {});
  lan = await served.account('lan', 'inspector', null);
  auditor = await served.account('kiem', 'auditor', null);
  ward = await served.account('phuong', 'unit-leader', 'a-1');
});
afterAll(() => served.stop());

describe('a public draw', () => {
  it('is published as a bundle that anybody can verify, from the freeze on', async () => {
    const draw = await freeze('a', { exclusions: [{ unit: 'a-3', reason: 'vừa thanh tra' }] });
    expect((await read(`/draws/${draw}/bundle`)).status).toBe(404);
    ok(await post(`/draws/${draw}/plan`, plan()));
    expect(verifyBundle(await bundle(draw))).toMatchObject({ findings: [], stage: 'frozen' });
    ok(await post(`/draws/${draw}/seed`, { dice: DICE }));
    ok(await post(`/draws/${draw}/run`));
    const found = verifyBundle(await bundle(draw));
    expect(found.findings.map(sentenceOf)).toEqual([]);
    expect(found.bundle).toMatchObject({ dice: DICE, seed: DICE, redrawOf: null });
    expect(found.bundle!.picks).toHaveLength(2);
    expect(found.bundle!.events.map(({ type }) => type)).toEqual([
      'FrameFrozen',
      'PlanFixed',
      'DiceThrown',
      'UnitsDrawn',
    ]);
    const { body } = await read(`/draws/${draw}`, auditor);
    expect(body.picks.map(({ id }: { id: string }) => id)).toEqual(found.bundle!.picks!.map(({ id }) => id));
    expect(body).toMatchObject({ stage: 'drawn', strata: [{ stratum: 'phuong', size: 10, excluded: 1 }] });
    expect(body.exclusions[0]).toMatchObject({ reason: 'vừa thanh tra', decidedBy: served.accountId('lan') });
  });

  it('keeps its frame when a unit is renamed afterwards', async () => {
    const draw = await drawn('b');
    const before = await bundle(draw);
    const { body } = await read('/units?text=b-1');
    const { id } = body.units.find(({ code }: { code: string }) => code === 'b-1');
    ok(await served.post(`/units/${id}/rename`, { name: 'Tên mới', aliases: [] }));
    expect(await bundle(draw)).toBe(before);
  });

  it('comes as one page that needs no network', async () => {
    const [draw] = (await read('/draws')).body.draws;
    const page = await read(`/draws/${draw.id}/page`);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('id="bundle"');
  });
});

describe('whoever wants to steer a draw', () => {
  const refused = async (answer: Promise<Answer>, code: string) => {
    const { status, body } = await answer;
    expect({ code: body.code, refused: status >= 400 }).toEqual({ code, refused: true });
  };
  const onRecord = async (code: string) => {
    const events = await served.events();
    return events.find(({ type, data }) => type === 'CommandRefused' && data['code'] === code)?.data['command'];
  };

  it('cannot give the seed before the plan, nor change frame, plan or seed afterwards, and is on record', async () => {
    const draw = await freeze('c');
    await refused(post(`/draws/${draw}/seed`, { dice: DICE }), 'plan-not-fixed');
    ok(await post(`/draws/${draw}/plan`, plan()));
    await refused(post(`/draws/${draw}/plan`, plan(10)), 'plan-fixed-already');
    await refused(post(`/draws/${draw}/run`), 'dice-not-thrown');
    await refused(post(`/draws/${draw}/seed`, { dice: '314159' }), 'dice-not-called-out');
    ok(await post(`/draws/${draw}/seed`, { dice: DICE }));
    await refused(post(`/draws/${draw}/seed`, { dice: '9'.repeat(20) }), 'dice-thrown-already');
    ok(await post(`/draws/${draw}/run`));
    expect((await post(`/draws/${draw}/run`)).body.outcome).toBe('nothing');
    expect(await Promise.all(['plan-not-fixed', 'plan-fixed-already', 'dice-thrown-already'].map(onRecord))).toEqual([
      ...['ThrowDice', 'FixPlan', 'ThrowDice'],
    ]);
  });

  it('cannot draw again in silence, under whatever name; with a reason both bundles say so', async () => {
    const first = await drawn('d');
    const renamed = { strata: [{ stratum: 'khac', kinds: ['d'] }] };
    await refused(post('/draws', frame('d', renamed)), 'second-draw-in-silence');
    expect(await onRecord('second-draw-in-silence')).toBe('FreezeFrame');
    const second = await drawn('d', { follows: { draw: first, reason: 'thêm chỉ tiêu' } });
    const said = { reason: 'thêm chỉ tiêu' };
    expect(JSON.parse(await bundle(first))).toMatchObject({ redrawnBy: { ...said, draw: second } });
    expect(JSON.parse(await bundle(second))).toMatchObject({ redrawOf: { ...said, draw: first } });
    for (const draw of [first, second]) expect(verifyBundle(await bundle(draw)).findings).toEqual([]);
  });

  it('is of the team, and an inspector', async () => {
    const [draw] = (await read('/draws')).body.draws;
    const minh = await served.account('minh', 'inspector', null);
    await refused(post(`/draws/${draw.id}/run`, {}, minh), 'not-of-the-team');
    expect(await onRecord('not-of-the-team')).toBe('DrawUnits');
    await refused(post('/draws', frame('f'), auditor), 'role-refused');
    await refused(post('/draws', frame('f'), await served.account('xa', 'inspector', 'a-1')), 'out-of-scope');
  });

  it('draws by codes, with reasons', async () => {
    await refused(post('/draws', frame('nobody')), 'frame-empty');
    await refused(
      post('/draws', frame('f', { exclusions: [{ unit: 'a-1', reason: 'bạn' }] })),
      'exclusion-not-eligible',
    );
    await refused(post('/draws', frame('f', { purpose: 'surprise' })), 'surprise-needs-seal');
  });
});

describe('a sealed draw', () => {
  it('tells its picks to the team alone, and its secret to nobody, until it may be told', async () => {
    const draw = await drawn('e', sealed);
    const secret = served.installation.secrets.draws.known(draw)!;
    const { body } = await read(`/draws/${draw}`);
    expect(body.picks).toHaveLength(2);
    for (const reader of [auditor, ward, {}]) expect((await read(`/draws/${draw}`, reader)).body.picks).toBeNull();
    expect(verifyBundle(await bundle(draw))).toMatchObject({ findings: [], stage: 'sealed' });

    const log = JSON.stringify((await served.events()).map(({ data, metadata }) => [data, metadata]));
    const trail = JSON.stringify((await read('/trail?limit=500', auditor)).body);
    const files = readdirSync(served.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    const answers = [log, trail, await bundle(draw), JSON.stringify(body)];
    for (const text of [...answers, ...files]) expect(text.includes(secret)).toBe(false);
    for (const bytes of files) expect(bytes.includes(Buffer.from(secret, 'hex'))).toBe(false);
    const sealedPicks = JSON.stringify(
      (await served.events()).filter(({ stream }) => stream.endsWith(draw)).map(({ data }) => data),
    );
    for (const { unit } of body.picks) expect(sealedPicks).not.toContain(unit);

    const early = await post(`/draws/${draw}/reveal`);
    expect(early).toMatchObject({ status: 403, body: { code: 'sealed-data' } });
    const before = await bundle(draw);
    await served.restart();
    expect(served.installation.secrets.draws.known(draw)).toBe(secret);
    expect(await bundle(draw)).toBe(before);

    await served.at('2024-12-31T01:00:00.000Z');
    lan = await served.as('lan');
    auditor = await served.as('kiem');
    ok(await post(`/draws/${draw}/reveal`));
    const told = verifyBundle(await bundle(draw));
    expect(told).toMatchObject({ findings: [], stage: 'drawn', bundle: { secret } });
    expect(told.bundle!.picks!.map(({ id }) => id)).toEqual(body.picks.map(({ id }: { id: string }) => id));
  });
});

describe('the coverage of a year', () => {
  it('is the union of its draws and opened visits, by the structure of the day', async () => {
    const draw = await drawn('f', {
      year: 2025,
      exclusions: [{ unit: 'f-9', reason: 'đang giải thể' }],
    });
    const { picks } = (await read(`/draws/${draw}`)).body;
    const rows = async (more = '') => (await read(`/coverage?year=2025${more}`, auditor)).body.rows;
    const row = { purpose: 'planned', stratum: 'phuong', units: 10, wanted: 2, quota: { percent: 20 } };
    expect(await rows()).toMatchObject([
      { ...row, visited: 0, missing: 2, power: { drawn: 0 }, draws: [{ draw, excluded: 1, follows: null }] },
    ]);

    const body = { unit: picks[0].unit, kind: 'planned', year: 2025, draw };
    const unpicked = await post('/inspections', { ...body, unit: 'f-9' });
    expect(unpicked.body.code).toBe('unit-not-drawn');
    const inspection = (ok(await post('/inspections', body)).body.stream as string).slice('inspection-'.length);
    expect(await rows()).toMatchObject([{ visited: 0, missing: 2 }]);
    ok(await post(`/inspections/${inspection}/notices`, { visitOn: '2024-12-31', message: 'chuẩn bị' }));
    ok(await post(`/inspections/${inspection}/visits`));
    // One of ten: the chance of having met the one that deviates is a tenth.
    const power = {
      size: 10,
      drawn: 1,
      chances: [{ share: 1, deviating: 1, percent: '10.00', neededFor95: 10 }, {}, {}, {}],
    };
    expect(await rows()).toMatchObject([{ visited: 1, missing: 1, power }]);
    expect(await rows('&asOf=2024-12-30')).toEqual([]);

    const again = await freeze('f', { year: 2025, follows: { draw, reason: 'thêm đợt' } });
    ok(await post(`/draws/${again}/plan`, plan()));
    const planned = JSON.parse(await bundle(again)).plan.strata[0];
    expect(planned.visited).toEqual([picks[0].id]);
    expect((await rows())[0].draws).toMatchObject([{ follows: null }, { follows: { reason: 'thêm đợt' } }]);
  });
});

describe('what was left out', () => {
  it('is counted in the stratum that it belongs to', async () => {
    const strata = ['g', 'h'].map((kind) => ({ stratum: `loai-${kind}`, kinds: [kind], under: 'tp' }));
    await freeze('g', { year: 2026, strata, exclusions: [{ unit: 'g-1', reason: 'đang giải thể' }] });
    const { rows } = (await read('/coverage?year=2026', auditor)).body;
    expect(rows.map(({ stratum, draws }: { stratum: string; draws: object[] }) => [stratum, draws])).toMatchObject([
      ['loai-g', [{ excluded: 1 }]],
      ['loai-h', [{ excluded: 0 }]],
    ]);
  });
});

describe('the power of a sample', () => {
  it('stands beside every draw from its plan on, and counts what an extension adds', async () => {
    const draw = await freeze('g', { year: 2027 });
    const powerOf = async () => (await read(`/draws/${draw}`)).body.strata[0].power;
    expect(await powerOf()).toBeNull();
    ok(await post(`/draws/${draw}/plan`, plan()));
    expect(await powerOf()).toMatchObject({ size: 10, drawn: 2, chances: [{ percent: '20.00' }, {}, {}, {}] });
    ok(await post(`/draws/${draw}/seed`, { dice: DICE }));
    ok(await post(`/draws/${draw}/run`));
    ok(await post(`/draws/${draw}/extensions`, { stratum: 'phuong', count: 1, reason: 'thêm một phường' }));
    const power = await powerOf();
    expect(power).toMatchObject({ size: 10, drawn: 3, chances: [{ percent: '30.00', neededFor95: 10 }, {}, {}, {}] });
    const { draws } = (await read('/draws')).body;
    expect(draws.find(({ id }: { id: string }) => id === draw).strata[0].power).toEqual(power);
  });

  it('is exact, with what 95 per cent would need', async () => {
    expect((await served.get('/draws/power?size=168&deviating=17&drawn=17', lan)).body).toMatchObject({
      percent: '85.21',
      neededFor95: 26,
    });
    expect((await served.get('/draws/power?size=10&deviating=11&drawn=1', lan)).status).toBe(400);
  });
});

import { ServedApplication, type Answer, type Headers } from '../testing/served-application.js';

const DICE = '01382438112797316654';
const served = new ServedApplication();
let lan: Headers;

const ok = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
};
const post = async (url: string, body: object = {}) => ok(await served.post(url, body, lan));
const read = async (url: string): Promise<Answer> => {
  const events = await served.events();
  return served.get(`${url}${url.includes('?') ? '&' : '?'}after=${events.at(-1)!.position}`, lan);
};
const freeze = async (year: number, more: object = {}): Promise<string> => {
  const body = { title: `Đợt ${year}`, year, purpose: 'planned', seed: 'public', ...more };
  const { stream } = (await post('/draws', { ...body, strata: [{ stratum: 'phuong', kinds: ['ward'] }] })).body;
  return stream.slice('inspection-'.length);
};
const on = async (day: string) => {
  await served.at(`${day}T01:00:00.000Z`);
  lan = await served.as('lan');
};

beforeAll(async () => {
  await served.start();
  for (let n = 1; n <= 10; n++)
    ok(
      await served.post('/units', {
        ...{ code: `p-${n}`, name: `Phường ${n}`, kind: 'ward', parent: null, rank: 4, ageUnknown: true },
      }),
    );
  lan = await served.account('lan', 'inspector', null);
});
afterAll(() => served.stop());

describe('draws of any day', () => {
  it('are as far as they had come at its end, in list, page and bundle', async () => {
    const draw = await freeze(2024);
    await on('2024-05-03');
    await post(`/draws/${draw}/plan`, { strata: [{ stratum: 'phuong', percent: 20 }] });
    await on('2024-05-04');
    await post(`/draws/${draw}/seed`, { dice: DICE });
    await post(`/draws/${draw}/run`);
    const drawnAt = (await served.events()).length;
    await on('2024-05-05');
    const second = await freeze(2024, { follows: { draw, reason: 'thêm chỉ tiêu' } });

    const stages = async (moment: string) =>
      (await read(`/draws?${moment}`)).body.draws.map(({ id, stage }: { id: string; stage: string }) => [id, stage]);
    expect(await stages('asOf=2024-05-01')).toEqual([]);
    expect(await stages('asOf=2024-05-02')).toEqual([[draw, 'frozen']]);
    expect(await stages('asOf=2024-05-03')).toEqual([[draw, 'planned']]);
    expect(await stages('asOf=2024-05-04')).toEqual([[draw, 'drawn']]);
    expect(await stages('')).toEqual([
      [draw, 'drawn'],
      [second, 'frozen'],
    ]);
    expect(await stages(`knownAt=size:${drawnAt}`)).toEqual([[draw, 'drawn']]);
    expect(await stages(`knownAt=size:${drawnAt}&asOf=2024-05-03`)).toEqual([[draw, 'planned']]);

    expect((await read(`/draws/${draw}?asOf=2024-05-01`)).status).toBe(404);
    expect((await read(`/draws/${draw}?asOf=2024-05-03`)).body).toMatchObject({ picks: null, followedBy: [] });
    const bundle = async (day: string) => (await read(`/draws/${draw}/bundle?asOf=${day}`)).body;
    expect((await read(`/draws/${draw}/bundle?asOf=2024-05-02`)).status).toBe(404);
    expect(await bundle('2024-05-03')).toMatchObject({ dice: null, picks: null, events: { length: 2 } });
    expect(await bundle('2024-05-04')).toMatchObject({ dice: DICE, redrawnBy: null, events: { length: 4 } });
    expect(await bundle('2024-05-05')).toMatchObject({ redrawnBy: { draw: second, reason: 'thêm chỉ tiêu' } });
  });

  it('come page by page, all of them and each once', async () => {
    for (const year of [2026, 2027, 2028]) await freeze(year);
    const whole = (await read('/draws')).body;
    expect(whole).toMatchObject({ total: 5, next: null });
    const first = (await read('/draws?limit=2')).body;
    const second = (await read(`/draws?limit=2&cursor=${first.next}`)).body;
    const third = (await read(`/draws?limit=2&cursor=${second.next}`)).body;
    expect([...first.draws, ...second.draws, ...third.draws]).toEqual(whole.draws);
    expect([first.total, first.draws.length, third.next]).toEqual([5, 2, null]);
    expect((await read('/draws?cursor=zzz')).body.code).toBe('bad-cursor');
    expect((await read('/draws?limit=501')).status).toBe(400);
  });
});

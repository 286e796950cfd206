import { succeeded as ok } from '../testing/programme.js';
import { InspectedProgramme } from './testing/inspected-programme.js';

const programme = new InspectedProgramme();
const { served } = programme;
beforeAll(() => programme.start());
afterAll(() => programme.stop());

const NOWHERE = '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0101';
const OUTSIDERS = ['kiem', 'binh', 'an', 'minh', 'khac'];

/** Every page of a list, and what each says of all of them. */
async function pages(who: string, url: string, field: string): Promise<{ ids: string[]; totals: number[] }> {
  const ids: string[] = [];
  const totals: number[] = [];
  for (let cursor = ''; ;) {
    const { body } = ok(await programme.read(who, `${url}limit=1${cursor}`));
    ids.push(...body[field].map((row: { id?: string; finding?: string }) => row.id ?? row.finding));
    totals.push(body.total);
    if (body.next === null) return { ids, totals };
    cursor = `&cursor=${body.next}`;
  }
}

describe('a surprise check that has not opened', () => {
  it('answers to a wrong revision as though it were not there', async () => {
    const inspection = await programme.inspection({ kind: 'surprise' });
    const acts: [who: string, act: string, body: object][] = [
      ['minh', 'visits', {}],
      ['minh', 'suspension', { reason: 'bão' }],
      ['binh', `findings/${NOWHERE}/answers`, { text: 'x', accepts: true }],
    ];
    for (const [who, act, body] of acts)
      for (const revision of ['0', '7']) {
        const tried = async (id: string) => {
          const { status, body: told } = await programme.post(who, `/inspections/${id}/${act}`, body, {
            'if-match': `"${revision}"`,
          });
          return JSON.stringify([status, told.code, told.details, told.detail]).replaceAll(id, '');
        };
        expect(await tried(inspection)).toBe(await tried(NOWHERE));
      }
    const stale = await programme.post('lan', `/inspections/${inspection}/visits`, {}, { 'if-match': '"7"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'revision-conflict' } });
  });

  it('is no deciding event for anybody outside its team', async () => {
    const { body } = ok(await programme.plan('lan', { kind: 'surprise' }));
    const event = body.events[0].id as string;
    expect(ok(await programme.read('lan', `/processes/${event}`)).body.decided.type).toBe('InspectionPlanned');
    for (const who of OUTSIDERS) {
      const told = await programme.read(who, `/processes/${event}`);
      const nothing = await programme.read(who, `/processes/${NOWHERE}`);
      expect([told.status, told.body.code]).toEqual([nothing.status, nothing.body.code]);
    }
  });

  it('does not show in the counts of requests, which anybody may read', async () => {
    await programme.inspection({ kind: 'surprise' });
    await programme.read('kiem', `/processes/${NOWHERE}`);
    const text = (await served.get('/metrics')).body as string;
    const routes = new Set([...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route));
    expect([...routes].filter((route) => route!.includes('inspection'))).toEqual(['/inspections']);
    expect(routes).toContain('/processes/:event');
  });
});

describe('the list of inspections', () => {
  it('gives everybody what they may know of, page by page, and counts nothing else', async () => {
    const planned: string[] = [];
    const secret: string[] = [];
    for (let n = 0; n < 3; n++) {
      secret.push(await programme.inspection({ kind: 'surprise', year: 2030 }));
      planned.push(await programme.inspection({ year: 2030 }));
      await programme.post('lan', `/inspections/${planned[n]}/notices`, { visitOn: '2024-05-03', message: 'chuẩn bị' });
    }
    const before = (await pages('kiem', '/inspections?', 'inspections')).ids;
    for (const who of OUTSIDERS) {
      const { ids, totals } = await pages(who, '/inspections?', 'inspections');
      expect(ids).toEqual(who === 'khac' ? [] : planned);
      expect(new Set(totals)).toEqual(new Set([ids.length]));
    }
    const team = await pages('lan', '/inspections?', 'inspections');
    expect(team.ids.slice(-6)).toEqual(planned.flatMap((one, n) => [secret[n], one]));
    const cursor = (id: string) => Buffer.from(`v${id}`).toString('base64url');
    for (const id of [secret[0]!, NOWHERE])
      expect(await programme.read('kiem', `/inspections?cursor=${cursor(id)}`)).toMatchObject({
        status: 400,
        body: { code: 'bad-cursor' },
      });
    expect((await programme.read('kiem', `/inspections?cursor=${cursor(planned[0]!)}`)).body.total).toBe(before.length);

    await programme.visit(secret[1]!);
    const { ids, totals } = await pages('binh', '/inspections?', 'inspections');
    expect([ids, new Set(totals)]).toEqual([[planned[0], secret[1], planned[1], planned[2]], new Set([4])]);
  });

  it('names findings and remedies of what may be seen, page by page, without those taken back', async () => {
    const found: string[] = [];
    const visit = await programme.announcedVisit(await programme.inspection());
    const findings = visit.replace(/visits.*/, 'findings');
    for (const text of ['sổ thiếu', 'nhầm', 'chậm']) {
      const answer = await programme.post('lan', `${visit}/findings`, { text });
      found.push((await programme.dataOf(answer))['findingId']!);
      if (text === 'nhầm')
        ok(
          await programme.post('lan', findings.replace('findings', 'voids'), {
            event: answer.body.events[0].id,
            reason: 'ghi nhầm',
          }),
        );
    }
    const [first, , last] = found;
    expect(await pages('binh', '/findings?', 'findings')).toEqual({ ids: [first, last], totals: [2, 2] });
    expect(await pages('khac', '/findings?', 'findings')).toEqual({ ids: [], totals: [0] });
    const { body } = await programme.read('kiem', '/findings');
    expect(body.findings[0]).toMatchObject({
      unit: { code: 'bkhcn' },
      text: 'sổ thiếu',
      stage: 'open',
      overdue: false,
    });

    for (const [id, dueOn] of [
      [last, '2024-05-10'],
      [first, '2024-05-20'],
    ])
      ok(await programme.post('lan', `${findings}/${id}/remedies`, { text: 'lập lại', dueOn }));
    expect(await pages('binh', '/remedies?', 'remedies')).toEqual({ ids: [last, first], totals: [2, 2] });
    expect(await pages('binh', '/remedies?asOf=2024-05-15&status=overdue&unit=bkhcn&', 'remedies')).toEqual({
      ids: [last],
      totals: [1],
    });
    expect(await pages('khac', '/remedies?', 'remedies')).toEqual({ ids: [], totals: [0] });
    expect((await programme.read('kiem', '/remedies?status=closed')).status).toBe(400);
  });
});

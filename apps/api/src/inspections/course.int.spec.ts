import { succeeded } from '../testing/programme.js';
import { InspectedProgramme } from './testing/inspected-programme.js';

const programme = new InspectedProgramme();
const { served } = programme;
beforeAll(() => programme.start());
afterAll(() => programme.stop());

const shown = async (who: string, inspection: string) =>
  succeeded(await programme.read(who, `/inspections/${inspection}`)).body;

describe('somebody released from the team', () => {
  const [lan, minh] = ['lan', 'minh'].map((who) => () => served.accountId(who)) as [() => string, () => string];
  const release = (inspection: string, account: string, reason = 'đi công tác') =>
    programme.post('lan', `/inspections/${inspection}/inspectors/${account}/release`, { reason });

  it('is one of it no more, on record with the reason, and may do nothing for it', async () => {
    const inspection = await programme.inspection({ team: [minh()] });
    const visit = await programme.announcedVisit(inspection);
    const recorded = await programme.dataOf(await release(inspection, minh()));
    expect(recorded).toEqual({ inspectionId: inspection, account: minh(), reason: 'đi công tác' });
    expect((await shown('lan', inspection)).team).toEqual([lan()]);
    expect(await programme.post('minh', `${visit}/findings`, { text: 'thiếu hồ sơ' })).toMatchObject({
      status: 403,
      body: { code: 'not-of-the-team' },
    });
    expect(await programme.refusals('minh')).toMatchObject([{ command: 'RecordFinding', code: 'not-of-the-team' }]);
    expect((await release(inspection, minh())).body.outcome).toBe('nothing');
    succeeded(await programme.post('lan', `/inspections/${inspection}/inspectors`, { account: minh() }));
    succeeded(await programme.post('minh', `${visit}/findings`, { text: 'thiếu hồ sơ' }));
  });

  it('learns nothing more of a surprise check', async () => {
    const inspection = await programme.inspection({ kind: 'surprise', team: [minh()] });
    expect((await shown('minh', inspection)).kind).toBe('surprise');
    succeeded(await release(inspection, minh()));
    expect(await programme.read('minh', `/inspections/${inspection}`)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    expect((await programme.post('minh', `/inspections/${inspection}/visits`)).status).toBe(404);
  });

  it('is not its leader, and never without a reason', async () => {
    const inspection = await programme.inspection({ team: [minh()] });
    expect(await release(inspection, lan())).toMatchObject({
      status: 422,
      body: { code: 'leader-not-of-the-team', errors: [{ field: 'account' }] },
    });
    expect(await release(inspection, minh(), ' ')).toMatchObject({ status: 422, body: { code: 'text-missing' } });
    expect((await shown('lan', inspection)).team).toEqual([lan(), minh()]);
  });
});

describe('an inspection of a unit that was merged', () => {
  const widen = (inspection: string, unit: string) =>
    programme.post('lan', `/inspections/${inspection}/widening`, { unit, reason: 'sáp nhập' });

  it('goes on at the successor, once, and at no other unit', async () => {
    const inspection = await programme.inspection({ unit: 'bkhcn-cntt' });
    expect(await widen(inspection, 'bca')).toMatchObject({
      status: 422,
      body: { code: 'not-the-successor', errors: [{ field: 'unit' }] },
    });
    programme.people.set('tin', await served.account('tin', 'reporter', 'bkhcn-cntt'));
    const task = await programme.task({ lead: ['bkhcn-cntt'], coordinating: [] });
    const report = { period: '2024-04', percent: 70, result: 'đã nối thử' };
    succeeded(await programme.post('tin', `/tasks/${task}/reports`, report));
    const merge = { into: 'bca', effectiveOn: '2024-05-02', basis: { kind: 'document', number: '2/NQ' } };
    const merged = succeeded(await served.post('/units/bkhcn-cntt/merge', merge));
    succeeded(await programme.get('lan', `/inspections?after=process-${merged.body.process}`));
    expect((await widen(inspection, 'tct')).body.code).toBe('not-the-successor');
    expect((await widen(inspection, 'khong-co')).status).toBe(404);
    const { from, unitId } = await programme.dataOf(await widen(inspection, 'bca'));
    expect((await widen(inspection, 'bca')).body.outcome).toBe('nothing');
    expect((await shown('lan', inspection)).unit).toMatchObject({ id: unitId, code: 'bca' });
    expect(from).not.toBe(unitId);

    const visit = await programme.announcedVisit(inspection);
    const opened = (await programme.stream(`inspection-${inspection}`)).find(({ type }) => type === 'VisitOpened');
    expect(opened!.data).toMatchObject({ unitId });
    const { tasks } = (await programme.read('lan', `${visit}/said`)).body;
    expect(tasks.find((one: { task: string }) => one.task === task)).toMatchObject({
      before: { by: { code: 'bkhcn-cntt' }, percent: 70 },
      later: [],
    });
    const seen = await programme.dataOf(await programme.post('lan', `${visit}/findings`, { text: 'chưa nối', task }));
    expect(seen).toMatchObject({ task, said: { percent: 70 } });
    const found = await programme.dataOf(await programme.post('lan', `${visit}/findings`, { text: 'thiếu hồ sơ' }));
    const answers = `/inspections/${inspection}/findings/${found['findingId']}/answers`;
    expect((await programme.post('binh', answers, { text: 'không', accepts: false })).body.code).toBe(
      'said-by-another-unit',
    );
    succeeded(await programme.post('khac', answers, { text: 'nhận', accepts: true }));
    expect((await shown('khac', inspection)).findings).toMatchObject([{ answered: false }, { answered: true }]);
  });

  it('tells nobody outside the team where a surprise check went', async () => {
    const inspection = await programme.inspection({ kind: 'surprise', unit: 'vpcp' });
    expect(
      (await programme.post('minh', `/inspections/${inspection}/widening`, { unit: 'bca', reason: 'x' })).status,
    ).toBe(404);
    expect((await widen(inspection, 'bca')).body.code).toBe('not-the-successor');
  });
});

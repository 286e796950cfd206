import { succeeded as ok } from '../testing/programme.js';
import { InspectedProgramme, inspectionIn as id } from './testing/inspected-programme.js';

const programme = new InspectedProgramme();
const { served } = programme;
const read = (who: string, url: string) => programme.read(who, url);
const plan = (who: string, more: object = {}) => programme.plan(who, more);

beforeAll(() => programme.start());
afterAll(() => served.stop());

describe('a surprise check', () => {
  it('is known to its team alone until it opens: by list, page, trail, count, filter, refusal and search', async () => {
    const before = (await read('kiem', '/trail')).body.total as number;
    const inspection = id(await plan('lan', { kind: 'surprise' }));
    expect((await read('lan', '/inspections')).body.total).toBe(1);
    const outsiders = ['kiem', 'binh', 'minh', 'khac'];
    for (const who of outsiders) {
      expect((await read(who, '/inspections')).body).toMatchObject({ total: 0, inspections: [] });
      const one = await read(who, `/inspections/${inspection}`);
      const none = await read(who, '/inspections/6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0101');
      expect([one.status, one.body.code]).toEqual([none.status, none.body.code]);
      for (const filter of ['', '?unit=bkhcn', '?type=InspectionPlanned', `?actor=${served.accountId('lan')}`])
        expect(JSON.stringify((await read(who, `/trail${filter}`)).body.rows)).not.toContain(inspection);
    }
    expect((await read('kiem', '/trail')).body.total).toBe(before);

    const tried = await programme.post('minh', `/inspections/${inspection}/visits`);
    expect(tried).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const guessed = await programme.post('binh', `/inspections/${inspection}/findings/${inspection}/answers`, {
      text: 'x',
      accepts: true,
    });
    expect(guessed).toMatchObject({ status: 404, body: { code: 'not-found' } });
    await programme.post('lan', `/inspections/${inspection}/notices`, { visitOn: '2024-05-03', message: 'm' });
    expect(JSON.stringify((await read('kiem', '/trail?limit=500')).body)).not.toContain(inspection);

    await programme.visit(inspection);
    for (const who of ['kiem', 'binh', 'minh'])
      expect((await read(who, '/inspections')).body).toMatchObject({
        total: 1,
        inspections: [{ id: inspection, kind: 'surprise' }],
      });
    expect((await read('khac', '/inspections')).body.total).toBe(0);
    expect((await read('kiem', '/trail?type=InspectionPlanned')).body.total).toBe(1);
  });
});

describe('a planned inspection', () => {
  it('goes from its plan to the verified end', async () => {
    const task = await programme.task();
    const report = async (percent: number, period: string) =>
      ok(await programme.post('an', `/tasks/${task}/reports`, { period, percent, result: 'đang làm' }));
    await report(80, '2024-03');
    const inspection = id(await plan('lan', { tasks: [task] }));
    expect((await read('kiem', `/inspections/${inspection}`)).body.stage).toBe('planned');
    expect((await read('binh', `/inspections/${inspection}`)).status).toBe(404);
    ok(
      await programme.post('lan', `/inspections/${inspection}/notices`, { visitOn: '2024-05-03', message: 'chuẩn bị' }),
    );
    expect((await read('binh', `/inspections/${inspection}`)).body.stage).toBe('notified');

    const visit = await programme.visit(inspection);
    await report(90, '2024-04');
    const said = (await read('kiem', `/inspections/${inspection}/visits/${visit}/said`)).body.tasks;
    const ofTask = said.find((one: { task: string }) => one.task === task);
    expect(ofTask).toMatchObject({ before: { percent: 80 }, later: [{ percent: 90 }] });

    const checklist = { checklist: 'nam-ro', version: 1, answers: [{ question: 'ro-viec', task, answer: 'no' }] };
    const url = `/inspections/${inspection}/visits/${visit}`;
    ok(await programme.post('lan', `${url}/checklists`, checklist));
    expect((await programme.post('lan', `${url}/checklists`, checklist)).body.outcome).toBe('nothing');
    const found = await programme.dataOf(
      await programme.post('lan', `${url}/findings`, { text: 'mới đạt một nửa', task }),
    );
    expect(found).toMatchObject({ task, said: { percent: 80 } });
    ok(await programme.post('lan', `${url}/minutes`, { text: 'hai bên thống nhất' }));

    const finding = `/inspections/${inspection}/findings/${found['findingId']}`;
    expect((await programme.post('khac', `${finding}/answers`, { text: 'x', accepts: true })).body.code).toBe(
      'said-by-another-unit',
    );
    ok(await programme.post('binh', `${finding}/answers`, { text: 'đúng như vậy', accepts: true }));
    ok(await programme.post('lan', `${finding}/remedies`, { text: 'làm nốt', dueOn: '2024-05-20' }));
    expect((await read('kiem', `/inspections/${inspection}?asOf=2024-05-21`)).body.findings).toMatchObject([
      { overdue: true },
    ]);
    ok(await programme.post('binh', `${finding}/remedy-reports`, { text: 'một phần', whole: false }));
    ok(await programme.post('lan', `${finding}/verifications`, { outcome: 'partly', note: 'còn thiếu' }));
    ok(await programme.post('binh', `${finding}/remedy-reports`, { text: 'đã xong', whole: true }));
    ok(await programme.post('lan', `${finding}/verifications`, { outcome: 'closed', note: 'đã xem' }));
    ok(await programme.post('lan', `${finding}/reopenings`, { reason: 'tái phạm', dueOn: '2024-06-30' }));
    expect((await read('binh', `/inspections/${inspection}`)).body).toMatchObject({
      stage: 'visited',
      findings: [{ stage: 'open', dueOn: '2024-06-30' }],
    });
  });

  it('refuses somebody who belonged to the unit, until a second person waives it on record', async () => {
    const inspection = id(await plan('lan'));
    const account = served.accountId('binh');
    const assign = () => programme.post('lan', `/inspections/${inspection}/inspectors`, { account });
    expect(await assign()).toMatchObject({ status: 403, body: { code: 'conflict-of-interest' } });
    ok(await programme.post('minh', `/inspections/${inspection}/waivers`, { account, reason: 'thiếu người' }));
    ok(await assign());
    const waived = (await read('kiem', '/trail?type=ConflictWaived')).body.rows;
    expect(waived).toMatchObject([{ data: { account, kind: 'belonged' } }]);
    expect((await plan('lan', { team: [account] })).body.code).toBe('conflict-of-interest');
  });

  it('is suspended, resumed and cancelled, with reasons', async () => {
    const inspection = id(await plan('lan'));
    const course = async (act: string) =>
      ok(await programme.post('lan', `/inspections/${inspection}/${act}`, { reason: 'bão' }));
    await course('suspension');
    expect((await read('lan', `/inspections/${inspection}`)).body.stage).toBe('suspended');
    await course('resumption');
    await course('cancellation');
    expect((await read('lan', `/inspections/${inspection}`)).body.stage).toBe('cancelled');
  });
});

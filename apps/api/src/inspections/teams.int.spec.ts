import { succeeded as ok } from '../testing/programme.js';
import { InspectedProgramme } from './testing/inspected-programme.js';

const programme = new InspectedProgramme();
const { served } = programme;
const id = (who: string) => served.accountId(who);

beforeAll(async () => {
  await programme.start();
  for (const [signIn, unit] of [
    ['hai', null],
    ['vung', 'bca'],
  ] as const)
    programme.people.set(signIn, await served.account(signIn, 'inspector', unit));
});
afterAll(() => programme.stop());

const assign = (who: string, inspection: string, account: string) =>
  programme.post(who, `/inspections/${inspection}/inspectors`, { account });
const waive = (who: string, inspection: string, account: string, reason = 'thiếu người') =>
  programme.post(who, `/inspections/${inspection}/waivers`, { account, reason });
const release = (who: string, inspection: string, account: string) =>
  programme.post(who, `/inspections/${inspection}/inspectors/${account}/release`, { reason: 'đi công tác' });

describe('who is of a team', () => {
  it('is decided by its leader: neither by a member nor by another inspector, whose attempt is on record', async () => {
    const inspection = await programme.inspection({ team: [id('minh')] });
    const attempts = [
      await assign('minh', inspection, id('hai')),
      await assign('hai', inspection, id('hai')),
      await release('minh', inspection, id('minh')),
      await release('hai', inspection, id('minh')),
    ];
    for (const refused of attempts)
      expect(refused).toMatchObject({ status: 403, body: { code: 'not-of-the-team', details: { needs: 'leader' } } });
    expect((await programme.refusals('hai')).slice(-2)).toMatchObject([
      { command: 'AssignInspector', code: 'not-of-the-team' },
      { command: 'ReleaseInspector', code: 'not-of-the-team' },
    ]);
    ok(await assign('lan', inspection, id('hai')));
    ok(await release('lan', inspection, id('minh')));
    expect((await programme.read('kiem', `/inspections/${inspection}`)).body.team).toEqual([id('lan'), id('hai')]);
  });

  it('takes two people where there is a conflict: neither whom it is about nor the leader waives it', async () => {
    const inspection = await programme.inspection();
    programme.people.set('lai', await served.account('lai', 'inspector', null));
    ok(await served.post(`/accounts/${id('lai')}/roles`, { role: 'reporter', unit: 'bkhcn' }));
    expect((await assign('lan', inspection, id('lai'))).body.code).toBe('conflict-of-interest');
    for (const who of ['lai', 'lan'])
      expect(
        await programme.post(
          who,
          `/inspections/${inspection}/waivers`,
          { account: id('lai'), reason: 'x' },
          asInspector,
        ),
      ).toMatchObject({
        status: 403,
        body: { code: 'two-people-needed', errors: [{ field: 'account' }] },
      });
    expect(await waive('hai', inspection, id('lai'), ' \u200b')).toMatchObject({
      status: 422,
      body: { code: 'text-missing', detail: { vi: 'Lý do: không được để trống.' } },
    });
    ok(await waive('hai', inspection, id('lai')));
    ok(await assign('lan', inspection, id('lai')));
  });

  it('takes nobody who is no account', async () => {
    const inspection = await programme.inspection();
    const nobody = '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0101';
    const missing = (field: string) => ({ status: 404, body: { code: 'not-found', errors: [{ field }] } });
    expect(await assign('lan', inspection, nobody)).toMatchObject(missing('account'));
    expect(await programme.plan('lan', { team: [nobody] })).toMatchObject(missing('team'));
  });

  it('lies within the scope of the role: an inspector of one branch inspects no other, unless called to a team', async () => {
    expect(await programme.plan('vung')).toMatchObject({
      status: 403,
      body: { code: 'out-of-scope', errors: [{ field: 'unit' }] },
    });
    expect((await programme.refusals('vung')).at(-1)).toMatchObject({
      command: 'PlanInspection',
      code: 'out-of-scope',
    });
    ok(await programme.plan('vung', { unit: 'bca' }));
    const inspection = await programme.inspection();
    const seen = async () => (await programme.read('vung', `/inspections/${inspection}`)).status;
    expect([await seen(), (await waive('vung', inspection, id('minh'))).status]).toEqual([404, 404]);
    ok(await assign('lan', inspection, id('vung')));
    expect(await seen()).toBe(200);
    expect((await programme.read('vung', '/inspections')).body.inspections.at(-1).id).toBe(inspection);
    ok(await release('lan', inspection, id('vung')));
    expect(await seen()).toBe(404);
  });
});

describe('an inspector who has come to belong to the unit since', () => {
  it('does not go on the visit, unless a second person waives it', async () => {
    const inspection = await programme.inspection({ kind: 'surprise', team: [id('minh'), id('hai')] });
    const open = (more: object = {}) => programme.post('lan', `/inspections/${inspection}/visits`, more);
    ok(await served.post(`/accounts/${id('minh')}/roles`, { role: 'reporter', unit: 'bkhcn-cntt' }));
    expect(await open()).toMatchObject({
      status: 403,
      body: { code: 'conflict-of-interest', errors: [{ field: 'inspectors' }], details: { account: id('minh') } },
    });
    ok(await waive('hai', inspection, id('minh')));
    ok(await open());
  });

  it('belonged to it also where the unit took over the one that he or she came from', async () => {
    programme.people.set('cu', await served.account('cu', 'reporter', 'bkhcn-cntt'));
    const plan = () => programme.plan('lan', { unit: 'bca', team: [id('cu')] });
    ok(await plan());
    const merge = { into: 'bca', effectiveOn: '2024-05-02', basis: { kind: 'document', number: '2/NQ' } };
    ok(await served.post('/units/bkhcn-cntt/merge', merge));
    await programme.caughtUp();
    expect(await plan()).toMatchObject({
      status: 403,
      body: { code: 'conflict-of-interest', details: { account: id('cu'), kind: 'belonged' } },
    });
  });
});

describe('what becomes of an inspection', () => {
  it('is in the hands of its team, with reasons that say something', async () => {
    const inspection = await programme.inspection();
    const url = (act: string) => `/inspections/${inspection}/${act}`;
    for (const act of ['suspension', 'resumption', 'cancellation'])
      expect((await programme.post('hai', url(act), { reason: 'bão' })).body.code).toBe('not-of-the-team');
    expect((await programme.post('hai', url('widening'), { unit: 'bca', reason: 'x' })).body.code).toBe(
      'not-of-the-team',
    );
    for (const act of ['suspension', 'resumption', 'cancellation'])
      expect(await programme.post('lan', url(act), { reason: ' \n' })).toMatchObject({
        status: 422,
        body: { code: 'text-missing', errors: [{ field: 'reason' }] },
      });
    expect((await programme.post('lan', url('notices'), { visitOn: '2024-05-03', message: ' ' })).body).toMatchObject({
      code: 'text-missing',
      errors: [{ field: 'message' }],
    });
  });

  it('leaves what a visit wrote down to its team', async () => {
    const visit = await programme.announcedVisit(await programme.inspection());
    const event = ok(await programme.post('lan', `${visit}/findings`, { text: 'sổ thiếu' })).body.events[0].id;
    const voids = visit.replace(/visits.*/, 'voids');
    expect((await programme.post('hai', voids, { event, reason: 'nhầm' })).body.code).toBe('not-of-the-team');
    expect((await programme.post('lan', voids, { event, reason: ' ' })).status).toBe(422);
    ok(await programme.post('lan', voids, { event, reason: 'nhầm' }));
  });
});

const asInspector = { 'x-acting-role': 'inspector' };

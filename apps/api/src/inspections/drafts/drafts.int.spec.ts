import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { succeeded } from '../../testing/programme.js';
import { DraftFile } from '../draft-file.js';
import { InspectedProgramme } from '../testing/inspected-programme.js';

const programme = new InspectedProgramme();
beforeAll(() => programme.start());
afterAll(() => programme.stop());

const CONTENT = { answers: [{ question: 'bao-cao-dung-han', note: 'chưa gõ x' }] };
const SUBMITTED = { answers: [{ question: 'bao-cao-dung-han', answer: 'no', note: 'chưa gửi kỳ nào' }] };
const put = (who: string, url: string, content: object = CONTENT) =>
  programme.served.call('PUT', url, programme.who(who), { content });
const notes = async (who: string, url: string) => succeeded(await programme.get(who, url)).body.drafts;

/** What differs between two answers that say the same of two addresses. */
const SAME = { title: '', detail: '', correlationId: '', instance: '', details: '', errors: '' };

describe('a draft', () => {
  it('is kept outside the log as it is typed, over a restart, for the team and for nobody else', async () => {
    const inspection = await programme.inspection({ team: [programme.served.accountId('minh')] });
    const visit = await programme.announcedVisit(inspection);
    const before = (await programme.served.events()).length;
    succeeded(await put('lan', `${visit}/draft`, { answers: [] }));
    expect((await put('lan', `${visit}/draft`)).body).toMatchObject({
      own: true,
      savedAt: '2024-05-02T01:00:00.000Z',
      content: CONTENT,
    });
    expect((await programme.served.events()).length).toBe(before);
    await programme.served.restart();
    expect(await notes('lan', `${visit}/draft`)).toMatchObject([{ own: true, content: CONTENT }]);
    expect(await notes('minh', `${visit}/draft`)).toMatchObject([
      { own: false, account: programme.served.accountId('lan'), content: CONTENT },
    ]);
    expect(statSync(join(programme.served.folder, 'drafts.db')).mode & 0o777).toBe(0o600);
    for (const name of readdirSync(programme.served.folder).filter((one) => /^(log|ledger|read-models)/.test(one)))
      expect(readFileSync(join(programme.served.folder, name), 'utf8')).not.toContain('chưa gõ x');

    programme.people.set('ngoai', await programme.served.account('ngoai', 'inspector', null));
    const nowhere = `/inspections/${programme.directive}/visits/${programme.directive}/draft`;
    const unknown = await programme.get('ngoai', nowhere);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'not-found' } });
    for (const answer of [
      await programme.get('ngoai', `${visit}/draft`),
      await put('ngoai', `${visit}/draft`),
      await programme.served.call('DELETE', `${visit}/draft`, programme.who('ngoai')),
    ])
      expect([answer.status, { ...answer.body, ...SAME }]).toEqual([404, { ...unknown.body, ...SAME }]);
    for (const who of ['binh', 'kiem']) expect((await programme.get(who, `${visit}/draft`)).status).toBe(403);
    expect((await put('lan', `/inspections/${inspection}/visits/${inspection}/draft`)).status).toBe(404);
  });

  it('is one for each account, no larger than 256 KiB, and thrown away by its author', async () => {
    const inspection = await programme.inspection({ team: [programme.served.accountId('minh')] });
    const url = `${await programme.announcedVisit(inspection)}/draft`;
    succeeded(await put('lan', url));
    succeeded(await put('minh', url, { minutes: 'của Minh' }));
    expect(await put('lan', url, { text: 'x'.repeat(262_144) })).toMatchObject({
      status: 413,
      body: { code: 'draft-too-large' },
    });
    expect((await programme.served.call('PUT', url, programme.who('lan'), { content: 'chữ' })).status).toBe(400);
    const discarded = () => programme.served.call('DELETE', url, programme.who('minh'));
    expect((await discarded()).body).toEqual({ discarded: true });
    expect((await discarded()).body).toEqual({ discarded: false });
    expect(await notes('minh', url)).toMatchObject([{ own: false, content: CONTENT }]);
  });

  it('is gone once it is submitted, and not taken up again; what was sent twice is recorded once', async () => {
    const inspection = await programme.inspection({ team: [programme.served.accountId('minh')] });
    const url = await programme.announcedVisit(inspection);
    succeeded(await put('lan', `${url}/draft`));
    succeeded(await put('minh', `${url}/draft`));
    const send = () => programme.post('lan', `${url}/checklists`, SUBMITTED, { 'idempotency-key': 'mot-lan' });
    const [first, second] = await Promise.all([send(), send()]);
    expect(succeeded(second).body.events).toEqual(succeeded(first).body.events);
    expect(succeeded(await programme.post('lan', `${url}/checklists`, SUBMITTED)).body.outcome).toBe('nothing');
    const recorded = await programme.stream(`inspection-${inspection}`);
    expect(recorded.filter(({ type }) => type === 'ChecklistSubmitted')).toHaveLength(1);
    expect(await notes('lan', `${url}/draft`)).toMatchObject([{ own: false }]);
    expect(await put('lan', `${url}/draft`)).toMatchObject({ status: 409, body: { code: 'draft-after-submission' } });
    expect((await put('minh', `${url}/draft`)).status).toBe(200);

    const [submitted] = recorded.filter(({ type }) => type === 'ChecklistSubmitted');
    const void_ = { event: submitted!.id, reason: 'nộp nhầm' };
    succeeded(await programme.post('lan', `/inspections/${inspection}/voids`, void_));
    expect(await notes('lan', `${url}/draft`)).toMatchObject([{ own: false }]);
    expect((await put('lan', `${url}/draft`)).status).toBe(200);
  });

  it('goes with its author’s release, and with the inspection; whoever comes back begins anew', async () => {
    const minh = programme.served.accountId('minh');
    const inspection = await programme.inspection({ team: [minh] });
    const url = `${await programme.announcedVisit(inspection)}/draft`;
    const act = (act: string, body: object) =>
      programme.post('lan', `/inspections/${inspection}/${act}`, body).then(succeeded);
    const kept = () => programme.served.app.get(DraftFile, { strict: false }).of(inspection, url.split('/')[4]!);
    succeeded(await put('lan', url));
    succeeded(await put('minh', url));
    await act('inspectors', { account: minh });
    expect(kept()).toHaveLength(2);

    await act(`inspectors/${minh}/release`, { reason: 'đi công tác' });
    expect(kept()).toMatchObject([{ account: programme.served.accountId('lan') }]);
    expect(await notes('lan', url)).toMatchObject([{ own: true }]);
    for (const answer of [
      await programme.get('minh', url),
      await put('minh', url),
      await programme.served.call('DELETE', url, programme.who('minh')),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });

    const left = { account: minh, savedAt: 0, content: CONTENT };
    programme.served.app.get(DraftFile, { strict: false }).save(inspection, url.split('/')[4]!, left);
    expect(await notes('lan', url)).toMatchObject([{ own: true }]);
    await act('inspectors', { account: minh });
    expect(await notes('minh', url)).toMatchObject([{ own: false }]);
    await act('cancellation', { reason: 'trùng' });
    expect(kept()).toEqual([]);
  });

  it('stays when what was submitted is refused', async () => {
    const url = await programme.announcedVisit(await programme.inspection());
    succeeded(await put('lan', `${url}/draft`));
    expect(
      (await programme.post('lan', `${url}/checklists`, { answers: [{ question: 'la', answer: 'no' }] })).status,
    ).toBe(422);
    expect(await notes('lan', `${url}/draft`)).toHaveLength(1);
  });
});

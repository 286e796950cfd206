import { succeeded } from '../../testing/programme.js';
import { InspectedProgramme } from '../testing/inspected-programme.js';

const programme = new InspectedProgramme();
beforeAll(() => programme.start());
afterAll(() => programme.stop());

describe('checklists', () => {
  it('are named by a plan and its visits, whose answers are checked against that version', async () => {
    const task = await programme.task();
    const inspection = await programme.inspection();
    succeeded(
      await programme.post('lan', `/inspections/${inspection}/notices`, { visitOn: '2024-05-03', message: 'chuẩn bị' }),
    );
    expect((await programme.post('lan', `/inspections/${inspection}/visits`, { version: 7 })).body.code).toBe(
      'checklist-not-of-the-inspection',
    );
    expect((await programme.plan('lan', { version: 7 })).body.code).toBe('checklist-unknown');
    const visit = await programme.visit(inspection);
    const url = `/inspections/${inspection}/visits/${visit}/checklists`;
    expect((await programme.read('lan', `/inspections/${inspection}`)).body.visits).toMatchObject([
      { id: visit, checklist: { id: 'nam-ro', version: 1 }, submittedBy: [] },
    ]);
    const answered = (answer: object, more: object = {}) =>
      programme.post('lan', url, { answers: [{ question: 'ro-viec', task, answer: 'no', ...answer }], ...more });
    expect(await answered({ question: 'ro-rang' })).toMatchObject({
      status: 422,
      body: { code: 'question-unknown', details: { question: 'ro-rang' }, errors: [{ field: 'answers' }] },
    });
    expect((await answered({}, { version: 2 })).body.code).toBe('checklist-not-of-the-visit');
    expect((await answered({ task: inspection })).body.code).toBe('task-not-inspected');
    expect((await answered({ question: 'bao-cao-dung-han' })).body.code).toBe('question-of-the-unit');

    const given = { answers: [{ question: 'bao-cao-dung-han', answer: 'partly', note: 'chậm hai kỳ' }] };
    const recorded = await programme.dataOf(await programme.post('lan', url, given));
    expect(recorded).toMatchObject({ checklist: 'nam-ro', version: 1, answers: [{ task: null, note: 'chậm hai kỳ' }] });
    expect((await programme.post('lan', url, given)).body.outcome).toBe('nothing');
    expect((await programme.read('lan', `/inspections/${inspection}`)).body.visits).toMatchObject([
      { submittedBy: [programme.served.accountId('lan')] },
    ]);
  });

  it('take files by hash from whoever gave them, in answers, findings, minutes, the unit’s answers and remedies', async () => {
    const url = await programme.announcedVisit(await programme.inspection());
    const own = await programme.uploaded('lan', 'ảnh hiện trường');
    const unnamed = await programme.uploaded('lan', 'ảnh chưa dùng');
    const others = await programme.uploaded('an', 'sổ');
    const answers = (sha256: string) => ({
      answers: [{ question: 'bao-cao-dung-han', answer: 'no', files: [sha256] }],
    });
    const refused = { status: 404, body: { code: 'not-found', errors: [{ field: 'answers.0.files.0' }] } };
    expect(await programme.post('lan', `${url}/checklists`, answers(others))).toMatchObject(refused);
    expect(await programme.post('lan', `${url}/checklists`, answers('0'.repeat(64)))).toMatchObject(refused);
    const told = await programme.dataOf(await programme.post('lan', `${url}/checklists`, answers(own)));
    expect(told).toMatchObject({ answers: [{ files: [own] }] });

    const found = await programme.dataOf(
      await programme.post('lan', `${url}/findings`, { text: 'chậm báo cáo', files: [own] }),
    );
    expect(found).toMatchObject({ files: [own] });
    const finding = url.replace(/visits.*/, `findings/${found['findingId']}`);
    const said = (sha256: string) => ({ text: 'đúng', files: [sha256] });
    const nobodys = { status: 404, body: { errors: [{ field: 'files.0' }] } };
    expect(await programme.post('lan', `${url}/minutes`, said(others))).toMatchObject(nobodys);
    expect(await programme.post('an', `${finding}/answers`, { ...said(unnamed), accepts: true })).toMatchObject(
      nobodys,
    );
    succeeded(await programme.post('an', `${finding}/answers`, { ...said(others), accepts: true }));
    succeeded(await programme.post('lan', `${finding}/remedies`, { text: 'bổ sung', dueOn: '2024-06-01' }));
    expect(await programme.post('an', `${finding}/remedy-reports`, { ...said(unnamed), whole: true })).toMatchObject(
      nobodys,
    );
    succeeded(await programme.post('an', `${finding}/remedy-reports`, { ...said(others), whole: true }));

    await programme.caughtUp();
    const readable = async (sha256: string) =>
      Promise.all(
        ['lan', 'kiem', 'binh', 'khac'].map(async (who) => (await programme.get(who, `/evidence/${sha256}`)).status),
      );
    expect(await readable(own)).toEqual([200, 200, 200, 404]);
    expect(await readable(others)).toEqual([200, 200, 200, 404]);
    expect(await readable(unnamed)).toEqual([404, 404, 404, 404]);
  });
});

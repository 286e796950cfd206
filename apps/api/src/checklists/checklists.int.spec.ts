import { randomUUID } from 'node:crypto';
import { InspectedProgramme } from '../inspections/testing/inspected-programme.js';
import { succeeded } from '../testing/programme.js';

const programme = new InspectedProgramme();
const { served } = programme;
beforeAll(async () => {
  await programme.start();
  programme.people.set('cuabo', await served.account('cuabo', 'inspector', 'bkhcn'));
});
afterAll(() => programme.stop());

const of = (id: string, more: object = {}) => ({ id, of: 'unit', text: { vi: `Câu ${id}` }, ...more });
const body = (id: string, questions: readonly object[] = [of('so-sach')], more: object = {}) => ({
  ...{ id, title: { vi: 'Sổ sách', en: 'Books' }, questions, ...more },
});
const publish = (said: object, who = 'lan', headers: Readonly<Record<string, string>> = {}) =>
  programme.post(who, '/checklists', said, headers);
const withdraw = (address: string, reason = 'hỏi trùng') =>
  programme.post('lan', `/checklists/${address}/withdrawal`, { reason });
const read = (url: string, who = 'khac') => programme.read(who, `/checklists${url}`);

describe('checklists', () => {
  it('are there from the beginning: the five clears, word for word, under no event', async () => {
    const { body: list } = await read('');
    expect(list).toMatchObject({ total: 1, next: null, basis: { asOf: '2024-05-02' } });
    expect(list.checklists).toMatchObject([
      { id: 'nam-ro', version: 1, questions: 9, from: null, standing: 'in-use', published: null, withdrawn: null },
    ]);
    const { body: one } = await read('/nam-ro');
    expect(one).toMatchObject({ version: 1, revision: null, versions: list.checklists });
    expect(one.questions[0]).toMatchObject({ id: 'ro-nguoi', of: 'task', noteFor: [], filesFor: [] });
    const { versions, ...content } = one;
    expect((await read('/nam-ro/versions/1')).body).toEqual({ ...content, basis: expect.any(Object) });
    expect(versions).toHaveLength(1);
  });

  it('are published in versions by those who inspect every unit, and read by everybody as of any day', async () => {
    const first = await publish(body('so-sach', [of('so-sach', { noteFor: ['no'] })], { version: 1 }));
    expect(first).toMatchObject({ status: 201, headers: { etag: '"0"' } });
    expect(first.body).toMatchObject({ outcome: 'recorded', stream: 'checklist-so-sach', revision: 0 });
    const { revision: _of, basis: before, ...v1 } = (await read('/so-sach')).body;
    expect(v1).toMatchObject({
      ...{ id: 'so-sach', version: 1, title: { vi: 'Sổ sách', en: 'Books' }, from: '2024-05-02', standing: 'in-use' },
      questions: [
        {
          ...{ id: 'so-sach', of: 'unit', about: 'other', text: { vi: 'Câu so-sach', en: null } },
          ...{ answers: ['yes', 'no', 'partly', 'not-applicable'], noteFor: ['no'], filesFor: [] },
        },
      ],
      published: { event: first.body.events[0].id, by: served.accountId('lan') },
    });

    const ahead = body('so-sach', [of('so-sach'), of('so-quy')], { effectiveOn: '2024-06-01' });
    const second = await publish(ahead, 'minh', { 'if-match': '"0"' });
    expect(second).toMatchObject({ status: 201, headers: { etag: '"1"' } });
    const now = await read('/so-sach');
    expect(now).toMatchObject({ headers: { etag: '"1"' }, body: { version: 1, standing: 'in-use' } });
    const published = { event: second.body.events[0].id, by: served.accountId('minh') };
    expect(now.body.versions).toMatchObject([{}, { version: 2, standing: 'ahead', from: '2024-06-01', published }]);
    expect((await read('/so-sach?asOf=2024-06-01')).body).toMatchObject({
      ...{ version: 2, versions: [{ standing: 'older' }, { standing: 'in-use' }] },
    });
    const then = (await read(`/so-sach?knownAt=size:${before.size}`)).body;
    expect([then.revision, then.versions]).toEqual([0, v1.versions]);
    expect((await read('/so-sach/versions/2')).body).toMatchObject({ standing: 'ahead', questions: [{}, {}] });
    expect((await read('/so-sach/versions/1')).body.questions).toEqual(v1.questions);
    const named = async (asOf: string) =>
      (await read(`?asOf=${asOf}`)).body.checklists.map(({ id, version }: { id: string; version: number }) => [
        id,
        version,
      ]);
    expect(await named('2024-05-02')).toEqual([
      ['nam-ro', 1],
      ['so-sach', 1],
    ]);
    expect(await named('2024-06-01')).toHaveLength(3);
    expect(await named('2024-05-01')).toEqual([['nam-ro', 1]]);
  });

  it('are read page by page', async () => {
    const { body: page } = await read('?limit=1&asOf=2024-06-01');
    expect(page).toMatchObject({ total: 3, checklists: [{ id: 'nam-ro' }] });
    const { body: rest } = await read(`?limit=5&asOf=2024-06-01&cursor=${page.next}`);
    expect(rest).toMatchObject({ total: 3, next: null, checklists: [{ version: 1 }, { version: 2 }] });
  });

  it('take the same request once, and refuse a stale revision', async () => {
    const key = { 'idempotency-key': 'phieu-1' };
    const first = await publish(body('mot-lan'), 'lan', key);
    expect((await publish(body('mot-lan'), 'lan', key)).body).toEqual({ ...first.body, outcome: 'repeated' });
    expect(await publish(body('mot-lan', [of('khac')]), 'lan', key)).toMatchObject({ status: 422 });
    const next = body('mot-lan', [of('khac')]);
    expect(await publish(next, 'lan', { 'if-match': '"4"' })).toMatchObject({ status: 412 });
    expect(await publish(body('mot-lan'))).toMatchObject({
      ...{ status: 422, body: { code: 'checklist-unchanged', errors: [{ field: 'questions' }] } },
    });
    expect(await publish({ ...next, version: 3 })).toMatchObject({
      ...{ status: 422, body: { code: 'checklist-version-not-next', details: { given: 3, next: 2 } } },
    });
    expect((await publish({ ...next, version: 2 })).status).toBe(201);
  });

  it('refuse other people, on record where they are inspectors of one unit', async () => {
    for (const who of ['an', 'binh', 'giao', 'kiem']) expect((await publish(body('cua-toi'), who)).status).toBe(403);
    expect(await publish(body('cua-toi'), 'cuabo')).toMatchObject({
      ...{ status: 403, body: { code: 'not-the-inspecting-body' } },
    });
    expect(await programme.refusals('cuabo')).toMatchObject([
      { command: 'PublishChecklist', stream: 'checklist-cua-toi', code: 'not-the-inspecting-body' },
    ]);
    expect((await publish(body('cua-toi'), 'lan', { 'x-acting-unit': 'bkhcn' })).status).toBe(403);
    expect((await read('/cua-toi')).status).toBe(404);
  });

  it('name the field that is wrong, in both languages', async () => {
    const wrong = async (said: object) => (await publish(said)).body;
    expect(await wrong(body('Sổ sách'))).toMatchObject({ status: 400, errors: [{ field: 'id' }] });
    expect(await wrong(body('sai', [of('a', { text: {} })]))).toMatchObject({
      ...{ status: 400, errors: [{ field: 'questions.0.text.vi' }] },
    });
    expect(await wrong(body('sai', [of('a', { answers: ['maybe'] })]))).toMatchObject({ status: 400 });
    expect(await wrong(body('sai', [of('a'), of('a')]))).toMatchObject({
      ...{ code: 'question-twice', status: 422, errors: [{ field: 'questions.1.id' }] },
      detail: { vi: expect.stringContaining('Mã câu hỏi'), en: expect.stringContaining('Question id') },
    });
    expect(await wrong(body('sai', []))).toMatchObject({ code: 'checklist-without-questions' });
    expect(await wrong(body('nam-ro', [of('ro-viec')]))).toMatchObject({
      ...{ code: 'question-changes-meaning', details: { question: 'ro-viec', version: 1 } },
    });
    for (const url of ['/khong-co', '/Kh%C3%B4ng', '/nam-ro/versions/2', '/nam-ro/versions/mot', '/nam-ro/versions/0'])
      expect([url, (await read(url)).status]).toEqual([url, 404]);
    expect((await withdraw('nam-ro/versions/9')).status).toBe(404);
  });
});

describe('an inspection', () => {
  const planned = async (inspection: string) => (await programme.read('lan', `/inspections/${inspection}`)).body;

  it('answers the version that it was planned with, whatever is published or withdrawn before its visit', async () => {
    const v1 = [of('kho', { noteFor: ['no'], filesFor: ['partly'], answers: ['yes', 'no', 'partly'] })];
    succeeded(await publish(body('kho', v1)));
    const early = await programme.inspection({ checklist: 'kho' });
    succeeded(await publish(body('kho', [of('kho'), of('khoa')])));
    const late = await programme.inspection({ checklist: 'kho' });
    const named = await programme.inspection({ checklist: 'kho', version: 1 });
    for (const [inspection, version] of [
      [early, 1],
      [late, 2],
      [named, 1],
    ] as const)
      // prettier-ignore
      expect(await planned(inspection)).toMatchObject({ checklist: { id: 'kho', version } });

    succeeded(await withdraw('kho/versions/1'));
    expect((await withdraw('kho/versions/1', 'lý do khác')).body.outcome).toBe('nothing');
    expect((await programme.plan('lan', { checklist: 'kho', version: 1 })).body).toMatchObject({
      ...{ code: 'checklist-withdrawn', status: 422, errors: [{ field: 'version' }] },
    });
    expect((await read('/kho/versions/1')).body).toMatchObject({
      ...{ standing: 'withdrawn', withdrawn: { on: '2024-05-02', reason: 'hỏi trùng', by: served.accountId('lan') } },
    });

    const visit = await programme.announcedVisit(early);
    const answer = (answers: readonly object[]) => programme.post('lan', `${visit}/checklists`, { answers });
    const told = { question: 'kho', answer: 'yes' };
    const code = async (one: object) => (await answer([{ ...told, ...one }])).body.code;
    expect(await code({ question: 'khoa' })).toBe('question-unknown');
    expect(await code({ answer: 'not-applicable' })).toBe('answer-not-offered');
    expect(await code({ answer: 'no' })).toBe('answer-needs-note');
    expect(await code({ answer: 'partly' })).toBe('answer-needs-file');
    const recorded = await programme.dataOf(await answer([{ ...told, answer: 'no', note: 'kho bỏ trống' }]));
    expect(recorded).toMatchObject({ checklist: 'kho', version: 1 });
    expect((await planned(early)).visits).toMatchObject([{ checklist: { id: 'kho', version: 1 } }]);

    const other = await programme.announcedVisit(late);
    succeeded(await programme.post('lan', `${other}/checklists`, { answers: [{ ...told, question: 'khoa' }] }));
  });

  it('cannot be planned with what is not in use, nor go on with another version', async () => {
    succeeded(await publish(body('mai', [of('mai')], { effectiveOn: '2024-06-01' })));
    expect((await read('/mai')).body).toMatchObject({ version: 1, standing: 'ahead', from: '2024-06-01' });
    const code = async (more: object) => (await programme.plan('lan', more)).body.code;
    expect(await code({ checklist: 'mai' })).toBe('no-checklist-in-use');
    expect(await code({ checklist: 'mai', version: 1 })).toBe('checklist-ahead');
    expect(await code({ checklist: 'khong-co' })).toBe('no-checklist-in-use');
    expect(await code({ version: 2 })).toBe('checklist-unknown');
    const inspection = await programme.inspection();
    expect(await planned(inspection)).toMatchObject({ checklist: { id: 'nam-ro', version: 1 } });
    succeeded(
      await programme.post('lan', `/inspections/${inspection}/notices`, { visitOn: '2024-05-03', message: 'm' }),
    );
    for (const other of [{ version: 2 }, { checklist: 'so-sach' }])
      expect((await programme.post('lan', `/inspections/${inspection}/visits`, other)).body).toMatchObject({
        ...{ code: 'checklist-not-of-the-inspection', details: { checklist: 'nam-ro', version: 1 } },
      });
  });

  it('planned before plans named one chooses with its visit, and keeps what that visit named', async () => {
    const inspection = await plannedWithoutChecklist();
    expect(await planned(inspection)).toMatchObject({ checklist: null });
    const visit = await programme.announcedVisit(inspection);
    succeeded(await publish(body('nam-ro', [of('dung-mau')], { id: 'nam-ro' })));
    expect((await read('/nam-ro')).body).toMatchObject({ version: 2, revision: 0 });
    const answered = await programme.dataOf(
      await programme.post('lan', `${visit}/checklists`, {
        answers: [{ question: 'bao-cao-dung-han', answer: 'yes' }],
      }),
    );
    expect(answered).toMatchObject({ checklist: 'nam-ro', version: 1 });
    expect(await planned(await programme.inspection())).toMatchObject({ checklist: { id: 'nam-ro', version: 2 } });
  });

  /** As a release recorded it that knew one checklist only. */
  async function plannedWithoutChecklist(): Promise<string> {
    const like = await programme.inspection();
    const id = randomUUID();
    const [event] = await programme.stream(`inspection-${like}`);
    const { checklist: _unnamed, ...data } = event!.data;
    const { type, schemaVersion, metadata } = event!;
    const old = { ...{ id: randomUUID(), type, schemaVersion, data: { ...data, inspectionId: id } } };
    await served.installation.store.append(`inspection-${id}`, 'none', [{ ...old, metadata: metadata }]);
    return id;
  }
});

describe('what was published and withdrawn', () => {
  it('stands in the audit trail, with who did it, for readers of everything', async () => {
    const { rows } = (await programme.read('kiem', '/trail?type=ChecklistPublished&limit=500')).body;
    const row = rows.find(
      ({ data }: { data: { id: string; version: number } }) => data.id === 'so-sach' && data.version === 2,
    );
    expect(row).toMatchObject({ actor: served.accountId('minh'), role: 'inspector', effectiveOn: '2024-06-01' });
    expect(row.changes).toContainEqual({ field: 'version', old: null, new: 2 });
    const withdrawn = (await programme.read('kiem', '/trail?type=ChecklistWithdrawn')).body.rows;
    expect(withdrawn).toMatchObject([{ data: { id: 'kho', version: 1, reason: 'hỏi trùng' } }]);
  });
});

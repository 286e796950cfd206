import { fold } from '../fold.js';
import { given, stream } from '../testing/given.js';
import type { Question } from './checklists/checklist.js';
import { FIVE_CLEARS_V1 } from './checklists/five-clears.js';
import { inspectionDecider } from './inspection.decider.js';
import type { Conflict } from './inspection.events.js';
import { isOver, isSecret } from './inspection.state.js';
import { act, CHECKLIST, fact, facts, planned, TODAY, visited } from './testing/inspected.js';

const conflict: Conflict = { account: 'hoa', kind: 'belonged', of: 'so-y-te' };
const plan = (conflicts: readonly Conflict[] = []) => ({
  type: 'PlanInspection' as const,
  act: act(),
  planned,
  inScope: true,
  conflicts,
});
const assign = (by: string, conflicts: readonly Conflict[] = [conflict]) => ({
  type: 'AssignInspector' as const,
  act: act(by),
  account: 'hoa',
  conflicts,
});
const waive = (by: string) => ({
  type: 'WaiveConflict' as const,
  act: act(by),
  said: { account: 'hoa', kind: 'belonged' as const, of: 'so-y-te', reason: 'thiếu người' },
});

describe('the team of an inspection', () => {
  it('is planned with its leader, and not with somebody in conflict', () => {
    given(inspectionDecider).when(plan()).then([facts.planned.event]);
    given(inspectionDecider)
      .when(plan([conflict]))
      .refuses('conflict-of-interest', { field: 'team' });
    given(inspectionDecider)
      .when({ ...plan(), planned: { ...planned, leader: 'ai đó' } })
      .refuses('leader-not-of-the-team');
    given(inspectionDecider)
      .when({ ...plan(), inScope: false })
      .refuses('out-of-scope', { field: 'unit' });
    given(inspectionDecider, [facts.planned]).when(plan()).nothingToDo();
    given(inspectionDecider, [facts.planned])
      .when({ ...plan(), planned: { ...planned, unitId: 'khac' } })
      .refuses('inspection-planned-already');
  });

  it('takes somebody in conflict only after a second person waived it, on record', () => {
    given(inspectionDecider, [facts.planned]).when(assign('lan')).refuses('conflict-of-interest');
    given(inspectionDecider, [facts.planned]).when(waive('hoa')).refuses('two-people-needed', { field: 'account' });
    given(inspectionDecider, [facts.planned]).when(waive('minh')).then([facts.waived.event]);
    given(inspectionDecider, [facts.planned]).when(waive('lan')).refuses('two-people-needed', { field: 'account' });
    given(inspectionDecider, [facts.planned, { ...facts.waived, by: facts.planned.by! }])
      .when(assign('lan'))
      .refuses('two-people-needed');
    given(inspectionDecider, [facts.planned, facts.waived])
      .when(assign('lan'))
      .then([{ type: 'InspectorAssigned', data: { inspectionId: 'i1', account: 'hoa', waived: [conflict] } }]);
  });

  it('is settled by its leader alone', () => {
    const release = (by: string) => ({
      type: 'ReleaseInspector' as const,
      act: act(by),
      said: { account: 'minh', reason: 'đi công tác' },
    });
    for (const by of ['minh', 'hoa']) {
      given(inspectionDecider, [facts.planned])
        .when(assign(by, []))
        .refuses('not-of-the-team', { details: { needs: 'leader' } });
      given(inspectionDecider, [facts.planned])
        .when(release(by))
        .refuses('not-of-the-team', { details: { needs: 'leader' } });
    }
    given(inspectionDecider, [facts.planned])
      .when(release('lan'))
      .then([{ type: 'InspectorReleased', data: { inspectionId: 'i1', account: 'minh', reason: 'đi công tác' } }]);
  });

  it('waives one conflict, not another', () => {
    const other: Conflict = { account: 'hoa', kind: 'assigned', of: 't1' };
    given(inspectionDecider, [facts.planned, facts.waived])
      .when(assign('lan', [conflict, other]))
      .refuses('conflict-of-interest', { details: { account: 'hoa', kind: 'assigned', of: 't1' } });
  });
});

describe('a visit', () => {
  const open = {
    type: 'OpenVisit' as const,
    act: act(),
    said: { visitId: 'v1', seenSize: 40, inspectors: ['lan'], checklist: CHECKLIST },
    conflicts: [],
  };
  const notify = { type: 'NotifyUnit' as const, act: act(), said: { visitOn: TODAY, message: 'chuẩn bị hồ sơ' } };

  it('is announced, unless it is a surprise', () => {
    given(inspectionDecider, [facts.planned]).when(notify).then([facts.notified.event]);
    given(inspectionDecider, [facts.planned])
      .when({ ...notify, said: { ...notify.said, message: ' \n' } })
      .refuses('text-missing', { field: 'message' });
    given(inspectionDecider, [facts.surprise]).when(notify).refuses('surprise-is-not-announced');
    given(inspectionDecider, [facts.planned]).when(open).refuses('unit-not-notified');
    given(inspectionDecider, [facts.planned, facts.notified]).when(open).then([facts.opened.event]);
    given(inspectionDecider, [facts.surprise]).when(open).then([facts.opened.event]);
  });

  it('is made by the team, one at a time, not while the inspection is suspended', () => {
    given(inspectionDecider, [facts.surprise])
      .when({ ...open, act: act('ai') })
      .refuses('not-of-the-team');
    given(inspectionDecider, [facts.surprise])
      .when({ ...open, said: { ...open.said, inspectors: ['ai'] } })
      .refuses('visitor-not-of-the-team', { field: 'inspectors' });
    given(inspectionDecider, [facts.surprise, facts.opened])
      .when({ ...open, said: { ...open.said, visitId: 'v2' } })
      .refuses('visit-still-open');
    const ofLan: Conflict = { account: 'lan', kind: 'belonged', of: 'so-moi' };
    given(inspectionDecider, [facts.surprise])
      .when({ ...open, conflicts: [ofLan] })
      .refuses('conflict-of-interest', { field: 'inspectors', details: { ...ofLan } });
    const waived = fact(
      { type: 'ConflictWaived', data: { inspectionId: 'i1', ...ofLan, reason: 'thiếu người' } },
      'minh',
    );
    given(inspectionDecider, [facts.surprise, waived])
      .when({ ...open, conflicts: [ofLan] })
      .then([facts.opened.event]);
    const suspended = fact({ type: 'InspectionSuspended', data: { inspectionId: 'i1', reason: 'bão' } });
    given(inspectionDecider, [facts.surprise, suspended]).when(open).refuses('inspection-suspended');
  });

  it('uses the checklist that the inspection was planned with', () => {
    const withChecklist = (version: number) =>
      fact({ type: 'InspectionPlanned', data: { ...planned, kind: 'surprise', checklist: { id: 'nam-ro', version } } });
    given(inspectionDecider, [withChecklist(1)])
      .when(open)
      .then([facts.opened.event]);
    given(inspectionDecider, [withChecklist(2)])
      .when(open)
      .refuses('checklist-not-of-the-inspection', {
        field: 'checklist',
        details: { checklist: 'nam-ro', version: 2 },
      });
  });

  it('ends with its minutes; a checklist sent twice is recorded once', () => {
    const answers = [{ question: 'ro-viec', task: 't1', answer: 'no' as const, note: null, files: [] }];
    const submit = {
      type: 'SubmitChecklist' as const,
      act: act(),
      said: { visitId: 'v1', checklist: 'nam-ro', version: 1, answers },
      inspected: ['t1'],
      questions: FIVE_CLEARS_V1.questions,
    };
    const submitted = fact({ type: 'ChecklistSubmitted', data: { inspectionId: 'i1', ...submit.said } });
    given(inspectionDecider, visited).when(submit).then([submitted.event]);
    given(inspectionDecider, [...visited, submitted])
      .when(submit)
      .nothingToDo();
    given(inspectionDecider, visited)
      .when({ ...submit, said: { ...submit.said, visitId: 'v9' } })
      .refuses('visit-unknown');
    const minutes = {
      type: 'RecordMinutes' as const,
      act: act(),
      said: { visitId: 'v1', text: 'thiếu hồ sơ', files: [] },
    };
    given(inspectionDecider, visited).when(minutes).then([facts.minutes.event]);
    given(inspectionDecider, [...visited, facts.minutes])
      .when(minutes)
      .refuses('minutes-recorded-already');
  });

  it('keeps a surprise secret until it opens, and is over with the minutes', () => {
    const state = (...events: Parameters<typeof stream<(typeof facts.planned)['event']>>[0]) =>
      fold(inspectionDecider, stream(events), TODAY);
    expect(isSecret(state(facts.surprise))).toBe(true);
    expect(isSecret(state(facts.surprise, facts.opened))).toBe(false);
    expect(isSecret(state(facts.planned))).toBe(false);
    expect(isOver(state(facts.surprise))).toBe(false);
    expect(isOver(state(facts.surprise, facts.opened))).toBe(false);
    expect(isOver(state(facts.surprise, facts.opened, facts.minutes))).toBe(true);
  });
});

describe('the answers of a checklist', () => {
  const answer = { question: 'ro-viec', task: 't1', answer: 'no' as const, note: null, files: [] };
  const submit = (answers: readonly object[], named: object = {}, questions = FIVE_CLEARS_V1.questions) => ({
    type: 'SubmitChecklist' as const,
    act: act(),
    said: {
      ...{ visitId: 'v1', checklist: 'nam-ro', version: 1, ...named },
      answers: answers.map((one) => ({ ...answer, ...one })),
    },
    inspected: ['t1'],
    questions,
  });

  it('are those of the version that the visit names', () => {
    given(inspectionDecider, visited)
      .when(submit([{}], { version: 2 }))
      .refuses('checklist-not-of-the-visit', { field: 'checklist', details: { checklist: 'nam-ro', version: 1 } });
  });

  it('name questions that are asked, of what they are asked of, once', () => {
    const refused = (answers: readonly object[], code: string, details: object) =>
      given(inspectionDecider, visited).when(submit(answers)).refuses(code, { field: 'answers', details });
    refused([{}, { question: 'ro-rang' }], 'question-unknown', {
      question: 'ro-rang',
      checklist: 'nam-ro',
      version: 1,
    });
    refused([{ task: null }], 'question-of-a-task', { question: 'ro-viec' });
    refused([{ question: 'bao-cao-dung-han' }], 'question-of-the-unit', { question: 'bao-cao-dung-han' });
    refused([{}, { answer: 'yes' }], 'question-answered-twice', { question: 'ro-viec' });
    refused([{ task: 't2' }], 'task-not-inspected', { task: 't2' });
    refused([], 'checklist-empty', {});
  });

  it('are among those offered, with the note and the file that the question wants', () => {
    const question = FIVE_CLEARS_V1.questions.find(({ id }) => id === 'ro-viec')!;
    const asked: Question = { ...question, answers: ['no', 'partly'], noteFor: ['no'], filesFor: ['partly'] };
    const of = (one: object) => given(inspectionDecider, visited).when(submit([one], {}, [asked]));
    of({ answer: 'yes' }).refuses('answer-not-offered', {
      field: 'answers',
      details: { question: 'ro-viec', offered: ['no', 'partly'] },
    });
    of({ note: ' ' }).refuses('answer-needs-note', { details: { question: 'ro-viec', answer: 'no' } });
    of({ answer: 'partly' }).refuses('answer-needs-file', { details: { question: 'ro-viec', answer: 'partly' } });
    const shown = { ...answer, answer: 'partly' as const, files: ['ab'] };
    of(shown).then([{ type: 'ChecklistSubmitted', data: { inspectionId: 'i1', ...submit([shown]).said } }]);
    of({ note: 'thiếu phân công' }).then([
      { type: 'ChecklistSubmitted', data: { inspectionId: 'i1', ...submit([{ note: 'thiếu phân công' }]).said } },
    ]);
  });

  it('are recorded once, also where they come again on another day, and anew after they were taken back', () => {
    const { said } = submit([{}]);
    const earlier = {
      ...fact({ type: 'ChecklistSubmitted', data: { inspectionId: 'i1', ...said } }),
      on: '2024-05-30',
    };
    given(inspectionDecider, [...visited, earlier])
      .when(submit([{}]))
      .nothingToDo();
    given(inspectionDecider, [...visited, earlier])
      .when(submit([{ answer: 'yes' }]))
      .then([
        {
          type: 'ChecklistSubmitted',
          data: { inspectionId: 'i1', ...said, answers: [{ ...answer, answer: 'yes' }] },
        },
      ]);
    const takenBack = {
      ...fact({ type: 'EventVoided', data: { voids: 'e5', reason: 'nhầm' } }),
      ...{ corrects: 'e5', reason: 'nhầm' },
    };
    given(inspectionDecider, [...visited, earlier, takenBack])
      .when(submit([{}]))
      .then([{ type: 'ChecklistSubmitted', data: { inspectionId: 'i1', ...said } }]);
  });
});

describe('a finding', () => {
  const ordered = [...visited, facts.ordered];
  const reported = [...ordered, facts.reported];
  const closed = [...reported, facts.closed];
  const report = (ofUnit = true) => ({
    type: 'ReportRemedy' as const,
    act: act('don-vi'),
    said: { findingId: 'f1', whole: true, text: 'thiếu hồ sơ', files: [] },
    ofUnit,
  });
  const verify = (outcome: 'closed' | 'partly' | 'returned', by = 'lan') => ({
    type: 'VerifyRemedy' as const,
    act: act(by),
    findingId: 'f1',
    outcome,
    note: 'đã xem',
  });
  const verified = { inspectionId: 'i1', findingId: 'f1', note: 'đã xem' };

  it('is about the unit, or about a task that is inspected', () => {
    const said = { findingId: 'f2', visitId: 'v1', task: 't1', said: null, text: 'thiếu hồ sơ', files: [] };
    const ofUnit = { ...said, task: null };
    const recorded = (one: typeof said | typeof ofUnit) => ({
      type: 'FindingRecorded' as const,
      data: { inspectionId: 'i1', ...one },
    });
    const find = (one: typeof said | typeof ofUnit, inspected: readonly string[]) => ({
      type: 'RecordFinding' as const,
      act: act(),
      said: one,
      inspected,
    });
    given(inspectionDecider, visited)
      .when(find(said, ['t1']))
      .then([recorded(said)]);
    given(inspectionDecider, visited)
      .when(find(said, ['t2']))
      .refuses('task-not-inspected', { field: 'task', details: { task: 't1' } });
    given(inspectionDecider, visited)
      .when(find(ofUnit, []))
      .then([recorded(ofUnit)]);
  });

  it('is answered and remedied by the unit, and by nobody else', () => {
    const answer = {
      type: 'AnswerFinding' as const,
      act: act('don-vi'),
      said: { findingId: 'f1', accepts: true, text: 'đúng', files: [] },
    };
    given(inspectionDecider, visited)
      .when({ ...answer, ofUnit: true })
      .then([{ type: 'FindingAnswered', data: { inspectionId: 'i1', ...answer.said } }]);
    given(inspectionDecider, visited)
      .when({ ...answer, ofUnit: false })
      .refuses('said-by-another-unit');
    given(inspectionDecider, ordered).when(report()).then([facts.reported.event]);
    given(inspectionDecider, ordered).when(report(false)).refuses('said-by-another-unit');
    given(inspectionDecider, visited).when(report()).refuses('remedy-not-ordered');
  });

  it('is closed, left in part or returned by the team, once the unit has reported', () => {
    given(inspectionDecider, ordered).when(verify('closed')).refuses('remedy-not-reported');
    given(inspectionDecider, reported).when(verify('closed', 'don-vi')).refuses('not-of-the-team');
    given(inspectionDecider, reported).when(verify('closed')).then([facts.closed.event]);
    given(inspectionDecider, reported)
      .when(verify('partly'))
      .then([{ type: 'FindingPartlyRemedied', data: verified }]);
    given(inspectionDecider, reported)
      .when(verify('returned'))
      .then([{ type: 'RemedyReturned', data: verified }]);
    given(inspectionDecider, closed).when(verify('closed')).refuses('finding-closed');
  });

  it('is checked again, and open again where it does not hold', () => {
    const recheck = (holds: boolean) => ({
      type: 'RecheckFinding' as const,
      act: act(),
      said: { findingId: 'f1', holds, note: 'đã xem' },
    });
    given(inspectionDecider, reported).when(recheck(true)).refuses('finding-open');
    given(inspectionDecider, closed)
      .when(recheck(false))
      .then([{ type: 'FindingRechecked', data: { ...verified, holds: false } }]);
    const failed = fact({ type: 'FindingRechecked', data: { ...verified, holds: false } });
    given(inspectionDecider, [...closed, failed])
      .when(report())
      .then([facts.reported.event]);
  });

  it('is reopened with a reason and a new day', () => {
    const reopen = (reason: string, dueOn = '2024-08-01') => ({
      type: 'ReopenFinding' as const,
      act: act(),
      said: { findingId: 'f1', reason, dueOn },
    });
    given(inspectionDecider, reported).when(reopen('tái phạm')).refuses('finding-open');
    given(inspectionDecider, closed).when(reopen(' ')).refuses('text-missing', { field: 'reason' });
    given(inspectionDecider, closed).when(reopen('tái phạm', '2024-05-31')).refuses('remedy-day-past');
    given(inspectionDecider, closed)
      .when(reopen('tái phạm'))
      .then([
        {
          type: 'FindingReopened',
          data: { inspectionId: 'i1', findingId: 'f1', reason: 'tái phạm', dueOn: '2024-08-01' },
        },
      ]);
  });

  it('may be taken back while nothing builds on it', () => {
    const void_ = { type: 'VoidInspectionEvent' as const, act: act('lan', { corrects: 'e4', reason: 'nhầm' }) };
    given(inspectionDecider, visited)
      .when(void_)
      .then([{ type: 'EventVoided', data: { voids: 'e4', reason: 'nhầm' } }]);
    given(inspectionDecider, visited)
      .when({ ...void_, act: act('ai', { corrects: 'e4', reason: 'nhầm' }) })
      .refuses('not-of-the-team');
    given(inspectionDecider, ordered).when(void_).refuses('facts-build-on-it');
    given(inspectionDecider, visited)
      .when({ ...void_, act: act('lan', { corrects: 'e3', reason: 'nhầm' }) })
      .refuses('fact-is-final');
  });
});

describe('the course of an inspection', () => {
  it('is suspended and taken up again, with reasons', () => {
    const suspend = (reason: string) => ({ type: 'SuspendInspection' as const, act: act(), reason });
    const event = { type: 'InspectionSuspended' as const, data: { inspectionId: 'i1', reason: 'bão' } };
    given(inspectionDecider, [facts.planned]).when(suspend('bão')).then([event]);
    for (const blank of [' ', '\u200b', '\u00a0\u2060'])
      given(inspectionDecider, [facts.planned])
        .when(suspend(blank))
        .refuses('text-missing', {
          field: 'reason',
          details: { field: 'reason' },
        });
    given(inspectionDecider, [facts.planned, fact(event)])
      .when(suspend('bão'))
      .nothingToDo();
    given(inspectionDecider, [facts.planned, fact(event)])
      .when({ type: 'ResumeInspection', act: act(), reason: 'hết bão' })
      .then([{ type: 'InspectionResumed', data: { inspectionId: 'i1', reason: 'hết bão' } }]);
  });

  it('is in the hands of its team', () => {
    const suspended = fact({ type: 'InspectionSuspended', data: { inspectionId: 'i1', reason: 'bão' } });
    const by = { act: act('ai'), reason: 'bão' };
    const widening = { said: { from: 'so-y-te', unitId: 'so-moi', reason: 'sáp nhập' }, successor: 'so-moi' };
    given(inspectionDecider, [facts.planned])
      .when({ type: 'SuspendInspection', ...by })
      .refuses('not-of-the-team');
    given(inspectionDecider, [facts.planned, suspended])
      .when({ type: 'ResumeInspection', ...by })
      .refuses('not-of-the-team');
    given(inspectionDecider, [facts.planned])
      .when({ type: 'CancelInspection', ...by })
      .refuses('not-of-the-team');
    given(inspectionDecider, [facts.planned])
      .when({ type: 'WidenInspection', act: by.act, ...widening })
      .refuses('not-of-the-team');
  });

  it('goes on at the successor, and at nobody else', () => {
    const widen = (unitId: string) => ({
      type: 'WidenInspection' as const,
      act: act(),
      said: { from: 'so-y-te', unitId, reason: 'sáp nhập' },
      successor: 'so-moi',
    });
    const event = {
      type: 'InspectionWidened' as const,
      data: { inspectionId: 'i1', from: 'so-y-te', unitId: 'so-moi', reason: 'sáp nhập' },
    };
    given(inspectionDecider, [facts.planned]).when(widen('so-moi')).then([event]);
    given(inspectionDecider, [facts.planned]).when(widen('so-khac')).refuses('not-the-successor', { field: 'unit' });
    given(inspectionDecider, [facts.planned, fact(event)])
      .when(widen('so-moi'))
      .nothingToDo();
  });

  it('is cancelled with a reason, not over open findings, and then takes no visit', () => {
    const cancel = (reason: string) => ({ type: 'CancelInspection' as const, act: act(), reason });
    const event = { type: 'InspectionCancelled' as const, data: { inspectionId: 'i1', reason: 'trùng' } };
    given(inspectionDecider, [facts.planned]).when(cancel('trùng')).then([event]);
    given(inspectionDecider, visited).when(cancel('trùng')).refuses('findings-still-open');
    given(inspectionDecider, [facts.surprise, fact(event)])
      .when({
        type: 'OpenVisit',
        act: act(),
        said: { visitId: 'v1', seenSize: 1, inspectors: ['lan'], checklist: CHECKLIST },
        conflicts: [],
      })
      .refuses('inspection-cancelled');
    given(inspectionDecider).when(cancel('trùng')).refuses('inspection-not-planned');
  });
});

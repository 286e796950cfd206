import { FOREVER } from '../../dated.js';
import type { Actor } from '../../facts.js';
import { fold } from '../../fold.js';
import { given, stream, type Fact } from '../../testing/given.js';
import { on } from '../../testing/units.js';
import { checklistDecider } from './checklist.decider.js';
import { ANSWERS, type Checklist, type Question } from './checklist.js';
import type { ChecklistEvent } from './checklist.events.js';
import { FIVE_CLEARS_V1 } from './five-clears.js';
import { inUseOn, publishedVersion, versionForNew } from './versions.js';

const TODAY = '2024-06-01';
const BODY: Actor = { account: 'lan', role: 'inspector', unit: null };
const act = (more: object = {}, effectiveOn = TODAY) => on(effectiveOn, { by: BODY, ...more });

const question = (more: Partial<Question> = {}): Question => ({
  ...{ id: 'ho-so', of: 'task', about: 'other', text: { vi: 'Hồ sơ có đủ không?', en: 'Are the records complete?' } },
  ...{ answers: ANSWERS, noteFor: [], filesFor: [] },
  ...more,
});
const content = (...questions: Partial<Question>[]): Pick<Checklist, 'title' | 'questions'> => ({
  title: { vi: 'Hồ sơ', en: null },
  questions: (questions.length === 0 ? [{}] : questions).map(question),
});
const publish = (said = content(), more: object = {}) => ({
  ...{ type: 'PublishChecklist' as const, act: act(), id: 'ho-so', version: null, content: said },
  ...more,
});
const withdraw = (version = 1, more: object = {}) => ({
  ...{ type: 'WithdrawChecklist' as const, act: act() },
  withdrawn: { id: 'ho-so', version, reason: 'hỏi trùng' },
  ...more,
});
const published = (version: number, said = content(), day = TODAY, id = 'ho-so'): Fact<ChecklistEvent> => ({
  on: day,
  by: BODY,
  event: { type: 'ChecklistPublished', data: { id, version, ...said } },
});
const withdrawn = (version: number, day = TODAY, id = 'ho-so'): Fact<ChecklistEvent> => ({
  on: day,
  by: BODY,
  event: { type: 'ChecklistWithdrawn', data: { id, version, reason: 'hỏi trùng' } },
});
const SECOND = content({ text: { vi: 'Hồ sơ có đủ và còn hạn không?', en: null } });

describe('publishing a checklist', () => {
  it('begins with version 1; the next ones follow without a gap', () => {
    given(checklistDecider)
      .when(publish())
      .then([published(1).event]);
    given(checklistDecider, [published(1)])
      .when(publish(SECOND, { version: 2 }))
      .then([published(2, SECOND).event]);
    given(checklistDecider, [published(1)])
      .when(publish(SECOND, { version: 4 }))
      .refuses('checklist-version-not-next', { field: 'version', details: { given: 4, next: 2 } });
  });

  it('of the one that every installation has begins with version 2', () => {
    const more = content({ id: 'dung-mau', of: 'unit' });
    given(checklistDecider)
      .when(publish(more, { id: 'nam-ro' }))
      .then([published(2, more, TODAY, 'nam-ro').event]);
    const { title, questions } = FIVE_CLEARS_V1;
    given(checklistDecider)
      .when(publish({ title, questions }, { id: 'nam-ro' }))
      .refuses('checklist-unchanged', { field: 'questions', details: { version: 1 } });
  });

  it('refuses the content of the newest version, however it is written, unless that one was withdrawn', () => {
    const typed = content({
      text: { vi: ` ${'Hồ sơ có đủ không?'.normalize('NFD')} `, en: 'Are the records complete?' },
    });
    given(checklistDecider, [published(1)])
      .when(publish(typed))
      .refuses('checklist-unchanged');
    given(checklistDecider, [published(1), published(2, SECOND)])
      .when(publish(typed))
      .then([published(3).event]);
    given(checklistDecider, [published(1), withdrawn(1)])
      .when(publish())
      .then([published(2).event]);
  });

  it('is for those who inspect every unit, from today or a later day, and for good', () => {
    const by = (role: Actor['role'], unit: string | null) => ({ act: act({ by: { ...BODY, role, unit } }) });
    for (const who of [by('admin', null), by('assigner', null), by('inspector', 'so-y-te')])
      given(checklistDecider).when(publish(content(), who)).refuses('not-the-inspecting-body');
    given(checklistDecider)
      .when(publish(content(), { act: act({}, '2024-05-31') }))
      .refuses('checklist-back-dated', { field: 'effectiveOn', details: { today: TODAY } });
    given(checklistDecider)
      .when(publish(content(), { act: act({}, '2024-07-01') }))
      .then([published(1).event]);
    given(checklistDecider, [published(1)])
      .when(publish(SECOND, { act: act({ corrects: 'e1', reason: 'gõ nhầm' }) }))
      .refuses('checklist-is-final', { field: 'corrects' });
  });

  it('keeps what a question is asked of and about, in every version that has it', () => {
    const changed = (more: Partial<Question>) =>
      given(checklistDecider, [published(1), published(2, content({ id: 'khac' }))]).when(
        publish(content({ id: 'moi' }, more)),
      );
    for (const more of [{ of: 'unit' }, { about: 'reporting' }] as const)
      changed(more).refuses('question-changes-meaning', {
        field: 'questions.1.id',
        details: { question: 'ho-so', version: 1 },
      });
    changed({ answers: ['yes', 'no'] }).then([published(3, content({ id: 'moi' }, { answers: ['yes', 'no'] })).event]);
  });

  it('names each question once, by a plain id, and asks at least one', () => {
    const refused = (said: Pick<Checklist, 'title' | 'questions'>, code: string, field: string) =>
      given(checklistDecider).when(publish(said)).refuses(code, { field });
    refused(content({}, {}), 'question-twice', 'questions.1.id');
    for (const id of ['', 'Ro', 'rõ', 'a--b', '-a', 'a'.repeat(65)])
      refused(content({ id }), 'question-id-unfit', 'questions.0.id');
    refused({ ...content(), questions: [] }, 'checklist-without-questions', 'questions');
    const many = (count: number) => content(...Array.from({ length: count }, (_, n) => ({ id: `cau-${n}` })));
    refused(many(201), 'too-many-questions', 'questions');
    given(checklistDecider)
      .when(publish(many(200)))
      .then([published(1, many(200)).event]);
    given(checklistDecider)
      .when(publish(content(), { id: 'Hồ sơ' }))
      .refuses('checklist-id-unfit', { field: 'id' });
  });

  it('refuses blank and overlong texts', () => {
    const refused = (said: Pick<Checklist, 'title' | 'questions'>, code: string, field: string) =>
      given(checklistDecider).when(publish(said)).refuses(code, { field });
    refused({ ...content(), title: { vi: ' ', en: null } }, 'text-missing', 'title.vi');
    refused(content({ text: { vi: 'Đủ không?', en: '\u00a0' } }), 'text-missing', 'questions.0.text.en');
    refused({ ...content(), title: { vi: 'đ'.repeat(301), en: null } }, 'text-too-long', 'title.vi');
    refused(content({ text: { vi: 'đ'.repeat(501), en: null } }), 'text-too-long', 'questions.0.text.vi');
  });

  it('wants notes and files only for answers that it offers, in the order in which they are offered', () => {
    const refused = (more: Partial<Question>, code: string, field: string) =>
      given(checklistDecider)
        .when(publish(content(more)))
        .refuses(code, { field });
    refused({ answers: [] }, 'question-without-answers', 'questions.0.answers');
    refused({ answers: ['yes'], noteFor: ['no'] }, 'answer-not-among-those-offered', 'questions.0.noteFor');
    refused({ answers: ['yes'], filesFor: ['no'] }, 'answer-not-among-those-offered', 'questions.0.filesFor');
    given(checklistDecider)
      .when(publish(content({ answers: ['partly', 'yes', 'partly'], noteFor: ['partly'] })))
      .then([published(1, content({ answers: ['yes', 'partly'], noteFor: ['partly'] })).event]);
  });
});

describe('withdrawing a version', () => {
  it('is recorded once, with its reason, of a version that is there', () => {
    given(checklistDecider, [published(1)])
      .when(withdraw())
      .then([withdrawn(1).event]);
    given(checklistDecider, [published(1), withdrawn(1)])
      .when(withdraw())
      .nothingToDo();
    given(checklistDecider).when(withdraw()).refuses('checklist-unknown');
    given(checklistDecider, [published(1)])
      .when(withdraw(1, { withdrawn: { id: 'ho-so', version: 1, reason: ' ' } }))
      .refuses('text-missing', { field: 'reason' });
    given(checklistDecider, [published(1)])
      .when(withdraw(1, { act: act({}, '2024-07-01') }))
      .refuses('not-today');
    given(checklistDecider)
      .when(withdraw(1, { withdrawn: { id: 'nam-ro', version: 1, reason: 'thay bằng phiếu khác' } }))
      .then([{ type: 'ChecklistWithdrawn', data: { id: 'nam-ro', version: 1, reason: 'thay bằng phiếu khác' } }]);
  });

  it('is for those who inspect every unit', () => {
    given(checklistDecider, [published(1)])
      .when(withdraw(1, { act: on(TODAY) }))
      .refuses('not-the-inspecting-body');
  });
});

describe('the version that an inspection uses', () => {
  const state = fold(
    checklistDecider,
    stream([published(1, content(), '2024-01-01'), published(2, SECOND, '2024-03-01'), withdrawn(2, '2024-05-01')]),
    FOREVER,
  );
  const chosen = (day: string, version?: number) => versionForNew('ho-so', version, state, day).version;

  it('is the newest that is not withdrawn on the day of the plan', () => {
    expect(['2024-02-29', '2024-03-01', '2024-04-30', '2024-05-01'].map((day) => chosen(day))).toEqual([1, 2, 2, 1]);
    expect(inUseOn('ho-so', state, '2023-12-31')).toBeUndefined();
    expect(inUseOn('nam-ro', { published: [], withdrawn: [] }, '2024-01-01')).toEqual(FIVE_CLEARS_V1);
  });

  it('may be named where it is in use that day', () => {
    expect(chosen('2024-04-01', 1)).toBe(1);
    expect(() => chosen('2024-05-01', 2)).toThrow('checklist-withdrawn');
    expect(() => chosen('2024-02-29', 2)).toThrow('checklist-ahead');
    expect(() => chosen('2023-12-31')).toThrow('no-checklist-in-use');
    expect(() => chosen('2024-06-01', 3)).toThrow('checklist-unknown');
  });

  it('stays to be read word for word after it was withdrawn', () => {
    expect(publishedVersion({ id: 'ho-so', version: 2 }, state).checklist).toEqual({
      ...{ id: 'ho-so', version: 2 },
      ...SECOND,
    });
  });
});

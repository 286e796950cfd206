import type { Act, Actor } from '../facts.js';
import { given } from '../testing/given.js';
import type { TaskCommand, VoidTaskEvent } from './task.commands.js';
import { taskDecider } from './task.decider.js';
import type { TaskEvent } from './task.events.js';
import { accepted, act, around, ASSIGNED, assigned, assigner, cancelled, claimed, directive } from './testing/b53.js';
import { document, fact, ISSUED, lead, monitor, moved, NOTICE_4318, POLICE, PRIME_MINISTER } from './testing/b53.js';
import { process, QUARTER_2, QUARTER_3, refused, reopened, reported, requested, returned } from './testing/b53.js';
import { returnedReport, SCIENCE, superseded } from './testing/b53.js';
import { placesOf } from './testing/story.js';

const corrects = (id: string) => ({ corrects: id, reason: 'Nhầm' });

describe('a unit does not correct itself out of the task', () => {
  const { marks: _marks, ...wording } = assigned({ lead: lead(SCIENCE) }).data;
  const toScience = (by: Actor, over: Partial<Act>): TaskCommand => ({
    ...around('2024-03-01', by, over),
    ...wording,
    type: 'AssignTask',
  });
  const toPolice = fact(ISSUED, assigned({ lead: lead(POLICE) }), { id: 'assigned' });

  it('by correcting the assignment that made it a lead, though it monitors the directive', () => {
    const wrong = { effectiveOn: ISSUED, ...corrects('assigned') };
    given(taskDecider, [toPolice])
      .when(toScience(monitor, wrong))
      .refuses('lead-may-not-decide', { details: { unit: POLICE } });
    given(taskDecider, [toPolice])
      .when(toScience(assigner, wrong))
      .then([assigned({ lead: lead(SCIENCE) })]);
  });

  it('by voiding or correcting the reassignment that made it one', () => {
    const places = placesOf(SCIENCE, POLICE);
    const handed = fact('2024-03-01', places, { id: 'handed' });
    const take = (by: Actor): VoidTaskEvent => ({
      ...around('2024-03-02', by, { effectiveOn: '2024-03-01', ...corrects('handed') }),
      type: 'VoidTaskEvent',
    });
    given(taskDecider, [ASSIGNED, handed]).when(take(monitor)).refuses('lead-may-not-decide');
    given(taskDecider, [ASSIGNED, handed])
      .when(take(assigner))
      .then([{ type: 'EventVoided', data: { voids: 'handed', reason: 'Nhầm' } }]);
  });
});

describe('a basis of the lead’s own', () => {
  const theirs = { id: NOTICE_4318, issuer: SCIENCE, issuerIsOrIsBelow: [SCIENCE, PRIME_MINISTER], issuerRank: 2 };
  const change = (by: Actor, issuer = PRIME_MINISTER): TaskCommand => ({
    ...around('2024-05-01', by, { basis: directive(NOTICE_4318) }, { basisDirective: theirs, issuer }),
    ...{ type: 'ChangeDeadline', to: QUARTER_3, reason: 'Chuyển thời hạn theo kết luận' },
  });
  const decided = (by: string, rank: number, marks: readonly 'lower-rank'[] = []) => {
    const { type, data } = moved(QUARTER_2, QUARTER_3, marks, rank);
    return { type, data: { ...data, decidedBy: by } } as TaskEvent;
  };

  it('cited by the issuer does not make the lead the one that decides', () =>
    given(taskDecider, [ASSIGNED])
      .when(change(assigner))
      .then([decided(PRIME_MINISTER, 1)]));

  it('does where the lead issued the directive itself', () =>
    given(taskDecider, [ASSIGNED])
      .when(change({ ...assigner, unit: SCIENCE }, SCIENCE))
      .then([decided(SCIENCE, 2, ['lower-rank'])]));
});

describe('a permitted back-dated act is marked', () => {
  const CLAIM = fact('2024-06-01', claimed('2024-06-01'), { id: 'claim' });
  const REPORT = fact('2024-04-14', reported('2024-04', 40), { id: 'report' });
  const REQUEST = fact('2024-06-01', requested(), { id: 'request' });
  const reason = { reason: 'Theo kết luận' };
  type Case = [what: string, history: Parameters<typeof given>[1], command: object, event: TaskEvent];
  const cases: Case[] = [
    ['an acceptance', [ASSIGNED, CLAIM], { type: 'AcceptCompletion', claim: 'claim', note: null }, accepted('claim')],
    ['the return of a claim', [ASSIGNED, CLAIM], { type: 'ReturnCompletion', claim: 'claim' }, returned('claim')],
    [
      'the return of a report',
      [ASSIGNED, REPORT],
      { type: 'ReturnReport', report: 'report' },
      returnedReport('report'),
    ],
    ['a refusal', [ASSIGNED, REQUEST], { type: 'RefuseExtension', request: 'request' }, refused('request')],
    ['a cancellation', [ASSIGNED], { type: 'CancelTask' }, cancelled],
    ['a supersession', [ASSIGNED], { type: 'SupersedeTask', by: NOTICE_4318 }, superseded],
    ['a reopening', [ASSIGNED, fact('2024-06-01', cancelled)], { type: 'ReopenTask' }, reopened],
    [
      'an urging',
      [ASSIGNED],
      { type: 'UrgeTask', message: 'Khẩn trương' },
      { type: 'TaskUrged', data: { taskId: 'task-b53', message: 'Khẩn trương', decidedBy: PRIME_MINISTER } },
    ],
  ];
  const by = (command: object, over: Partial<Act>, actor = assigner): TaskCommand =>
    ({ ...reason, ...command, ...around('2024-07-01', actor), act: act('2024-07-01', actor, over) }) as TaskCommand;
  const said = ({ type, data }: TaskEvent, marks: object): TaskEvent =>
    ({ type, data: { ...data, ...('reason' in data ? reason : {}), ...marks } }) as TaskEvent;

  it.each(cases)('%s, and only that', (_what, history, command, event) => {
    const told = given(taskDecider, history as never);
    told.when(by(command, { effectiveOn: '2024-06-05' })).then([said(event, { marks: ['back-dated'] })]);
    told.when(by(command, {})).then([said(event, {})]);
    told
      .when(by(command, { effectiveOn: '2024-06-05', basis: document('12/TB', '2024-06-05') }))
      .then([said(event, {})]);
    told.when(by(command, { effectiveOn: '2024-06-05' }, process)).then([said(event, {})]);
  });
});

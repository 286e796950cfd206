import fc from 'fast-check';
import { overdueSpans } from '#domain/task/task.status';
import { CLEARS } from './completeness.js';
import { thenAndNow } from './task-history.js';
import { taskAt, tasksOfItem } from './task.query.js';
import * as fact from './testing/facts.js';
import { EVENT_ID, madeLog, readModels, withReadModels } from './testing/made-log.js';
import { naiveFacts, naiveRow, naiveState } from './testing/naive-replay.js';
import { asked, histories, momentOf, TASKS } from './testing/random-histories.js';

describe('one task as of any day and any size of the log', () => {
  it('shows what a plain replay holds: deadlines, requests, reports, claims, milestones, overdue days', () => {
    fc.assert(
      fc.property(histories(), asked, (log, at) => {
        const moment = momentOf(log, at);
        for (const task of TASKS) {
          const detail = withReadModels(log, (db) => taskAt(db, moment, task));
          const state = naiveState(log, task, moment);
          expect(detail?.row ?? null).toEqual(naiveRow(log, task, moment));
          if (!detail) continue;
          const answers = (
            said: readonly { source: { event: string }; answer: { source: { event: string } } | null }[],
          ) => said.map(({ source, answer }) => [source.event, answer?.source.event]);
          const expected = (said: ReadonlyMap<string, unknown>) =>
            [...said.keys()].map((id) => [id, state.answers.get(id)?.id]);
          const first = naiveFacts(log, task, moment).find(({ id }) => id === state.assigned?.id);
          const original = log.find(({ id }) => id === first?.first.id)?.event.data as
            { deadline: unknown } | undefined;

          expect(detail.deadline.current?.deadline).toEqual(state.deadline);
          expect(detail.deadline.first?.deadline).toEqual(state.firstDeadline);
          expect(detail.deadline.history.map(({ source }) => source.event)).toEqual(
            state.deadlines.map(({ id }) => id),
          );
          if (detail.deadline.uncorrectedFirst)
            expect(detail.deadline.uncorrectedFirst.deadline).toEqual(original?.deadline);
          expect(answers(detail.requests)).toEqual(expected(state.requests));
          expect(answers(detail.reports)).toEqual(expected(state.reports));
          expect(answers(detail.claims)).toEqual(expected(state.claims));
          expect(detail.overdue).toEqual(overdueSpans(state, moment.asOf));
          expect(detail.milestones.filter((m) => m.state.startsWith('met')).map(({ id }) => id)).toEqual(
            detail.row.met,
          );
          expect(detail.events.filter(({ stands }) => stands)).toHaveLength(naiveFacts(log, task, moment).length);
        }
      }),
      { numRuns: 200 },
    );
  });

  const march = fact.until('2024-03-31');
  const log = madeLog([
    { stream: 'task-t1', effectiveOn: '2024-03-01', event: fact.assigned('t1', { deadline: march }) },
    {
      stream: 'task-t1',
      effectiveOn: '2024-03-15',
      recordedOn: '2024-03-16',
      event: fact.reported('t1', 'bca', '2024-03', 40),
    },
    { stream: 'task-t1', effectiveOn: '2024-03-18', event: fact.answered('ReportReturned', 't1', EVENT_ID(2)) },
    {
      stream: 'task-t1',
      effectiveOn: '2024-03-15',
      recordedOn: '2024-03-20',
      corrects: EVENT_ID(2),
      event: fact.reported('t1', 'bca', '2024-03', 30),
    },
    {
      stream: 'task-t1',
      effectiveOn: '2024-03-01',
      recordedOn: '2024-04-02',
      corrects: EVENT_ID(1),
      event: fact.assigned('t1', { deadline: fact.until('2024-03-20') }),
    },
    {
      stream: 'task-t1',
      effectiveOn: '2024-03-10',
      recordedOn: '2024-04-05',
      event: fact.claimed('t1', 'bca', 'm1', '2024-03-10'),
    },
  ]);
  const at = (asOf: string, size: number) => taskAt(readModels(log), { asOf, size }, 't1');

  it('shows a corrected report as such, with the return that it had, and its correction unanswered', () => {
    expect(at('2024-03-31', 4)?.reports).toMatchObject([
      {
        source: { event: EVENT_ID(4), firstRecordedAt: '2024-03-16T05:00:00.000Z' },
        data: { percent: 30 },
        answer: null,
        earlier: [{ data: { percent: 40 }, answer: { type: 'ReportReturned', words: 'thiếu số liệu' } }],
      },
    ]);
  });

  it('takes no percentage from a report that was returned', () => {
    expect(at('2024-03-31', 2)?.row.percent).toBe(40);
    expect(at('2024-03-31', 3)?.row.percent).toBeNull();
    expect(at('2024-03-31', 4)?.row.percent).toBe(30);
  });

  it('shows the uncorrected first deadline beside the corrected one, from the moment of the correction', () => {
    expect(at('2024-03-31', 4)?.deadline).toMatchObject({ uncorrectedFirst: null, first: { deadline: march } });
    expect(at('2024-03-31', 5)?.deadline).toMatchObject({
      uncorrectedFirst: { deadline: march, source: { event: EVENT_ID(1) } },
      first: { deadline: fact.until('2024-03-20'), setBy: 'ttg' },
    });
  });

  it('tells what the record said on a day from what is known now to have been true, with the facts and their lateness', () => {
    const difference = thenAndNow(readModels(log), { asOf: '2024-03-31', size: 6 }, 't1');
    expect(difference.said?.status).toBe('within-time');
    expect(difference.known?.status).toBe('awaiting-acceptance');
    expect(difference.fields.map(({ field }) => field)).toEqual(['deadline', 'status']);
    expect(difference.facts).toMatchObject([
      { held: 'before', source: { event: EVENT_ID(1) }, takenBackBy: EVENT_ID(5) },
      { held: 'after', source: { event: EVENT_ID(5) }, takenBackBy: null },
      { held: 'after', source: { event: EVENT_ID(6) }, daysLate: 26 },
    ]);
  });

  it('needs a milestone met again after the task was reopened', () => {
    const task = { stream: 'task-t1', effectiveOn: '2024-03-05' };
    const db = readModels(
      madeLog([
        { ...task, effectiveOn: '2024-03-01', event: fact.assigned('t1', { deadline: march }) },
        { ...task, event: fact.claimed('t1', 'bca', 'm1', '2024-03-05') },
        { ...task, event: fact.answered('CompletionAccepted', 't1', EVENT_ID(2)) },
        { ...task, effectiveOn: '2024-03-09', event: fact.turned('TaskReopened', 't1') },
      ]),
    );
    const milestone = (asOf: string) => taskAt(db, { asOf, size: 4 }, 't1')?.milestones[0]?.state;
    expect([
      milestone('2024-03-04'),
      milestone('2024-03-08'),
      milestone('2024-03-09'),
      milestone('2024-04-01'),
    ]).toEqual([...['open', 'met', 'open', 'overdue']]);
  });

  it('says what is missing of the clears, by the list that is asked for', () => {
    const unclear = fact.assigned('t1', {
      lead: [],
      product: null,
      deadline: { ...fact.until(), kind: 'roadmap', ongoing: false },
    });
    const db = readModels(madeLog([{ stream: 'task-t1', effectiveOn: '2024-03-01', event: unclear }]));
    const missing = (clears?: typeof CLEARS) =>
      taskAt(db, { asOf: '2024-03-01', size: 1 }, 't1', clears)?.completeness.flatMap((clear) => clear.missing);
    expect(missing()).toEqual(['no-lead', 'no-date', 'no-product', 'no-lead']);
    expect(missing(CLEARS)).toEqual(['no-lead', 'no-date', 'no-product', 'no-lead', 'no-basis']);
  });

  it('lists the tasks of a collective item, one for each member', () => {
    const of = (task: string, member: string) =>
      fact.assigned(task, { address: 'C.1', member, lead: fact.led(member) });
    const db = readModels(
      madeLog([
        { stream: 'task-a', effectiveOn: '2024-03-01', event: of('a', 'hcm') },
        { stream: 'task-b', effectiveOn: '2024-03-01', event: of('b', 'hni') },
        { stream: 'task-t1', effectiveOn: '2024-03-01', event: fact.assigned('t1') },
      ]),
    );
    const rows = tasksOfItem(db, { asOf: '2024-03-01', size: 3 }, 'dir-1', 'C.1');
    expect(rows.map(({ taskId, member }) => [taskId, member])).toEqual([
      ['a', 'hcm'],
      ['b', 'hni'],
    ]);
  });
});

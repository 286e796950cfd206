import fc from 'fast-check';
import type { Recorded, Standing } from './facts.js';
import { chainsOf, fold, folded, foldedOn, judge, standing } from './fold.js';
import type { TaskEvent } from './task/task.events.js';
import { evolveTask, initialTask } from './task/task.state.js';
import {
  accepted,
  ASSIGNED,
  assigned,
  cancelled,
  claimed,
  fact,
  moved,
  QUARTER_2,
  QUARTER_3,
  reopened,
  reported,
  requested,
  returned,
  returnedReport,
  undo,
  voided,
} from './task/testing/b53.js';
import { act } from './task/testing/b53.js';
import { type Fact, stream } from './testing/given.js';

const task = { initialState: initialTask, evolve: evolveTask };
const ids = (facts: readonly Fact<TaskEvent>[], on: string) => standing(stream(facts), on).map(({ id }) => id);

describe('the facts that hold on a day', () => {
  it('are those effective by then, in the order of their days, then of the log', () => {
    const facts = [fact('2024-05-01', cancelled), fact('2024-03-01', reopened), fact('2024-03-01', cancelled)];
    expect(ids(facts, '2024-04-30')).toEqual(['e2', 'e3']);
    expect(ids(facts, '2024-05-01')).toEqual(['e2', 'e3', 'e1']);
  });

  it('count the last link of a correction chain, at the first one’s place, on its own day', () => {
    const facts = [
      fact('2024-03-01', reported('2024-03', 10)),
      fact('2024-03-01', cancelled),
      fact('2024-03-01', reported('2024-03', 20), { corrects: 'e1', reason: 'Nhầm số' }),
    ];
    const [first, second] = standing(stream(facts), '2024-03-01');
    expect(first).toMatchObject({ id: 'e3', place: 0, first: { id: 'e1', effectiveOn: '2024-03-01' } });
    expect(second).toMatchObject({ id: 'e2' });
  });

  it('leave out what is voided, and what the corrected day has moved ahead', () => {
    expect(ids([fact('2024-03-01', cancelled), undo('2024-03-01', 'e1')], '2024-12-31')).toEqual([]);
    const later = fact('2024-06-01', cancelled, { corrects: 'e1', reason: 'Nhầm ngày' });
    expect(ids([fact('2024-03-01', cancelled), later], '2024-05-31')).toEqual([]);
  });

  it('have a voided chain again once a correction reinstates it', () => {
    const facts = [
      fact('2024-03-01', cancelled),
      undo('2024-03-01', 'e1'),
      fact('2024-03-01', cancelled, { corrects: 'e2', reason: 'Hủy nhầm' }),
    ];
    expect(ids(facts, '2024-03-01')).toEqual(['e3']);
  });

  it('take a correction of something unknown, or recorded later, for a fact of its own', () => {
    expect(ids([fact('2024-03-01', cancelled, { corrects: 'nobody' })], '2024-03-01')).toEqual(['e1']);
    expect(
      chainsOf(stream([fact('2024-03-01', cancelled, { corrects: 'e2' }), fact('2024-03-01', reopened)])),
    ).toHaveLength(2);
  });

  it('lets a late correction of an early link end the same chain', () => {
    const facts = [
      fact('2024-03-01', reported('2024-03', 10)),
      fact('2024-03-01', reported('2024-03', 20), { corrects: 'e1' }),
      fact('2024-03-01', reported('2024-03', 30), { corrects: 'e1' }),
    ];
    expect(ids(facts, '2024-03-01')).toEqual(['e3']);
  });
});

describe('what a decider judges', () => {
  it('is the state on the effective day and today, with everything known', () => {
    const events = stream([ASSIGNED, fact('2024-05-01', moved(QUARTER_2, QUARTER_3))]);
    const judged = judge(task, events, act('2024-05-02', undefined, { effectiveOn: '2024-04-30' }));
    expect(judged.at.deadline).toEqual(QUARTER_2);
    expect(judged.now.deadline).toEqual(QUARTER_3);
    expect(judged.chains).toHaveLength(2);
  });

  it('leaves out the chain that the act corrects, and keeps it among the chains', () => {
    const events = stream([ASSIGNED, fact('2024-05-01', moved(QUARTER_2, QUARTER_3))]);
    const judged = judge(task, events, act('2024-05-02', undefined, { corrects: 'e2', reason: 'Nhầm' }));
    expect(judged.now.deadline).toEqual(QUARTER_2);
    expect(judged.chains).toHaveLength(2);
  });
});

describe('the fold', () => {
  it('is total over any order and any reference, and equals a naive replay', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 25 }), anyDay, (events, on) => {
        expect(fold(task, events, on)).toEqual(naiveFold(events, on));
      }),
      { numRuns: 500 },
    );
  });

  it('goes on with the next event as though it had begun anew, or says that it has to', () => {
    const wentOn = new Set<string>();
    const later = fc.array(anyEvent, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 6 }), later, anyDay, (facts, more, on) => {
        const inOrder = more.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
        const events = [...facts, ...inOrder].map((event, place) => ({ ...event, place }));
        for (let size = facts.length; size < events.length; size++) {
          const next = events[size]!;
          const after = foldedOn(task, folded(task, events.slice(0, size), on), next);
          if (after === undefined) continue;
          wentOn.add(next.event.type);
          expect(after).toEqual(folded(task, events.slice(0, size + 1), on));
        }
      }),
      { numRuns: 500 },
    );
    expect(wentOn.size).toBeGreaterThan(7);
  });

  it('gives the same state whatever the order in which the events are handed in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyEvent, { selector: (e) => e.place, maxLength: 12 }), anyDay, (events, on) => {
        expect(fold(task, [...events].reverse(), on)).toEqual(fold(task, events, on));
      }),
    );
  });
});

const anyDay = fc.constantFrom('2024-01-01', '2024-03-01', '2024-03-02', '2024-06-30', '2024-07-01', '2024-12-31');
const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'nobody', '__proto__', '');
const anyFact: fc.Arbitrary<TaskEvent> = fc.oneof(
  fc.constantFrom<TaskEvent>(assigned(), cancelled, reopened, moved(QUARTER_2, QUARTER_3), requested()),
  fc.constantFrom<TaskEvent>(claimed('2024-03-01'), claimed('2024-07-01', null), reported('2024-03', 40)),
  anyId.map((id) => accepted(id)),
  anyId.map((id) => returned(id)),
  anyId.map((id) => returnedReport(id)),
  anyId.map((id) => voided(id)),
);
const anyEvent: fc.Arbitrary<Recorded<TaskEvent>> = fc
  .record({
    id: anyId,
    place: fc.nat(30),
    effectiveOn: anyDay,
    event: anyFact,
    corrects: fc.option(anyId, { nil: undefined }),
  })
  .map(({ corrects, ...rest }) => ({
    ...rest,
    recordedAt: '2024-01-01T00:00:00.000Z',
    by: { account: 'x', role: 'system' as const, unit: null },
    basis: null,
    ...(corrects === undefined ? {} : { corrects }),
  }));

/**
 * The same rules once more, the slow way: follow every reference back, then keep, sort and replay. A chain stands where
 * its first link does, also among several that claim one place.
 */
const naiveFold = (events: readonly Recorded<TaskEvent>[], on: string) => {
  const log = [...events].sort((a, b) => a.place - b.place);
  const firstOf = (i: number): number => {
    const target = log.findIndex((other, j) => j < i && other.id === log[i]!.corrects);
    return log[i]!.corrects === undefined || target < 0 ? i : firstOf(target);
  };
  const firsts = log.map((_, i) => firstOf(i));
  return log
    .flatMap((event, i): { fact: Standing<TaskEvent>; first: number }[] => {
      const first = log[firsts[i]!]!;
      const { id, recordedAt, effectiveOn } = first;
      return firsts.lastIndexOf(firsts[i]!) === i && event.event.type !== 'EventVoided' && event.effectiveOn <= on
        ? [{ fact: { ...event, place: first.place, first: { id, recordedAt, effectiveOn } }, first: firsts[i]! }]
        : [];
    })
    .sort((a, b) => a.fact.effectiveOn.localeCompare(b.fact.effectiveOn) || a.first - b.first)
    .reduce((state, { fact }) => evolveTask(state, fact), initialTask);
};

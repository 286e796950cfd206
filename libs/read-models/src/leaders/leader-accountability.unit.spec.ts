import fc from 'fast-check';
import { addDays } from '#domain/dates';
import { totalDays } from '#domain/task/overdue-days';
import { overdueSpans } from '#domain/task/task.status';
import * as fact from '../tasks/testing/facts.js';
import { day, EVENT_ID, madeLog, readModels, type Said } from '../tasks/testing/made-log.js';
import { naiveRow, naiveState } from '../tasks/testing/naive-replay.js';
import { histories, TASKS, UNITS } from '../tasks/testing/random-histories.js';
import { loadRegistry } from '../units/load-registry.js';
import { headOn, unitsHeadedBy } from './head-on.js';
import { leaderAccountability, personAccountability } from './leader-accountability.query.js';

const established = (unitId: string): Said => ({
  stream: `unit-${unitId}`,
  effectiveOn: '2000-01-01',
  event: {
    type: 'UnitEstablished',
    data: {
      ...{ unitId, code: unitId.toUpperCase(), name: unitId, short: null, aliases: [], kind: 'ministry', parent: null },
      ...{ rank: 2, ageUnknown: false },
    },
  },
});

const appointed = (unitId: string, person: string, from: string, until: string | null = null): Said => ({
  stream: `unit-${unitId}`,
  effectiveOn: from,
  event: {
    type: 'LeaderAppointed',
    data: { unitId, office: 'Bộ trưởng', person, acting: false, until },
  },
});

const appointments = fc
  .array(fc.tuple(fc.constantFrom(...UNITS), fc.constantFrom('p1', 'p2', 'p3'), fc.nat(40), fc.nat(15)), {
    maxLength: 8,
  })
  .map((list) => list.map(([unit, person, from, length]) => appointed(unit, person, day(from), day(from + length))));

const withLeaders = appointments.chain((said) => histories(40, [...UNITS.map(established), ...said]));

describe('what fell in whose tenure', () => {
  it('gives every overdue day of a task to the tenure or vacancy of that day, once for each lead', () => {
    fc.assert(
      fc.property(withLeaders, fc.nat(44).map(day), (log, asOf) => {
        const moment = { asOf, size: log.length };
        const db = readModels(log);
        const registry = loadRegistry(db);
        const units = registry.at(moment);
        const expected = new Map<string, number>();
        for (const task of TASKS) {
          const spans = overdueSpans(naiveState(log, task, moment), asOf);
          for (let on = day(-2); on <= asOf; on = addDays(on, 1))
            if (spans.some(({ from, to }) => from <= on && on <= to))
              for (const { unit } of naiveRow(log, task, { asOf: on, size: log.length })?.lead ?? []) {
                const key = `${unit} ${units.holderOn(unit, on)?.person ?? 'vacant'} ${task}`;
                expected.set(key, (expected.get(key) ?? 0) + 1);
              }
        }
        const found = new Map<string, number>();
        for (const unit of UNITS)
          for (const { person, tasks, overdueDays } of leaderAccountability(db, registry, moment, unit).tenures) {
            expect(overdueDays).toBe(tasks.reduce((sum, task) => sum + task.overdueDays, 0));
            for (const task of tasks.filter((t) => t.overdueDays > 0)) {
              const key = `${unit} ${person ?? 'vacant'} ${task.taskId}`;
              found.set(key, (found.get(key) ?? 0) + task.overdueDays);
            }
          }
        db.close();
        expect(new Map([...found].sort())).toEqual(new Map([...expected].sort()));
      }),
      { numRuns: 40 },
    );
  });

  const march = fact.until('2024-03-10');
  const log = madeLog([
    established('bca'),
    established('ttg'),
    appointed('bca', 'p1', '2020-01-01', '2024-03-14'),
    appointed('bca', 'p2', '2024-03-20'),
    appointed('ttg', 'p9', '2020-01-01'),
    {
      stream: 'task-t1',
      effectiveOn: '2024-03-01',
      recordedOn: '2024-03-01',
      event: fact.assigned('t1', { deadline: march }),
    },
    {
      stream: 'task-t1',
      effectiveOn: '2024-03-12',
      recordedOn: '2024-03-12',
      event: fact.claimed('t1', 'bca', 'm1', '2024-03-12'),
    },
    {
      stream: 'task-t1',
      effectiveOn: '2024-03-13',
      recordedOn: '2024-03-13',
      unit: 'ttg',
      event: fact.answered('CompletionReturned', 't1', EVENT_ID(7)),
    },
    {
      stream: 'task-t1',
      effectiveOn: '2024-03-18',
      recordedOn: '2024-03-22',
      event: fact.moved('t1', march, fact.until('2024-03-24')),
    },
  ]);
  const moment = { asOf: '2024-03-26', size: 9 };
  const db = readModels(log);
  const registry = loadRegistry(db);
  const account = leaderAccountability(db, registry, moment, 'bca');

  it('shows a vacancy as a row of its own, with its own overdue days', () => {
    expect(account.tenures.map(({ person, from, to, overdueDays }) => [person, from, to, overdueDays])).toEqual([
      [null, '2000-01-01', '2019-12-31', 0],
      ['p1', '2020-01-01', '2024-03-14', 4],
      [null, '2024-03-15', '2024-03-19', 3],
      ['p2', '2024-03-20', '2024-03-26', 2],
    ]);
    expect(totalDays(overdueSpans(naiveState(log, 't1', moment), moment.asOf))).toBe(9);
  });

  it('counts an act in the tenure of the day on which it was recorded, and shows where it took effect', () => {
    expect(account.tenures.map(({ counts }) => counts.claimsReturned)).toEqual([0, 1, 0, 0]);
    expect(account.tenures.map(({ counts }) => counts.deadlinesMoved)).toEqual([0, 0, 0, 1]);
    expect(account.tenures[2]?.deadlinesMoved).toMatchObject([
      { from: '2024-03-10', to: '2024-03-24', effectiveIn: true, recordedIn: false },
    ]);
  });

  it('puts an act recorded after the day asked about in no tenure', () => {
    const before = leaderAccountability(db, registry, { asOf: '2024-03-19', size: 9 }, 'bca');
    expect(before.recordedLater).toMatchObject([{ source: { event: EVENT_ID(9) } }]);
    expect(before.tenures.map(({ counts }) => counts.deadlinesMoved)).toEqual([0, 0, 0]);
  });

  it('follows a person across units, and an act to the head of the unit acted for', () => {
    expect(personAccountability(db, registry, moment, 'p2').map(({ unit, from }) => [unit, from])).toEqual([
      ['bca', '2024-03-20'],
    ]);
    expect(unitsHeadedBy(registry, moment, 'p2')).toEqual(['bca']);
    expect(headOn(registry, log[7]!, 9)?.person).toBe('p9');
    expect(headOn(registry, log[6]!, 9)).toBeNull();
  });
});

import fc from 'fast-check';
import { TASK_STATUSES } from '#domain/task/task.status';
import { foldText } from '../text/fold-text.js';
import { taskRows } from './task-board.query.js';
import { taskCounts } from './task-counts.query.js';
import type { TaskFilter } from './task-filter.js';
import type { TaskRow } from './task-row.js';
import { assigned, led } from './testing/facts.js';
import { day, madeLog, readModels, withReadModels } from './testing/made-log.js';
import { naiveBoard } from './testing/naive-replay.js';
import { asked, histories, momentOf, UNITS } from './testing/random-histories.js';

const units = fc.uniqueArray(fc.constantFrom(...UNITS), { maxLength: 2 });

const filters = fc.record({
  visible: fc.option(fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 1 }), { nil: null, freq: 1 }),
  units: units,
  coordinating: fc.boolean(),
  headed: units,
  lead: fc.option(fc.constantFrom(...UNITS), { nil: null }),
  directive: fc.constantFrom('dir-0', 'dir-1'),
  address: fc.constantFrom('B.7', 'B.12'),
  member: fc.constantFrom(...UNITS),
  statuses: fc.subarray([...TASK_STATUSES]),
  quadrants: fc.subarray(['open-overdue', 'open-within-time', 'done-late', 'done-on-time'] as const),
  dueFrom: fc.nat(40).map(day),
  dueTo: fc.nat(40).map(day),
  text: fc.constantFrom('DU LIEU dat', 'định danh', 'so  chia', 'b.7', ''),
});

/** One or two conditions at a time: with all of them nothing is left to count. */
const CONDITIONS = [
  ...(['units', 'headed', 'lead', 'directive', 'address', 'member'] as const),
  ...(['statuses', 'quadrants', 'dueFrom', 'dueTo', 'text'] as const),
];
const someFilter = fc
  .tuple(filters, fc.uniqueArray(fc.constantFrom(...CONDITIONS), { maxLength: 2 }))
  .map(([{ visible, coordinating, ...all }, kept]): TaskFilter => ({
    ...{ visible, coordinating },
    ...Object.fromEntries(kept.map((name) => [name, all[name]])),
  }));

const passes =
  (f: TaskFilter) =>
  (row: TaskRow): boolean => {
    const leads = row.lead.map(({ unit }) => unit);
    const all = [...leads, ...row.coordinating];
    const oneOf = (given: readonly string[] | null | undefined, among: readonly string[]) =>
      !given || given.some((unit) => among.includes(unit));
    const words = foldText(f.text ?? '').split(' ');
    return (
      oneOf(f.visible, all) &&
      oneOf(f.units, f.coordinating ? all : leads) &&
      oneOf(f.headed, leads) &&
      (f.lead === undefined || (f.lead === null ? leads.length === 0 : leads.includes(f.lead))) &&
      (f.directive === undefined || f.directive === row.directive) &&
      (f.address === undefined || f.address === row.address) &&
      (f.member === undefined || f.member === row.member) &&
      (f.statuses === undefined || f.statuses.includes(row.status)) &&
      (f.quadrants === undefined || (row.quadrant !== null && f.quadrants.includes(row.quadrant))) &&
      (f.dueFrom === undefined || (row.due !== null && row.due >= f.dueFrom)) &&
      (f.dueTo === undefined || (row.due !== null && row.due <= f.dueTo)) &&
      words.every((word) => foldText(`${row.address} ${row.title} ${row.product}`).includes(word))
    );
  };

describe('filters and counts', () => {
  it('lists what a plain look at every row lists, for every filter, day and size', () => {
    fc.assert(
      fc.property(histories(), asked, someFilter, fc.nat(40), fc.nat(2), (log, at, filter, cut, stale) => {
        const moment = momentOf(log, at);
        const rows = withReadModels(log, (db) => [...taskRows(db, moment, filter)], [cut], stale);
        expect(rows).toEqual(naiveBoard(log, moment).filter(passes(filter)));
      }),
      { numRuns: 300 },
    );
  });

  it('counts, in every cell, the rows behind it', () => {
    fc.assert(
      fc.property(histories(), asked, someFilter, fc.nat(40), fc.nat(2), (log, at, filter, cut, stale) => {
        const moment = momentOf(log, at);
        const rows = naiveBoard(log, moment).filter(passes(filter));
        const counts = withReadModels(log, (db) => taskCounts(db, moment, filter), [cut], stale);
        const inRows = counts.byUnit.map(({ unit, total }) => [unit, total]);
        const leads = [...new Set(rows.flatMap((r) => (r.lead.length > 0 ? r.lead.map((l) => l.unit) : [null])))];

        expect(counts.total).toBe(rows.length);
        for (const status of TASK_STATUSES)
          expect(counts.byStatus[status]).toBe(rows.filter((row) => row.status === status).length);
        expect(counts.quadrants['open-overdue']).toBe(rows.filter((row) => row.quadrant === 'open-overdue').length);
        expect(new Map(inRows as [string | null, number][])).toEqual(
          new Map(leads.map((lead) => [lead, rows.filter(passes({ visible: null, lead })).length])),
        );
        expect(counts.sharedBetweenLeads).toBe(rows.filter((row) => row.lead.length > 1).length);
        expect(counts.byDirective.reduce((sum, { total }) => sum + total, 0)).toBe(rows.length);
        for (const { directive, total, byStatus } of counts.byDirective) {
          expect(total).toBe(rows.filter((row) => row.directive === directive).length);
          expect(total).toBe(Object.values(byStatus).reduce((a, b) => a + b, 0));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('counts a joint task once in the total and once in the row of each lead, and says so', () => {
    const log = madeLog([
      { stream: 'task-t1', effectiveOn: '2024-03-01', event: assigned('t1', { lead: led('bca', 'btp') }) },
      { stream: 'task-t2', effectiveOn: '2024-03-01', event: assigned('t2', { lead: [] }) },
    ]);
    const counts = taskCounts(readModels(log), { asOf: '2024-03-11', size: 2 }, { visible: null });
    expect(counts).toMatchObject({ total: 2, sharedBetweenLeads: 1, quadrants: { 'open-overdue': 2 } });
    expect(counts.byUnit.map(({ unit, total }) => [unit, total])).toEqual([
      [null, 1],
      ['bca', 1],
      ['btp', 1],
    ]);
  });
});

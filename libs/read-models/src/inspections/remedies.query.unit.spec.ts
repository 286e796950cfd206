import { standing } from '#domain/fold';
import { daysOverdue, remediesOn } from '#domain/inspection/remedy-days';
import type { InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import { idOf } from '#domain/streams';
import { auditTrailProjection } from '../audit-trail/audit-trail.projection.js';
import { eventsOfMany } from '../audit-trail/events-of.js';
import { madeLog, readModels, type Said } from '../tasks/testing/made-log.js';
import { loadRegistry } from '../units/load-registry.js';
import { overdueWhileOwed, owedRemedies } from './remedies.query.js';

const unit = (unitId: string, type: string, effectiveOn: string, data: object): Said => ({
  stream: `unit-${unitId}`,
  effectiveOn,
  event: { type, data: { unitId, ...data } },
});
const established = (unitId: string): Said =>
  unit(unitId, 'UnitEstablished', '2000-01-01', {
    ...{ code: unitId, name: unitId, short: null, aliases: [], kind: 'ward', parent: null, rank: 3, ageUnknown: false },
  });
const inspection = (type: string, effectiveOn: string, data: object): Said => ({
  stream: 'inspection-i1',
  effectiveOn,
  event: { type, data: { inspectionId: 'i1', ...data } },
});

const LOG: readonly Said[] = [
  ...['p1', 'p2', 'p3'].map(established),
  inspection('InspectionPlanned', '2024-03-01', { unitId: 'p1', kind: 'surprise', team: [], tasks: [] }),
  inspection('FindingRecorded', '2024-03-01', { findingId: 'f1', task: null, text: 'thiếu sổ', files: [] }),
  inspection('RemedyOrdered', '2024-03-02', { findingId: 'f1', text: 'lập sổ', dueOn: '2024-03-05' }),
  inspection('InspectionWidened', '2024-03-09', { from: 'p1', unitId: 'p2', reason: 'sáp nhập' }),
  unit('p2', 'UnitMerged', '2024-03-12', { into: 'p3' }),
];

describe('remedies', () => {
  const db = readModels(madeLog(LOG));
  afterAll(() => db.close());
  const at = (asOf: string, size = LOG.length) => {
    const moment = { asOf, size };
    return owedRemedies(db, loadRegistry(db).at(moment), moment);
  };
  const days = (asOf: string) =>
    at(asOf).flatMap((remedy) => ['p1', 'p2', 'p3'].map((one) => daysOverdue(overdueWhileOwed(remedy, one))));

  it('are owed from the moment they are known to be ordered', () => {
    expect(at('2024-03-20', 5)).toEqual([]);
    expect(at('2024-03-01')).toEqual([]);
    expect(at('2024-03-05')).toMatchObject([{ inspection: 'i1', unit: 'p1', status: 'due' }]);
    expect(at('2024-03-20', 6)).toMatchObject([{ unit: 'p1', status: 'overdue' }]);
  });

  it('go on with the unit to which the inspection is widened, then with the one that took that over', () => {
    expect(['2024-03-08', '2024-03-09', '2024-03-12'].map((day) => at(day)[0]?.unit)).toEqual(['p1', 'p2', 'p3']);
    expect(days('2024-03-08')).toEqual([3, 0, 0]);
    expect(days('2024-03-14')).toEqual([3, 3, 3]);
  });

  it('are those of the log as it is now, when it grows and when it is another one', () => {
    const moment = { asOf: '2024-03-20', size: 100 };
    const [first, whole] = [madeLog(LOG.slice(0, 6)), madeLog(LOG)];
    const rows = readModels(first);
    const owed = () => owedRemedies(rows, loadRegistry(rows).at(moment), moment).map((one) => [one.unit, one.dueOn]);
    expect(owed()).toEqual([['p1', '2024-03-05']]);
    auditTrailProjection.apply(rows, whole.slice(6));
    expect(owed()).toEqual([['p3', '2024-03-05']]);

    rows.exec('DELETE FROM log; DELETE FROM log_task; DELETE FROM log_lead');
    const later = LOG.map((said) =>
      said.event.type === 'RemedyOrdered'
        ? inspection('RemedyOrdered', '2024-03-02', { findingId: 'f1', text: 'lập sổ', dueOn: '2024-03-07' })
        : said,
    );
    const another = madeLog(later).map((event) => ({ ...event, id: `f${event.id.slice(1)}` }));
    auditTrailProjection.apply(rows, another);
    expect(owed()).toEqual([['p3', '2024-03-07']]);
    rows.close();
  });

  it('are at every (D, K) what its facts alone say, asked in any order, also where a fact was dated back', () => {
    const of = (inspectionId: string, said: readonly (readonly [type: string, on: string, data: object])[]) =>
      said.map(([type, effectiveOn, data]) => ({
        stream: `inspection-${inspectionId}`,
        effectiveOn,
        event: { type, data: { inspectionId, ...data } },
      }));
    const f = { findingId: 'f1', text: 'x', note: 'x', task: null, files: [] };
    const planned = { unitId: 'p1', kind: 'planned', team: [], tasks: [] };
    const course = (again: string) =>
      [
        ['InspectionPlanned', '2024-03-01', planned],
        ['FindingRecorded', '2024-03-02', f],
        ['RemedyOrdered', '2024-03-03', { ...f, dueOn: '2024-03-05' }],
        ['RemedyReported', '2024-03-08', { ...f, whole: true }],
        ['RemedyReturned', again, f],
        ['RemedyOrdered', '2024-03-11', { ...f, text: 'y', dueOn: '2024-03-13' }],
        ['FindingClosed', '2024-03-15', f],
        ['FindingReopened', '2024-03-16', { ...f, dueOn: '2024-03-17' }],
      ] as const;
    const log = madeLog([established('p1'), ...of('i1', course('2024-03-10')), ...of('i2', course('2024-03-06'))]);
    const rows = readModels(log);
    const histories = (size: number) =>
      eventsOfMany<InspectionStreamEvent>(rows, ['inspection-i1', 'inspection-i2'], size);
    const days = Array.from({ length: 20 }, (_, n) => `2024-03-${String(n + 1).padStart(2, '0')}`);
    const sizes = Array.from({ length: log.length }, (_, n) => n + 1);
    for (const asOf of [...days, ...days.toReversed()])
      for (const size of [...sizes, log.length]) {
        const told = owedRemedies(rows, loadRegistry(rows).at({ asOf, size }), { asOf, size }).map((one) => ({
          ...{ inspection: one.inspection, status: one.status, dueOn: one.dueOn, text: one.text },
          overdue: one.overdue(),
        }));
        const alone = [...histories(size)].flatMap(([stream, events]) =>
          remediesOn(standing(events, asOf), asOf).map(({ status, dueOn, text, overdue }) => ({
            ...{ inspection: idOf(stream), status, dueOn, text, overdue },
          })),
        );
        const order = (a: { inspection: string }, b: { inspection: string }) => (a.inspection < b.inspection ? -1 : 1);
        expect([asOf, size, told.toSorted(order)]).toEqual([asOf, size, alone.toSorted(order)]);
      }
    rows.close();
  });
});

import type { DomainEvent } from '#domain/facts';
import { EVENT_ID, madeLog, withReadModels, type Said } from '../tasks/testing/made-log.js';
import { visitedUnits } from './visited-units.js';

const planned = (id: string, unit: string, kind = 'planned', year = 2024): DomainEvent => ({
  type: 'InspectionPlanned',
  data: { inspectionId: id, unitId: unit, kind, year, draw: null, leader: 'lan', team: ['lan'], tasks: [] },
});
const opened = (id: string, unit: string): DomainEvent => ({
  type: 'VisitOpened',
  data: { inspectionId: id, visitId: `v-${id}`, unitId: unit, inspectors: ['lan'], seenSize: 0 },
});
const voiding = (n: number): DomainEvent => ({
  type: 'EventVoided',
  data: { voids: EVENT_ID(n), reason: 'ghi nhầm đơn vị' },
});
const said = (id: string, event: DomainEvent, corrects?: number): Said => ({
  ...{ stream: `inspection-${id}`, event, effectiveOn: '2024-05-02' },
  ...(corrects === undefined ? {} : { corrects: EVENT_ID(corrects) }),
});

const facts: Said[] = [
  said('a', planned('a', 'phuong-1')),
  said('a', opened('a', 'phuong-1')),
  said('b', planned('b', 'phuong-2')),
  said('b', opened('b', 'phuong-2')),
  said('c', planned('c', 'phuong-3', 'surprise')),
  said('c', opened('c', 'phuong-3')),
  said('d', planned('d', 'phuong-4', 'planned', 2025)),
  said('d', opened('d', 'phuong-4')),
];
const visited = (log: readonly Said[], size = log.length) =>
  withReadModels(madeLog(log), (db) => {
    const { planned: notified, surprise } = visitedUnits(db, { asOf: '2024-12-31', size }, 2024);
    return { planned: [...notified].sort(), surprise: [...surprise].sort() };
  });

describe('the units that were visited in a year', () => {
  it('are those whose visits were opened, by purpose', () => {
    expect(visited(facts)).toEqual({ planned: ['phuong-1', 'phuong-2'], surprise: ['phuong-3'] });
  });

  it('are without a visit that was voided, from the moment on when that was recorded', () => {
    const log = [...facts, said('b', voiding(4), 4)];
    expect(visited(log)).toEqual({ planned: ['phuong-1'], surprise: ['phuong-3'] });
    expect(visited(log, facts.length)).toEqual({ planned: ['phuong-1', 'phuong-2'], surprise: ['phuong-3'] });
  });

  it('are without those of an inspection that was voided', () => {
    expect(visited([...facts, said('c', voiding(5), 5)])).toEqual({ planned: ['phuong-1', 'phuong-2'], surprise: [] });
  });

  it('keep the visit where something else was voided, and are what a correction says', () => {
    const minutes: DomainEvent = {
      type: 'MinutesRecorded',
      data: { inspectionId: 'b', visitId: 'v-b', text: 'đã xem' },
    };
    const log = [...facts, said('b', minutes), said('b', voiding(9), 9), said('a', opened('a', 'phuong-9'), 2)];
    expect(visited(log)).toEqual({ planned: ['phuong-2', 'phuong-9'], surprise: ['phuong-3'] });
  });
});

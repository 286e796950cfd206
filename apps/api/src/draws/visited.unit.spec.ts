import type { Recorded } from '#domain/facts';
import type { InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import { visitedIn } from './visited.js';

const recorded = (id: string, place: number, event: object, corrects?: string) =>
  ({
    ...{ id, place, recordedAt: '2024-05-02T02:00:00.000Z', effectiveOn: '2024-05-02', basis: null, event },
    by: { account: 'lan', role: 'inspector', unit: null },
    ...(corrects === undefined ? {} : { corrects }),
  }) as Recorded<InspectionStreamEvent>;
const history = [
  recorded('e1', 0, { type: 'InspectionPlanned', data: { unitId: 'phuong-1', kind: 'planned', year: 2024 } }),
  recorded('e2', 1, { type: 'VisitOpened', data: { unitId: 'phuong-1' } }),
];
const voided = recorded('e3', 2, { type: 'EventVoided', data: { voids: 'e2', reason: 'ghi nhầm' } }, 'e2');
const visited = (events: readonly Recorded<InspectionStreamEvent>[], year = 2024) => [
  ...visitedIn(new Map([['a', events]]), year, 'planned'),
];

describe('what a plan counts as visited earlier in the year', () => {
  it('is a visit that was opened for that year, and none that was voided', () => {
    expect(visited(history)).toEqual(['phuong-1']);
    expect(visited(history, 2025)).toEqual([]);
    expect(visited([...history, voided])).toEqual([]);
  });
});

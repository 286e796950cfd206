import { initialInspection, type InspectionState } from '#domain/inspection/inspection.state';
import { openPicks } from './open-picks.js';

const DRAW = 'd1';
const picks = ['p-1', 'p-2', 'p-3'].map((id) => ({ stratum: 'phuong', id, unit: `u-${id}`, how: 'random' as const }));
const inspection = (id: string, more: Partial<InspectionState> = {}, draw = DRAW): InspectionState => ({
  ...initialInspection,
  planned: {
    ...{ inspectionId: `i-${id}`, unitId: `u-${id}`, kind: 'surprise', year: 2024, leader: 'lan', team: ['lan'] },
    ...{ draw: { draw, stratum: 'phuong', id }, tasks: [] },
  },
  unit: `u-${id}`,
  ...more,
});
const over = (id: string, more: Partial<InspectionState> = {}, draw = DRAW): InspectionState =>
  inspection(id, { visits: [{ id: 'v', over: true } as InspectionState['visits'][number]], ...more }, draw);
const open = (inspections: readonly InspectionState[], merged: Readonly<Record<string, string>> = {}) =>
  openPicks(DRAW, picks, inspections, (unit) => merged[unit] ?? unit).map(({ id }) => id);

describe('the picks that are still to be visited', () => {
  it('are those without an inspection, and those whose inspection is not over', () => {
    expect(open([])).toEqual(['p-1', 'p-2', 'p-3']);
    expect(open([over('p-1'), inspection('p-2'), inspection('p-3', { cancelled: true })])).toEqual(['p-2']);
    expect(open([over('p-1', {}, 'd2')])).toEqual(['p-1', 'p-2', 'p-3']);
  });

  it('count once, however often one of them is visited', () => {
    expect(open([over('p-1'), over('p-1'), over('p-1')])).toEqual(['p-2', 'p-3']);
    expect(open([over('p-1'), inspection('p-1')])).toEqual(['p-1', 'p-2', 'p-3']);
  });

  it('are without one whose successor was visited for another pick', () => {
    const merged = { 'u-p-3': 'u-p-1' };
    expect(open([over('p-1')], merged)).toEqual(['p-2']);
    expect(open([inspection('p-1')], merged)).toEqual(['p-1', 'p-2', 'p-3']);
    expect(open([over('p-2', { unit: 'u-p-3' })])).toEqual(['p-1']);
  });
});

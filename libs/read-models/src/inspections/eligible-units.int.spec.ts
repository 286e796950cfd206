import { MadeLog, followed, idOf } from '../engine/testing/made-log.js';
import { loadRegistry } from '../units/load-registry.js';
import { eligibleUnits } from './eligible-units.js';

describe('the units of a stratum', () => {
  const log = new MadeLog();
  const fact = (unit: string, on: string, type: 'UnitEstablished' | 'UnitMoved' | 'UnitMerged', data: object) =>
    log.append(`unit-${idOf(unit)}`, on, { type, data: { unitId: idOf(unit), ...data } } as never);
  const establish = (unit: string, kind: string, parent: string | null) =>
    fact(unit, '2000-01-01', 'UnitEstablished', {
      ...{ code: unit, name: unit, short: null, aliases: [], kind, rank: 2, ageUnknown: false },
      parent: parent === null ? null : idOf(parent),
    });
  beforeAll(async () => {
    await establish('tp', 'city', null);
    await establish('quan', 'district', 'tp');
    await establish('p-1', 'ward', 'quan');
    await establish('p-2', 'ward', 'quan');
    await establish('p-3', 'ward', null);
    await fact('p-2', '2024-06-01', 'UnitMerged', { into: idOf('p-1') });
    await establish('x', 'ward', null);
    await establish('y', 'ward', 'x');
    await fact('x', '2024-01-01', 'UnitMoved', { parent: idOf('y') });
  });
  const at = async (asOf: string) => loadRegistry(await followed(log)).at({ asOf, size: Number.MAX_SAFE_INTEGER });
  const codes = async (asOf: string, kinds: readonly string[], under: string | null) =>
    eligibleUnits(await at(asOf), { kinds, under: under && idOf(under) }).map(({ code }) => code);

  it('are those of its kinds below the unit named, however deep, itself included', async () => {
    expect(await codes('2024-03-01', ['ward'], 'tp')).toEqual(['p-1', 'p-2']);
    expect(await codes('2024-03-01', ['ward', 'city'], 'tp')).toEqual(['tp', 'p-1', 'p-2']);
    expect(await codes('2024-03-01', ['ward'], null)).toEqual(['p-1', 'p-2', 'p-3', 'x', 'y']);
    expect(await codes('2024-03-01', ['ward'], 'nobody')).toEqual([]);
  });

  it('are without those merged by that day', async () => {
    expect(await codes('2024-06-01', ['ward'], 'tp')).toEqual(['p-1']);
  });

  it('are the same as by the subtree, units that stand below each other too', async () => {
    const units = await at('2024-03-01');
    for (const { id } of units.all()) {
      const below = new Set(units.subtree(id));
      const wanted = units.all().filter((unit) => below.has(unit.id) && unit.kind === 'ward');
      expect(eligibleUnits(units, { kinds: ['ward'], under: id })).toEqual(wanted);
    }
  });
});

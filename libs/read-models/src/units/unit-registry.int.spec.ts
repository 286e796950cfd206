import fc from 'fast-check';
import type { UnitEvent } from '#domain/unit/unit.events';
import { MadeLog, followed, idOf } from '../engine/testing/made-log.js';
import { loadRegistry, registryOf } from './load-registry.js';
import { listUnits, unitDetail } from './units.query.js';

const NOW = { asOf: '2026-01-01', size: Number.MAX_SAFE_INTEGER };

class Register {
  readonly log = new MadeLog();
  async fact(unit: string, on: string, type: UnitEvent['type'], data: object, corrects?: string): Promise<string> {
    const event = { type, data: { unitId: idOf(unit), ...data } } as UnitEvent;
    const beside = corrects === undefined ? {} : { corrects, reason: 'nhầm' };
    await this.log.append(`unit-${idOf(unit)}`, on, event, beside);
    return this.log.last;
  }
  establish(unit: string, name: string, parent: string | null, on = '2000-01-01', code = unit): Promise<string> {
    const data = { code, name, short: null, aliases: [], kind: 'ministry', rank: 2, ageUnknown: false };
    return this.fact(unit, on, 'UnitEstablished', { ...data, parent: parent === null ? null : idOf(parent) });
  }
}

describe('the register of units', () => {
  const register = new Register();
  let wrongName: string;
  beforeAll(async () => {
    await register.establish('cp', 'Chính phủ', null);
    await register.establish('btttt', 'Bộ Thông tin và Truyền thông', 'cp');
    await register.establish('bkhcn', 'Bộ Khoa học và Công nghệ', 'cp');
    await register.establish('vu', 'Vụ Bưu chính', 'btttt');
    wrongName = await register.fact('vu', '2020-01-01', 'UnitRenamed', {
      name: 'Vụ Bưu điện',
      short: null,
      aliases: [],
    });
    await register.fact('vu', '2025-03-01', 'UnitMoved', { parent: idOf('bkhcn') });
    await register.fact('btttt', '2025-03-01', 'UnitMerged', { into: idOf('bkhcn') });
    const post = { office: 'Bộ trưởng', acting: false, until: null };
    await register.fact('bkhcn', '2021-01-01', 'LeaderAppointed', { ...post, person: idOf('Lan') });
    await register.fact('bkhcn', '2023-01-01', 'LeaderRelieved', { person: idOf('Lan'), reason: null });
    await register.fact('bkhcn', '2023-02-01', 'LeaderAppointed', { ...post, acting: true, person: idOf('Minh') });
    const corrected = { name: 'Vụ Đường sắt', short: null, aliases: ['VĐS'] };
    await register.fact('vu', '2020-01-01', 'UnitRenamed', corrected, wrongName);
    await register.establish('btttt-2', 'Ban Thông tin', 'cp', '2025-06-01', 'btttt');
  });
  const at = async (moment = NOW) => loadRegistry(await followed(register.log)).at(moment);

  it('gives names and places of that day, and units only once they are established', async () => {
    const then = await at({ ...NOW, asOf: '2019-12-31' });
    expect(then.get(idOf('vu'))).toMatchObject({ name: 'Vụ Bưu chính', parent: idOf('btttt'), rank: 2 });
    expect((await at()).get(idOf('vu'))).toMatchObject({ name: 'Vụ Đường sắt', parent: idOf('bkhcn') });
    expect((await at({ ...NOW, asOf: '1999-12-31' })).all()).toEqual([]);
  });

  it('knows at size n only what the first n events say', async () => {
    expect((await at({ ...NOW, size: 5 })).get(idOf('vu'))?.name).toBe('Vụ Bưu điện');
    expect((await at({ ...NOW, size: 4 })).get(idOf('vu'))?.name).toBe('Vụ Bưu chính');
  });

  it('finds by code, name or alias without diacritics, whoever bears the code that day', async () => {
    const units = await at();
    expect(units.find('  vu DUONG sat ').map(({ id }) => id)).toEqual([idOf('vu')]);
    expect(units.find('vds').map(({ id }) => id)).toEqual([idOf('vu')]);
    expect(units.byCode('BTTTT')?.id).toBe(idOf('btttt-2'));
    expect((await at({ ...NOW, asOf: '2024-01-01' })).byCode('btttt')?.id).toBe(idOf('btttt'));
    expect((await at({ ...NOW, asOf: '2025-03-01' })).byCode('btttt')?.id).toBe(idOf('btttt'));
    expect(units.find('bo thong tin va truyen thong')[0]).toMatchObject({ endedOn: '2025-03-01', ended: 'merged' });
  });

  it('walks the tree of the day, and mergers to who answers now', async () => {
    const units = await at();
    expect(units.ancestors(idOf('vu'))).toEqual([idOf('bkhcn'), idOf('cp')]);
    expect(units.subtree(idOf('bkhcn'))).toEqual([idOf('bkhcn'), idOf('vu')]);
    expect(units.successor(idOf('btttt'))?.id).toBe(idOf('bkhcn'));
    expect(units.successor(idOf('bkhcn'))).toBeUndefined();
    expect((await at({ ...NOW, asOf: '2025-02-28' })).successor(idOf('btttt'))).toBeUndefined();
  });

  it('shows who headed it, day by day, and a vacancy as a vacancy', async () => {
    const units = await at();
    expect(units.holderOn(idOf('bkhcn'), '2022-12-31')?.person).toBe(idOf('Lan'));
    expect(units.holderOn(idOf('bkhcn'), '2023-01-01')).toBeNull();
    expect(units.get(idOf('bkhcn'))?.leader).toEqual({
      person: idOf('Minh'),
      office: 'Bộ trưởng',
      acting: true,
      since: '2023-02-01',
    });
    expect(units.tenures(idOf('bkhcn'))).toHaveLength(2);
  });

  it('answers from memory what is asked twice, and anew once a unit has changed', async () => {
    const db = await followed(register.log);
    const current = registryOf(db);
    expect(current().at(NOW)).toBe(current().at({ ...NOW, size: 999 }));
    expect(current().at(NOW)).not.toBe(current().at({ ...NOW, size: 5 }));
  });

  it('lists units by words of their names, page by page, with the total', async () => {
    const registry = loadRegistry(await followed(register.log));
    expect(listUnits(registry, NOW, { text: 'cong nghe' }, { limit: 5 }).units.map(({ code }) => code)).toEqual([
      'bkhcn',
    ]);
    const first = listUnits(registry, NOW, { ended: true }, { limit: 3 });
    const second = listUnits(registry, NOW, { ended: true }, { limit: 3, after: first.next! });
    expect([first.total, first.units.length, second.units.length, second.next]).toEqual([5, 3, 2, null]);
    expect(listUnits(registry, NOW, {}, { limit: 9 }).total).toBe(4);
    expect(unitDetail(registry, NOW, idOf('vu'))?.path.map(({ code }) => code)).toEqual(['cp', 'bkhcn']);
  });

  it('gives at any (D, n) what a registry of only those events gives', async () => {
    const db = await followed(register.log);
    const registry = loadRegistry(db);
    const events = await Array.fromAsync(register.log.store.readAll());
    const days = fc.constantFrom('1999-01-01', '2019-12-31', '2020-01-01', '2023-01-15', '2025-03-01', '2026-01-01');
    await fc.assert(
      fc.asyncProperty(days, fc.nat(events.length), async (asOf, size) => {
        const prefix = db.prepare('SELECT count(*) FROM log WHERE n <= ?').pluck().get(size);
        expect(prefix).toBe(size);
        const naive = loadRegistry(await followed(await cut(register.log, size)));
        expect(registry.at({ asOf, size }).all()).toEqual(naive.at({ ...NOW, asOf }).all());
      }),
      { numRuns: 30 },
    );
  });
});

/** The first events of a log as a log of its own. */
async function cut(log: MadeLog, size: number): Promise<MadeLog> {
  const part = new MadeLog();
  for await (const { stream, revision, id, type, schemaVersion, data, metadata } of log.store.readAll({
    upTo: BigInt(size),
  }))
    await part.store.append(stream, revision === 0 ? 'none' : revision - 1, [
      { id, type, schemaVersion, data, metadata },
    ]);
  return part;
}

import fc from 'fast-check';
import type { GroupEvent } from '#domain/group/group.events';
import type { UnitEvent } from '#domain/unit/unit.events';
import { UnitRegistry } from './unit-registry.js';
import type { UnitsAt } from './units-at.js';

const EVERYTHING = Number.MAX_SAFE_INTEGER;
const DAYS = ['2019-12-31', '2020-06-01', '2025-03-01'];
const UNITS = ['u0', 'u1', 'u2', 'u3', 'u4'];
const CODES = ['a', 'b', 'A'];

type Said = readonly [stream: string, on: string, event: UnitEvent | GroupEvent];

const moved = (unit: string, on: string, parent: string | null): Said => [
  `unit-${unit}`,
  on,
  { type: 'UnitMoved', data: { unitId: unit, parent } },
];

function established(unit: string, on: string, code: string, parent: string | null): Said {
  const data = { unitId: unit, code, parent, name: `Tên ${unit}`, short: null, aliases: [] };
  return [`unit-${unit}`, on, { type: 'UnitEstablished', data: { ...data, kind: 'ward', rank: 4, ageUnknown: false } }];
}

const saying = fc
  .record({
    id: fc.constantFrom(...UNITS),
    on: fc.constantFrom('2019-01-01', '2020-01-01', '2024-01-01', '2030-01-01'),
    what: fc.constantFrom(...CODES, ...CODES, 'moved', 'dissolved', 'group'),
    parent: fc.option(fc.constantFrom(...UNITS)),
  })
  .map(({ id, on, what, parent }): Said => {
    if (what === 'moved') return moved(id, on, parent);
    if (what === 'dissolved') return [`unit-${id}`, on, { type: 'UnitDissolved', data: { unitId: id, handovers: [] } }];
    if (what !== 'group') return established(id, on, what, parent);
    return ['group-g', on, { type: 'UnitGroupDefined', data: { groupId: 'g', code: 'g', name: 'g', members: [id] } }];
  });

function ingest(registry: UnitRegistry, n: number, [stream, effectiveOn, event]: Said): void {
  const by = { account: 'a', role: 'admin', unit: null } as const;
  const recordedAt = '2024-01-01T00:00:00.000Z';
  registry.ingest({ n, stream, id: `e${n}`, place: n, recordedAt, effectiveOn, by, basis: null, event });
}

/** Everything that can be asked of it. */
const shown = (units: UnitsAt) => ({
  all: units.all(),
  below: UNITS.map((id) => units.subtree(id)),
  above: UNITS.map((id) => units.ancestors(id)),
  bearers: CODES.map((code) => units.byCode(code)?.id),
  named: UNITS.map((id) => units.find(`ten ${id}`).map((found) => found.id)),
  heads: UNITS.map((id) => units.tenures(id)),
  groups: units.allGroups(),
});

describe('a registry that is asked after every change', () => {
  it('gives what one gives that is asked for the first time, and changes nothing that it gave', () => {
    fc.assert(
      fc.property(
        fc.array(saying, { maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
        (said, asks) => {
          const registry = new UnitRegistry();
          const given: { units: UnitsAt; then: unknown }[] = [];
          said.forEach((each, i) => {
            ingest(registry, i + 1, each);
            for (const [d, asOf] of DAYS.entries()) {
              if (!asks[i * DAYS.length + d]) continue;
              const fresh = new UnitRegistry();
              said.slice(0, i + 1).forEach((earlier, n) => ingest(fresh, n + 1, earlier));
              const units = registry.at({ asOf, size: EVERYTHING });
              expect(shown(units)).toEqual(shown(fresh.at({ asOf, size: EVERYTHING })));
              given.push({ units, then: shown(units) });
            }
          });
          for (const { units, then } of given) expect(shown(units)).toEqual(then);
        },
      ),
    );
  });

  it('has not all units computed again for each new one', () => {
    const registry = new UnitRegistry();
    let n = 0;
    const enter = () => ingest(registry, ++n, established(`x${n}`, '2020-01-01', `c${n}`, n === 1 ? null : 'x1'));
    const now = () => registry.at({ asOf: '2024-01-01', size: EVERYTHING });
    enter();
    const first = now().get('x1');
    enter();
    expect(now().subtree('x1')).toEqual(['x1', 'x2']);
    expect(now().get('x1')).toBe(first);
    ingest(registry, ++n, moved('x2', '2020-01-01', null));
    expect(now().subtree('x1')).toEqual(['x1']);
    expect(now().get('x1')).not.toBe(first);
  });
});

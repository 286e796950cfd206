import fc from 'fast-check';
import { draw } from './draw.js';
import { frameSha256, frozenFrame } from './frame.js';
import { fixedPlan } from './plan.js';
import { cityFrame, cityPlan, DICE, units } from './testing/city.js';

const frame = cityFrame();
const plan = cityPlan(frame);
const of = (stratum: string, picks: ReturnType<typeof draw>['picks']) =>
  picks.filter((pick) => pick.stratum === stratum);

describe('a frozen frame', () => {
  it('has the same hash however its units were listed, and another where one letter differs', () => {
    const listed = (strata: (typeof frame)['strata']) =>
      frozenFrame({ asOf: frame.asOf, knownAt: frame.knownAt, strata });
    const turned = frame.strata.map((one) => ({ ...one, units: one.units.toReversed() })).toReversed();
    expect(frameSha256(listed(turned))).toBe(frameSha256(frame));
    const renamed = frame.strata.map((one) => ({
      ...one,
      units: one.units.map((unit) => (unit.id === 'b-001' ? { ...unit, name: `${unit.name}.` } : unit)),
    }));
    expect(frameSha256(listed(renamed))).not.toBe(frameSha256(frame));
  });

  const one = (stratum: object) => () =>
    frozenFrame({
      asOf: '2024-03-01',
      knownAt: { size: 1, root: null },
      strata: [{ stratum: 's', units: units('a', 2), excluded: [], ...stratum }],
    });
  it.each([
    ['no unit at all', { units: [] }, 'frame-empty'],
    ['a name instead of a code', { units: [{ id: 'Sở Y tế', unit: 'u', name: 'Sở Y tế' }] }, 'id-not-ascii'],
    ['a unit twice', { units: [...units('a', 2), ...units('a', 1)] }, 'id-twice'],
    ['a unit drawn and excluded', { excluded: [{ ...units('a', 1)[0]!, reason: 'r', decidedBy: 'd' }] }, 'id-twice'],
    [
      'an exclusion without a reason',
      { excluded: [{ ...units('x', 1)[0]!, reason: ' ', decidedBy: 'd' }] },
      'exclusion-without-reason',
    ],
  ])('is refused with %s', (_what, stratum, code) => {
    expect(one(stratum)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a plan', () => {
  const stratum = { stratum: 'so-nganh', quota: { percent: 40 }, certainty: [], visited: [] };
  it.each([
    ['a stratum that is not there', [{ ...stratum, stratum: 'huyen' }], 'stratum-unknown'],
    ['a stratum twice', [stratum, stratum], 'stratum-twice'],
    ['more units than there are', [{ ...stratum, quota: { count: 7 } }], 'quota-not-a-count'],
    ['a pick of an excluded unit', [{ ...stratum, certainty: [{ id: 'a-006', reason: 'r' }] }], 'unit-not-in-frame'],
    ['a pick without a reason', [{ ...stratum, certainty: [{ id: 'a-001', reason: '' }] }], 'certainty-without-reason'],
    [
      'a unit both picked and visited',
      [{ ...stratum, certainty: [{ id: 'a-001', reason: 'r' }], visited: ['a-001'] }],
      'id-twice',
    ],
    ['a strange unit as visited', [{ ...stratum, visited: ['b-001'] }], 'unit-not-in-frame'],
  ])('is refused with %s', (_what, strata, code) => {
    expect(() => fixedPlan(frame, 'public', strata)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the picks', () => {
  it('meet the quota of the whole stratum: excluded units do not make it smaller, visited ones count', () => {
    const { picks } = draw(frame, plan, DICE);
    expect(of('so-nganh', picks).map(({ how }) => how)).toEqual(['certainty', 'random', 'random', 'random']);
    expect(of('phuong-xa', picks)).toHaveLength(7); // 20 % of 40 are 8, one of them visited before.
    expect(picks.map(({ id }) => id)).not.toContain('b-007');
    expect(picks.map(({ id }) => id)).not.toContain('a-006');
  });

  it('are those with the lowest tickets', () => {
    const { tickets, picks } = draw(frame, plan, DICE);
    const order = tickets.filter(({ id }) => id.startsWith('b') && id !== 'b-007').map(({ id }) => id);
    expect(of('phuong-xa', picks).map(({ id }) => id)).toEqual(order.slice(0, 7));
  });

  it('stay when the draw is extended, and the next tickets follow', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.stringMatching(/^[0-9]{20}$/), (count, seed) => {
        const before = draw(frame, plan, seed);
        const after = draw(frame, plan, seed, [{ stratum: 'phuong-xa', count, reason: 'sáp nhập' }]);
        expect(after.tickets).toEqual(before.tickets);
        expect(of('phuong-xa', after.picks).slice(0, 7)).toEqual(of('phuong-xa', before.picks));
        expect(
          of('phuong-xa', after.picks)
            .slice(7)
            .map(({ how }) => how),
        ).toEqual(Array(count).fill('extension'));
        expect(of('so-nganh', after.picks)).toEqual(of('so-nganh', before.picks));
      }),
    );
  });

  it('cannot be more than there are', () => {
    expect(() => draw(frame, plan, DICE, [{ stratum: 'so-nganh', count: 2, reason: 'r' }])).toThrow(
      expect.objectContaining({ code: 'extension-too-large', details: { stratum: 'so-nganh', left: 1 } }),
    );
    expect(() => draw(frame, plan, DICE, [{ stratum: 'huyen', count: 1, reason: 'r' }])).toThrow(
      expect.objectContaining({ code: 'stratum-unknown' }),
    );
  });
});

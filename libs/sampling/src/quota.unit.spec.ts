import fc from 'fast-check';
import { quotaOf } from './quota.js';

describe('a quota in per cent', () => {
  it.each([
    [0, 40, 0],
    [1, 1, 1],
    [1, 10, 1],
    [1, 100, 1],
    [2, 40, 1],
    [2, 50, 1],
    [2, 51, 2],
    [3, 10, 1],
    [5, 20, 1],
    [5, 40, 2],
    [6, 20, 2],
    [9, 10, 1],
    [10, 10, 1],
    [10, 11, 2],
    [11, 10, 2],
    [63, 40, 26],
    [168, 10, 17],
    [168, 20, 34],
    [7, 0, 0],
    [7, 100, 7],
  ])('of %i units, %i per cent are %i', (size, percent, wanted) => {
    expect(quotaOf(size, { percent })).toBe(wanted);
  });

  it('is the least number that is not less than the share, and never 0 where there is a unit and a percentage', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 100 }), (size, percent) => {
        const wanted = quotaOf(size, { percent });
        expect(wanted * 100).toBeGreaterThanOrEqual(size * percent);
        expect((wanted - 1) * 100).toBeLessThan(size * percent);
        expect(wanted === 0).toBe(size === 0);
      }),
    );
  });

  it.each([-1, 101, 12.5, NaN])('of %d is refused', (percent) => {
    expect(() => quotaOf(10, { percent })).toThrow(expect.objectContaining({ code: 'quota-not-a-percentage' }));
  });
});

describe('a quota in units', () => {
  it('is what it says, from none to all', () => {
    expect([0, 4, 10].map((count) => quotaOf(10, { count }))).toEqual([0, 4, 10]);
  });

  it.each([-1, 11, 1.5])('of %d out of 10 is refused', (count) => {
    expect(() => quotaOf(10, { count })).toThrow(expect.objectContaining({ code: 'quota-not-a-count' }));
  });
});

import fc from 'fast-check';
import { chanceToMeetOne, drawnNeeded, percentText } from './power.js';

/** Counts every possible sample of small populations. */
const counted = (size: number, deviating: number, drawn: number): readonly [meeting: number, all: number] => {
  let [meeting, all] = [0, 0];
  for (let sample = 0; sample < 2 ** size; sample++) {
    const taken = Array.from({ length: size }, (_, n) => n).filter((n) => (sample & (1 << n)) !== 0);
    if (taken.length !== drawn) continue;
    all += 1;
    if (taken.some((n) => n < deviating)) meeting += 1;
  }
  return [meeting, all];
};

describe('the chance to meet at least one deviating unit', () => {
  it('is the share of all samples that hold one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(), fc.nat(), (size, k, n) => {
        const [deviating, drawn] = [k % (size + 1), n % (size + 1)];
        const { part, of } = chanceToMeetOne(size, deviating, drawn);
        const [meeting, all] = counted(size, deviating, drawn);
        expect(part * BigInt(all)).toBe(of * BigInt(meeting));
      }),
    );
  });

  it.each([
    [168, 17, 17, '85.21'],
    [100, 1, 10, '10.00'],
    [10, 0, 5, '0.00'],
    [10, 6, 5, '100.00'],
    [11_000, 1, 10_999, '99.99'],
  ])('of %i units, %i deviating, %i drawn: %s per cent', (size, deviating, drawn, text) => {
    expect(percentText(chanceToMeetOne(size, deviating, drawn))).toBe(text);
  });

  it('is cut, never rounded up', () => {
    expect(percentText({ part: 94_999n, of: 100_000n }, 0)).toBe('94');
    expect(percentText({ part: 1n, of: 30_000n }, 4)).toBe('0.0033');
  });

  it.each([
    [10, 11, 1],
    [10, 1, 11],
    [10, -1, 1],
    [10, 1, 0.5],
  ])('is refused for %i units, %d deviating, %d drawn', (size, deviating, drawn) => {
    expect(() => chanceToMeetOne(size, deviating, drawn)).toThrow(RangeError);
  });
});

describe('how many have to be drawn for 95 per cent', () => {
  it('is the first number that reaches it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (size, k) => {
        const deviating = 1 + (k % size);
        const needed = drawnNeeded(size, deviating)!;
        const reaches = (drawn: number) => {
          const { part, of } = chanceToMeetOne(size, deviating, drawn);
          return part * 100n >= 95n * of;
        };
        expect(reaches(needed)).toBe(true);
        expect(reaches(needed - 1)).toBe(false);
      }),
    );
  });

  it('is nothing where nobody deviates, and 19 of 20 for one', () => {
    expect(drawnNeeded(100, 0)).toBeNull();
    expect(drawnNeeded(20, 1)).toBe(19);
    expect(drawnNeeded(11_000, 110)).toBeLessThan(300);
  });
});

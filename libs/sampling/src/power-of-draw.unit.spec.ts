import fc from 'fast-check';
import vm from 'node:vm';
import { powerOf, powerOfDraw, SHARES } from './power-of-draw.js';
import { chanceToMeetOne, drawnNeeded, percentText } from './power.js';
import { cityFrame, cityPlan } from './testing/city.js';
import { VERIFIER_SCRIPT } from './verifier-page/verifier-page.js';

const inThePage = vm.runInNewContext(`${VERIFIER_SCRIPT}; ({ powerOf, powerOfStratum })`) as {
  readonly powerOf: typeof powerOf;
  readonly powerOfStratum: (...of: readonly unknown[]) => ReturnType<typeof powerOf>;
};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what a draw is worth', () => {
  it('is told for 1, 2, 5 and 10 per cent of deviating units, at least one of them', () => {
    const power = powerOf(312, 63)!;
    expect(power.chances.map(({ share, deviating }) => [share, deviating])).toEqual([
      [1, 4],
      [2, 7],
      [5, 16],
      [10, 32],
    ]);
    for (const { deviating, percent, neededFor95 } of power.chances) {
      expect(percent).toBe(percentText(chanceToMeetOne(312, deviating, 63)));
      expect(neededFor95).toBe(drawnNeeded(312, deviating));
    }
    expect(powerOf(3, 1)!.chances.map(({ deviating }) => deviating)).toEqual([1, 1, 1, 1]);
    expect(powerOf(0, 0)).toBeNull();
  });

  it('counts the units that the seed decides on: none named, visited before or left out; extended ones too', () => {
    const frame = cityFrame();
    const more = [{ stratum: 'phuong-xa', count: 3, reason: 'sáp nhập' }];
    const counted = powerOfDraw(frame, cityPlan(frame), more).map(({ stratum, power }) => [
      stratum,
      power!.drawn,
      power!.size,
    ]);
    // Forty wards, one visited before: a fifth is eight, seven are drawn, then three. Five agencies, one of them named.
    expect(counted).toEqual([
      ['phuong-xa', 7 + 3, 39],
      ['so-nganh', 3, 4],
    ]);
  });

  it('is the same in the page that verifies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(), (size, n) => {
        const drawn = n % (size + 1);
        expect(plain(inThePage.powerOf(size, drawn))).toEqual(plain(powerOf(size, drawn)));
      }),
    );
    const frame = cityFrame();
    const more = [{ stratum: 'phuong-xa', count: 3, reason: 'sáp nhập' }];
    const { strata } = cityPlan(frame);
    const shown = strata.map((planned) =>
      inThePage.powerOfStratum(
        frame.strata.find(({ stratum }) => stratum === planned.stratum),
        planned,
        more,
      ),
    );
    expect(plain(shown)).toEqual(plain(powerOfDraw(frame, cityPlan(frame), more).map(({ power }) => power)));
    expect(SHARES).toHaveLength(4);
  });
});

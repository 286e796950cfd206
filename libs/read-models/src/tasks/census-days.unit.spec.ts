import { DayNumbers } from './census-days.js';
import { NO_END } from './task-spans.js';

describe('the numbers of days', () => {
  const days = new DayNumbers();

  it('are in the order of the days, that without an end behind all of them', () => {
    const inOrder = ['1900-01-01', '2024-02-29', '2024-03-01', '2079-06-05', NO_END];
    expect(inOrder.map((day) => days.fits(day))).toEqual(inOrder.map(() => true));
    const numbers = inOrder.map((day) => days.of(day));
    expect(numbers).toEqual([0, 45_349, 45_350, 65_534, 65_535]);
  });

  it('are not given to a day before, nor to one that would be taken for no end', () => {
    expect(['1899-12-31', '2079-06-06', '2200-01-01'].map((day) => days.fits(day))).toEqual([false, false, false]);
  });
});

import {
  addDays,
  dayOf,
  daysBetween,
  endOfDay,
  firstDay,
  isIsoDate,
  isPartialDate,
  isPeriod,
  lastDay,
  lastDayOfMonth,
  periodOf,
  periodSpan,
} from './dates.js';

describe('a day', () => {
  it.each(['2024-02-29', '2023-12-31', '2000-02-29'])('%s is in the calendar', (day) => {
    expect(isIsoDate(day)).toBe(true);
  });
  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-4-3', '24-04-03', '2024-04-30T00:00', ''])(
    '“%s” is not',
    (day) => expect(isIsoDate(day)).toBe(false),
  );
  it('is counted across months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-07-01', '2024-06-30')).toBe(-1);
  });
  it('of an instant is the one in Asia/Ho_Chi_Minh', () => {
    expect(dayOf('2024-04-30T16:59:59.999Z')).toBe('2024-04-30');
    expect(dayOf('2024-04-30T17:00:00.000Z')).toBe('2024-05-01');
  });
  it('ends at its 24:00 in Asia/Ho_Chi_Minh', () => {
    expect(endOfDay('2024-04-30')).toBe('2024-04-30T17:00:00.000Z');
  });
});

describe('a partial date', () => {
  it.each(['2024', '2024-03', '2024-03-15'])('may be %s', (day) => expect(isPartialDate(day)).toBe(true));
  it.each(['202', '2024-13', '2024-3', '2024-02-30', '2024-Q1'])('is not %s', (day) =>
    expect(isPartialDate(day)).toBe(false),
  );
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-03-15', '2024-03-15', '2024-03-15'],
  ])('%s runs from %s to %s', (partial, first, last) => {
    expect([firstDay(partial), lastDay(partial)]).toEqual([first, last]);
  });
  it('knows the last day of each month', () => {
    expect([lastDayOfMonth(2023, 2), lastDayOfMonth(2024, 12)]).toEqual(['2023-02-28', '2024-12-31']);
  });
});

describe('a period', () => {
  it.each(['2024-03', '2024-Q1', '2024-12', '2024-Q4'])('may be %s', (period) => expect(isPeriod(period)).toBe(true));
  it.each(['2024', '2024-13', '2024-Q5', '2024-Q', 'Q1-2024'])('is not %s', (p) => expect(isPeriod(p)).toBe(false));
  it.each([
    ['2024-03', 15, '2024-02-15', '2024-03-14', '2024-03-15'],
    ['2024-01', 15, '2023-12-15', '2024-01-14', '2024-01-15'],
    ['2024-03', 31, '2024-02-29', '2024-03-30', '2024-03-31'],
    ['2024-Q1', 15, '2024-01-01', '2024-03-31', '2024-04-15'],
    ['2024-Q4', 5, '2024-10-01', '2024-12-31', '2025-01-05'],
  ])('%s with the cut-off on the %i. runs from %s to %s, cut-off %s', (period, day, from, to, cutOff) => {
    expect(periodSpan(period, day)).toEqual({ from, to, cutOff });
  });
  it.each([
    ['2024-02-14', '2024-02'],
    ['2024-02-15', '2024-03'],
    ['2024-03-14', '2024-03'],
    ['2024-12-15', '2025-01'],
  ])('of %s, monthly on the 15th, is %s', (day, period) => {
    expect(periodOf(day, { every: 'month', day: 15 })).toBe(period);
  });
  it('of a quarterly duty is the calendar quarter', () => {
    expect(periodOf('2024-04-01', { every: 'quarter', day: 15 })).toBe('2024-Q2');
  });
});

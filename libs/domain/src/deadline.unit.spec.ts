import { lastDue, sameDeadline } from './deadline.js';
import { BLANK, due, QUARTER_2, QUARTER_3 } from './task/testing/b53.js';

describe('two deadlines', () => {
  it('are the same whatever is printed, and whatever their milestones are called', () => {
    const labelled = {
      ...QUARTER_2,
      printed: 'Tháng 6/2024',
      milestones: [{ id: 'm1', due: '2024-06-30', label: 'a' }],
    };
    expect(sameDeadline(QUARTER_2, labelled)).toBe(true);
  });

  it.each([
    ['the day', QUARTER_2, QUARTER_3],
    ['the milestone’s id', QUARTER_2, { ...QUARTER_2, milestones: [{ id: 'm2', due: '2024-06-30' }] }],
    ['the kind', QUARTER_2, { ...QUARTER_2, kind: 'day' as const }],
    ['what continues', QUARTER_2, { ...QUARTER_2, ongoing: true }],
    ['how many milestones there are', due('2024-06-30', '2024-09-30'), { ...QUARTER_2, kind: 'multi' as const }],
  ])('differ by %s', (_what, a, b) => {
    expect([sameDeadline(a, b), sameDeadline(b, a)]).toEqual([false, false]);
  });
});

it('the last of the last on-time days is none where there is no date', () => {
  expect([lastDue(due('2024-09-30', '2024-06-30')), lastDue(BLANK)]).toEqual(['2024-09-30', undefined]);
});

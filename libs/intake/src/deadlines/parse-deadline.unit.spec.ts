import { describe, expect, it } from '@jest/globals';
import { parseDeadline } from './parse-deadline.js';
import { transcribedDirectives } from '../units/testing/programme.js';

const rows = transcribedDirectives().flatMap(({ alias, items }) =>
  items.map((item) => ({ place: `${alias} ${item.section ?? ''}.${item.no ?? '#'}`, ...item })),
);

describe('every deadline printed in the demo programme', () => {
  it('covers all rows of the six documents', () => {
    expect(rows).toHaveLength(241);
  });

  it.each(rows)('$place: $deadline.printed', ({ deadline, flags }) => {
    const { printed, kind, due, ongoing } = deadline;
    const reading = parseDeadline(printed, { lost: flags.includes('deadline-lost') });
    expect(reading).toMatchObject({ printed, kind, due_dates: due, ongoing, flags: deadline.flags });
  });
});

describe('the end of a school year', () => {
  it('is 31/05, unless a setting says another day', () => {
    const due = (printed: string, schoolYearEnd?: string) => parseDeadline(printed, { schoolYearEnd }).due_dates;
    expect(due('năm học 2024-2025')).toEqual(['2025-05-31']);
    expect(due('năm học 2024-2025', '06-15')).toEqual(['2025-06-15']);
    expect(due('trước năm học 2024-2025', '06-15')).toEqual(['2024-06-15']);
    expect(due('tháng 5/2025', '06-15')).toEqual(['2025-05-31']);
  });
});

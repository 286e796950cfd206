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

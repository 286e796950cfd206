import { expect, it } from '@jest/globals';
import { parseDeadline } from '../deadlines/parse-deadline.js';

/** A case a line: printed | kind, with `+` where it also continues | last on-time days | flags. */
export const deadlinesInLines = (cases: string): void => {
  const lines = cases.split('\n').filter((line) => line.includes('|'));
  it.each(lines.map((line) => line.split('|').map((part) => part.trim())))('%s', (printed, kind, due, flags = '') => {
    const reading = parseDeadline(printed, { issuedOn: '2024-03' });
    expect([
      `${reading.ongoing ? '+' : ''}${reading.kind}`,
      reading.due_dates.join(' '),
      reading.flags.join(' '),
    ]).toEqual([kind, due, flags]);
  });
};

import fc from 'fast-check';
import { STAMP_BYTES, writeStamp } from './stamp-bytes.js';

const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const FIRST = Date.parse('0000-01-01T00:00:00.000Z');

describe('the bytes of a stamp', () => {
  const bytes = Buffer.alloc(STAMP_BYTES + 2, '.');

  it('are those of its ISO text', () => {
    const soonAfter = fc.array(fc.nat(90_000_000), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST - 450_000_000 }), soonAfter, (start, waits) => {
        let stamp = start;
        for (const wait of waits) {
          stamp += wait;
          expect(writeStamp(bytes, 1, stamp)).toBe(true);
          expect(bytes.toString()).toBe(`.${new Date(stamp).toISOString()}.`);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([FIRST - 1, LAST + 1])('are none where the text would be longer: %i', (stamp) => {
    expect(writeStamp(bytes, 1, stamp)).toBe(false);
  });

  it('are none of what is no time', () => {
    expect(() => writeStamp(bytes, 1, 9e15)).toThrow(RangeError);
  });
});

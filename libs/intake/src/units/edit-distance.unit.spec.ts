import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { editDistance } from './edit-distance.js';

/** The whole table, by the definition. */
function plain(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array.from({ length: b.length }, () => 0)]);
  table[0] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      table[i]![j] = Math.min(
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
  return table[a.length]![b.length]!;
}

describe('the edit distance of two spellings', () => {
  it('is the one by definition, or one more than the limit', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'n', 'h'), { maxLength: 14 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 5 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plain(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { editDistance } from './edit-distance.js';
import { indexOf } from './name-index.js';
import { spellingsOf } from './spellings.js';
import { programmeNames } from './testing/programme.js';

const { keys, sharing } = spellingsOf(indexOf(programmeNames()));

/** A key with some letters dropped, doubled or replaced. */
const misspelled = fc
  .tuple(
    fc.constantFrom(...keys.filter(({ length }) => length >= 4)),
    fc.array(fc.tuple(fc.nat({ max: 99 }), fc.constantFrom('', 'x', 'an')), { maxLength: 4 }),
  )
  .map(([key, edits]) =>
    edits.reduce((text, [at, letters]) => {
      const place = at % text.length;
      return text.slice(0, place) + letters + text.slice(place + 1) || 'x';
    }, key),
  );

describe('the spellings of a registry', () => {
  it('that may be meant are all found: none within the limit is missed', () => {
    fc.assert(
      fc.property(misspelled, fc.integer({ min: 1, max: 4 }), (key, limit) => {
        const near = keys.flatMap((other, at) => (editDistance(key, other, limit) <= limit ? [at] : []));
        const found = new Set(sharing(key, limit));
        expect(near.filter((at) => !found.has(at))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

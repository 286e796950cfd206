import { canonicalEnd } from './canonical-bytes.js';

const [COMMA, OPEN_LIST, CLOSE_LIST] = [0x2c, 0x5b, 0x5d];

/** The elements of a leaf input, in its order (rules.md, section 6). */
export const LEAF = { stream: 0, revision: 1, id: 2, type: 3, schemaVersion: 4, recordedAt: 5, data: 6, metadata: 7 };
const ELEMENTS = Object.keys(LEAF).length;

/**
 * Reads a leaf input from its bytes: true where RFC 8785 text of as many elements begins at `at`; `ends` then says where
 * each of them ends, at its comma and the last one at the closing bracket.
 */
export function leafEnds(bytes: Buffer, at: number, ends: Int32Array): boolean {
  if (bytes[at] !== OPEN_LIST) return false;
  for (let element = 0, i = at; element < ELEMENTS; element++) {
    i = canonicalEnd(bytes, i + 1);
    if (i < 0 || bytes[i] !== (element === ELEMENTS - 1 ? CLOSE_LIST : COMMA)) return false;
    ends[element] = i;
  }
  return true;
}

/** Where `leafEnds` puts its answer; to be used again and again. */
export const leafEndsBuffer = (): Int32Array => new Int32Array(ELEMENTS);

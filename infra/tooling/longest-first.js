import Sequencer from '@jest/test-sequencer';

/** Those that start the application in processes of its own, and those that talk to a server of another kind. */
const LONG = /\.e2e\.spec\.ts$|\/eventstoredb\//;

/**
 * Suites begin in the order of what they took the last time. In a fresh clone, where nobody knows, the long ones come
 * first all the same: one that begins last leaves the other cores without work until it ends.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isKnown = sorted.some(({ duration }) => duration !== undefined);
    return isKnown ? sorted : sorted.toSorted((a, b) => LONG.test(b.path) - LONG.test(a.path));
  }
}

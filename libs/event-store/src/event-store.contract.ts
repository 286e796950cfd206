import { appendingRules } from './contract/appending.contract.js';
import { embeddedRules } from './contract/embedded.contract.js';
import { followingRules } from './contract/following.contract.js';
import { readingRules } from './contract/reading.contract.js';
import { refusingRules } from './contract/refusing.contract.js';
import { repeatingRules } from './contract/repeating.contract.js';
import type { Current, OpenSubject, Subject, Traits } from './contract/subject.js';

/** What every adapter promises: one list of rules, run by each of them. */
export function eventStoreContract(name: string, open: OpenSubject, { embedded }: Traits): void {
  describe(`${name} as an event store`, () => {
    let subject: Subject;
    let store: Subject['store'];
    let now: number;

    beforeEach(async () => {
      now = Date.parse('2024-03-01T01:00:00.000Z');
      subject = await open({ clock: () => now });
      store = subject.store;
    });
    afterEach(() => subject.cleanUp());

    const current: Current = {
      get store() {
        return store;
      },
      reopened: async () => (store = await subject.reopened()),
      setClock: (to) => (now = to),
    };

    appendingRules(current);
    repeatingRules(current);
    refusingRules(current);
    readingRules(current);
    followingRules(current);
    if (embedded) embeddedRules(current);
  });
}

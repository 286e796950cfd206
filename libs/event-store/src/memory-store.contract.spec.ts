import { eventStoreContract } from './event-store.contract.js';
import { MemoryEventStore } from './memory-store.js';

eventStoreContract(
  'memory',
  async ({ clock }) => {
    const store = new MemoryEventStore({ clock });
    return { store, reopened: async () => store, cleanUp: () => store.close() };
  },
  { embedded: true },
);

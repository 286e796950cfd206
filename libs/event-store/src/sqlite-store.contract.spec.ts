import { eventStoreContract } from './event-store.contract.js';
import { SqliteEventStore } from './sqlite-store.js';
import { ownFolder } from './testing/folder.js';

eventStoreContract(
  'sqlite',
  async ({ clock }) => {
    const folder = ownFolder();
    let store = await SqliteEventStore.open({ path: folder.log, clock });
    return {
      store,
      reopened: async () => {
        await store.close();
        return (store = await SqliteEventStore.open({ path: folder.log, clock }));
      },
      cleanUp: async () => {
        await store.close();
        folder.remove();
      },
    };
  },
  { embedded: true },
);

import { eventStoreContract } from '#event-store/event-store.contract';
import { EventStoreDbStore } from '#event-store/eventstoredb/eventstoredb-store';
import { ownLog, SERVER, testServer } from './server.js';

const server = testServer();
afterAll(async () => (await server).stop());

eventStoreContract(
  `EventStoreDB (${SERVER})`,
  async () => {
    const { url } = await server;
    // The contract's largest appends take longer than the application waits where other suites share the processors.
    const options = { url, log: ownLog(), patience: 60_000, deadline: 30_000 };
    let store = await EventStoreDbStore.open(options);
    return {
      store,
      reopened: async () => {
        await store.close();
        return (store = await EventStoreDbStore.open(options));
      },
      cleanUp: () => store.close(),
    };
  },
  { embedded: false },
);

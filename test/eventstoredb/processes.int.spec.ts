import { testServer } from './server.js';

/** The process tests of the API, on EventStoreDB instead of a file. Each step is several calls over the network. */
const server = await testServer();
process.env['EVENTSTORE_URL'] = server.url;
afterAll(() => server.stop());

await import('#api/processes/processes.int.spec');

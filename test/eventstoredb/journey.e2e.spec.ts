import { openTool, verifyLog } from '#api/application';
import { MERGING, RecordOfTasks } from '#api/processes/testing/record-of-tasks';
import { ServedApplication } from '#api/testing/served-application';
import { ownLog, SERVER, testServer, type TestServer } from './server.js';

describe(`the whole product on EventStoreDB (${SERVER})`, () => {
  let server: TestServer;
  let record: RecordOfTasks;
  const log = ownLog();

  beforeAll(async () => {
    server = await testServer();
    const served = new ServedApplication({ EVENTSTORE_URL: server.url, EVENTSTORE_LOG: log });
    record = await new RecordOfTasks(served).start();
  });
  afterAll(async () => {
    await record.served.stop();
    server.stop();
  });

  it('records, carries processes out, shows, starts again over the same log, and verifies', async () => {
    const { served } = record;
    const directive = await record.directive('A', 5);
    await record.assigned(directive);
    const { body } = await served.post('/units/btttt/merge', { into: 'bkhcn', basis: MERGING });
    await record.complete(body.process);
    expect(await record.leads(record.task(directive, 5))).toEqual(['bkhcn']);
    const shown = await served.get(`/tasks/${record.task(directive, 5)}`);
    const events = await served.events();

    await served.restart();
    expect(await served.events()).toEqual(events);
    await served.caughtUp();
    expect((await served.get('/health/ready')).body).toMatchObject({
      status: 'ready',
      log: { kind: 'eventstoredb', size: events.length, dropped: null },
      readModels: { lag: 0 },
      ledger: { size: events.length },
    });
    expect((await served.get(`/tasks/${record.task(directive, 5)}`)).body.task).toEqual(shown.body.task);

    const environment = {
      DATA_DIR: served.folder,
      EVENTSTORE_URL: server.url,
      EVENTSTORE_LOG: log,
      LOG_LEVEL: 'silent',
    };
    const beside = await openTool({ environment });
    expect(await Array.fromAsync(beside.installation.store.readAll())).toEqual(events);
    await beside.close();
    expect(await verifyLog({ environment })).toMatchObject({ ok: true, size: events.length, firstBad: null });
  });
});

import Database from 'better-sqlite3';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { KilledServer, type Answer } from '../support/killed-server.js';

describe('a projection that cannot take an event', () => {
  const server = new KilledServer();
  const unit = (code: string) =>
    server.post('/units', { code, name: code, kind: 'ministry', parent: null, rank: 2, ageUnknown: true });
  const health = async (status: number): Promise<Answer> => {
    for (let asked = 0; asked < 400; asked++, await delay(50)) {
      const answer = await server.get('/health/ready');
      if (answer.status === status) return answer;
    }
    throw new Error(JSON.stringify(await server.get('/health/ready')));
  };
  const inReadModels = (sql: string): void => {
    const rows = new Database(join(server.folder, 'read-models.db'), { timeout: 5_000 });
    rows.exec(sql);
    rows.close();
  };
  beforeAll(async () => {
    await server.start();
    await server.signInFirst();
    await health(200);
  }, 60_000);
  afterAll(() => server.remove());

  it('stops before it and says where; the record goes on, and once it is mended everything is followed', async () => {
    inReadModels(`CREATE TRIGGER broken BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'out of ink'); END`);
    const { body } = await unit('ttg');
    const red = await health(503);
    expect(red.body.readModels.stopped).toMatchObject({ event: body.events[0].id, type: 'UnitEstablished' });
    expect(red.body.problems).toEqual([expect.stringContaining('out of ink')]);
    expect(await unit('btttt')).toMatchObject({ status: 201 });
    expect(await server.stop()).toBe(0);
    inReadModels('DROP TRIGGER broken');
    await server.start();
    expect((await health(200)).body).toMatchObject({ readModels: { lag: 0, stopped: null } });
    expect(await server.get('/units/btttt')).toMatchObject({ status: 200 });
    expect(await server.stop()).toBe(0);
  }, 60_000);
});

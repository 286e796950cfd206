import Database from 'better-sqlite3';
import { join } from 'node:path';
import { WatchedServer } from './watched-server.js';

describe('a projection that cannot take an event', () => {
  const server = new WatchedServer();
  const inReadModels = (sql: string): void => {
    const rows = new Database(join(server.folder, 'read-models.db'), { timeout: 5_000 });
    rows.exec(sql);
    rows.close();
  };
  beforeAll(async () => {
    await server.begun();
  });
  afterAll(() => server.remove());

  it('stops before it and says where; the record goes on, and once it is mended everything is followed', async () => {
    inReadModels(`CREATE TRIGGER broken BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'out of ink'); END`);
    const { body } = await server.unit('ttg');
    const red = await server.health(503);
    expect(red.body.readModels.stopped).toMatchObject({ event: body.events[0].id, type: 'UnitEstablished' });
    expect(red.body.problems).toEqual([expect.stringContaining('out of ink')]);
    expect(await server.unit('btttt')).toMatchObject({ status: 201 });
    expect(await server.stop()).toBe(0);
    inReadModels('DROP TRIGGER broken');
    await server.start();
    expect((await server.health(200)).body).toMatchObject({ readModels: { lag: 0, stopped: null } });
    expect(await server.get('/units/btttt')).toMatchObject({ status: 200 });
    expect(await server.stop()).toBe(0);
  });
});

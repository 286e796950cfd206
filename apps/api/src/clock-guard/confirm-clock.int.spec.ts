import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemContext } from '../access/system-context.js';
import { openServer, type Opened } from '../application.js';
import { FirstStart } from '../first-start/first-start.js';
import { ConfirmClock } from './confirm-clock.handler.js';

const DAY = 86_400_000;

describe('a server whose clock is in doubt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clock-'));
  let wall = Date.parse('2024-05-02T05:00:00.000Z');
  let monotonic = 0;
  let opened: Opened<NestFastifyApplication>;

  const open = async () => {
    opened = await openServer({
      environment: { DATA_DIR: folder, LOG_LEVEL: 'silent' },
      clock: () => wall,
      monotonic: () => monotonic,
    });
    await opened.app.init();
    await opened.app.getHttpAdapter().getInstance().ready();
  };
  const call = async (method: 'GET' | 'POST', url: string, token?: string, payload: object = {}) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const { statusCode, payload: text } = await opened.app.inject({
      method,
      url,
      headers,
      ...(method === 'POST' ? { payload } : {}),
    });
    return { status: statusCode, body: JSON.parse(text) };
  };
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads and signs in, records nothing with 503, until an operator confirms the time on record', async () => {
    await open();
    const first = await opened.app.get(FirstStart).run(() => undefined);
    const signIn = { signInName: 'admin', password: first!.password };
    const { body: session } = await call('POST', '/sessions', undefined, signIn);
    const unit = { code: 'bca', name: 'Bộ Công an', kind: 'ministry', parent: null, rank: 2 };
    const { app } = opened;
    await app.inject({
      method: 'PUT',
      url: '/accounts/me/password',
      headers: { authorization: `Bearer ${session.token}` },
      payload: { current: first!.password, new: 'a password of an operator' },
    });
    expect(await call('GET', '/health/ready')).toMatchObject({ status: 200, body: { clock: { doubt: null } } });

    wall += 5 * 60_000;
    const refused = await call('POST', '/units', session.token, unit);
    expect(refused).toMatchObject({ status: 503, body: { code: 'clock-doubted' } });
    expect(await call('GET', '/health/ready')).toMatchObject({
      status: 503,
      body: { problems: [expect.stringContaining('departed by 300 s')] },
    });
    const confirmed = await call('POST', '/clock/confirmation', session.token);
    expect(confirmed).toMatchObject({ status: 201, body: { events: [{ type: 'SettingChanged' }] } });
    expect(await call('POST', '/units', session.token, unit)).toMatchObject({ status: 201 });
    expect(await call('GET', '/health/ready')).toMatchObject({ status: 200 });
  });

  it('doubts it also at a start long after the last stamp, and forgets no confirmation', async () => {
    await opened.close();
    wall += 31 * DAY;
    await open();
    expect(await call('GET', '/health/ready')).toMatchObject({ status: 503 });
    const context = systemContext('system:test', '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0101', '2024-06-02');
    await opened.app.get(CommandBus).execute(new ConfirmClock(context));
    expect(await call('GET', '/health/ready')).toMatchObject({ status: 200 });
    monotonic += DAY;
    await opened.app.get(CommandBus).execute(new ConfirmClock(context));
    expect(await call('GET', '/health/ready')).toMatchObject({ status: 503 });
    await opened.close();
    wall += DAY;
    await open();
    expect(await call('GET', '/health/ready')).toMatchObject({ status: 200 });
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { RecordedEvent } from '#event-store/port';
import { openServer, type Opened } from '../application.js';
import { FirstStart } from '../first-start/first-start.js';
import { Sessions } from '../sessions/sessions.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies of every route
  readonly body: any;
}

export type Headers = Readonly<Record<string, string>>;

/** Longer than any machine is busy with other things. */
const LONGEST_WAIT_MS = 240_000;

/** The whole application over a folder of its own, on 02/05/2024, with its first administrator signed in. */
export class ServedApplication {
  readonly folder = mkdtempSync(join(tmpdir(), 'served-'));
  readonly #accounts = new Map<string, string>();
  #opened!: Opened<NestFastifyApplication>;
  #token = '';
  now = Date.parse('2024-05-02T01:00:00.000Z');
  /** Where EVENTSTORE_URL names a server, a log of its own there; the stamps are the server's then. */
  readonly #server: Headers =
    process.env['EVENTSTORE_URL'] === undefined
      ? {}
      : { EVENTSTORE_URL: process.env['EVENTSTORE_URL'], EVENTSTORE_LOG: `test${randomUUID().replaceAll('-', '')}` };

  constructor(
    private readonly environment: Headers = {},
    private readonly logger?: Logger,
  ) {}

  async start(): Promise<this> {
    await this.#open();
    const first = await this.app.get(FirstStart).run(() => undefined);
    const { body } = await this.call('POST', '/sessions', {}, { signInName: 'admin', password: first!.password });
    await this.#changePassword('admin', first!.password, body.token);
    this.#accounts.set('admin', body.account);
    this.#token = body.token;
    return this;
  }

  /** Closes everything and opens it again over the same folder. */
  async restart(): Promise<void> {
    await this.#opened.close();
    await this.#open();
  }

  get installation() {
    return this.#opened.installation;
  }

  get app(): NestFastifyApplication {
    return this.#opened.app;
  }

  post(url: string, body: object, headers: Headers = {}): Promise<Answer> {
    return this.call('POST', url, { 'idempotency-key': randomUUID(), ...headers }, body);
  }

  patch(url: string, body: object, headers: Headers = {}): Promise<Answer> {
    return this.call('PATCH', url, { 'idempotency-key': randomUUID(), ...headers }, body);
  }

  get(url: string, headers: Headers = {}): Promise<Answer> {
    return this.call('GET', url, headers);
  }

  /** An account in one role, signed in: what its requests carry. */
  async account(signIn: string, role: string, unit: string | null): Promise<Headers> {
    const { body } = await this.post('/accounts', { name: signIn, signIn, roles: [{ role, unit }] });
    this.#accounts.set(signIn, body.accountId);
    const headers = await this.as(signIn);
    await this.#changePassword(signIn, body.initialPassword, headers['authorization']!.slice('Bearer '.length));
    return headers;
  }

  accountId(signIn: string): string {
    return this.#accounts.get(signIn)!;
  }

  /** A fresh session of an account registered here, without its password: for a day on which older tokens have expired. */
  async as(signIn: string): Promise<Headers> {
    const { token } = await this.app.get(Sessions).begin(this.accountId(signIn));
    return { authorization: `Bearer ${token}` };
  }

  /** From now on requests that name nobody come from the administrator at this time. */
  async at(instant: string): Promise<void> {
    this.now = Date.parse(instant);
    this.#token = (await this.as('admin'))['authorization']!.slice('Bearer '.length);
  }

  /** Until the read models show everything that is recorded. @throws where they cannot. */
  async caughtUp(): Promise<void> {
    if (!(await this.installation.following.catchUp(LONGEST_WAIT_MS)))
      throw new Error('the read models do not follow the log');
  }

  events(): Promise<RecordedEvent[]> {
    return Array.fromAsync(this.installation.store.readAll());
  }

  async stop(): Promise<void> {
    await this.#opened.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    headers: Headers,
    payload?: object | string,
  ): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url,
      headers: { ...(this.#token === '' ? {} : { authorization: `Bearer ${this.#token}` }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: isJson ? JSON.parse(answer.payload) : answer.payload,
    };
  }

  async #open(): Promise<void> {
    this.#opened = await openServer({
      environment: {
        DATA_DIR: this.folder,
        LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
        RATE_LIMIT_PER_MINUTE: '100000',
        SESSION_MINUTES: '1440',
        READ_WAIT_MS: '60000',
        ...this.#server,
        ...this.environment,
      },
      ...(this.logger === undefined ? {} : { logger: this.logger }),
      clock: () => this.now,
    });
    await this.app.init();
    await this.app.getHttpAdapter().getInstance().ready();
  }

  async #changePassword(signIn: string, current: string, token: string): Promise<void> {
    const body = { current, new: `a password of ${signIn}` };
    await this.call('PUT', '/accounts/me/password', { authorization: `Bearer ${token}` }, body);
  }
}

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openServer, type Opened } from '../../application.js';
import { FirstStart } from '../../first-start/first-start.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies of every route
  readonly body: any;
}

/** The whole application over a folder of its own, on 02/05/2024, with its first administrator signed in. */
export class ServedApplication {
  readonly #folder = mkdtempSync(join(tmpdir(), 'served-'));
  #opened!: Opened<NestFastifyApplication>;
  #token = '';
  now = Date.parse('2024-05-02T01:00:00.000Z');

  async start(): Promise<this> {
    this.#opened = await openServer({
      environment: {
        DATA_DIR: this.#folder,
        LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
        RATE_LIMIT_PER_MINUTE: '100000',
      },
      clock: () => this.now,
    });
    const { app } = this.#opened;
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const first = await app.get(FirstStart).run(() => undefined);
    this.#token = await this.#signIn('admin', first!.password);
    return this;
  }

  get installation() {
    return this.#opened.installation;
  }

  get app(): NestFastifyApplication {
    return this.#opened.app;
  }

  post(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.#call('POST', url, { 'idempotency-key': randomUUID(), ...headers }, body);
  }

  get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.#call('GET', url, headers);
  }

  /** An account in one role, signed in: what its requests carry. */
  async account(signIn: string, role: string, unit: string): Promise<Readonly<Record<string, string>>> {
    const { body } = await this.post('/accounts', { name: signIn, signIn, roles: [{ role, unit }] });
    return { authorization: `Bearer ${await this.#signIn(signIn, body.initialPassword)}` };
  }

  async stop(): Promise<void> {
    await this.#opened.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #signIn(signInName: string, password: string): Promise<string> {
    const { body } = await this.#call('POST', '/sessions', {}, { signInName, password });
    const changed = { current: password, new: `a password of ${signInName}` };
    await this.#call('PUT', '/accounts/me/password', { authorization: `Bearer ${body.token}` }, changed);
    return body.token as string;
  }

  async #call(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    headers: Readonly<Record<string, string>>,
    payload?: object,
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
}

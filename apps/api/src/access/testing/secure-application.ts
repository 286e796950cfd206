import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import Database from 'better-sqlite3';
import { pino } from 'pino';
import { MemoryEventStore } from '#event-store/memory-store';
import type { RecordedEvent } from '#event-store/port';
import { evidenceProjection } from '#read-models/evidence/evidence.projection';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { EvidenceModule } from '../../evidence/evidence.module.js';
import { FirstStartModule } from '../../first-start/first-start.module.js';
import { FirstStart } from '../../first-start/first-start.js';
import { ProblemFilter } from '../../http/problem.filter.js';
import { validation } from '../../http/validation.js';
import { CLOCK, CONFIGURATION, EVENT_STORE, LOGGER, ROWS } from '../../installation/tokens.js';
import { PeopleModule } from '../../people/people.module.js';
import { Recorder } from '../../record/recorder.js';
import { Acts } from '../../acts/acts.js';
import { Directives } from '../../registries/directives.js';
import { NamedUnits } from '../../registries/named-units.js';
import { Units } from '../../registries/units.js';
import { Secrets } from '../../secrets/secrets.js';
import { SessionsModule } from '../../sessions/sessions.module.js';
import { AccessModule } from '../access.module.js';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly token?: string;
  readonly body?: object | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies of every route
  readonly body: any;
}

/** 02/05/2024, 08:00 in Hà Nội. */
export const MORNING = Date.parse('2024-05-02T01:00:00.000Z');

/** The security half of the application over a log in memory and a clock that stands until it is moved. */
export class SecureApplication {
  readonly folder = mkdtempSync(join(tmpdir(), 'secure-'));
  readonly secrets = Secrets.open({
    path: ':memory:',
    passwords: { memoryCost: 8, timeCost: 1, parallelism: 1 },
  });
  readonly rows = new Database(':memory:');
  readonly configuration = {
    DATA_DIR: this.folder,
    SESSION_MINUTES: 15,
    REFRESH_DAYS: 7,
    LOCK_AFTER_FAILURES: 3,
    EVIDENCE_LIMIT_BYTES: 4_096,
  };
  now = MORNING;
  readonly store = new MemoryEventStore({ clock: () => this.now });
  app!: NestFastifyApplication;

  async start(controllers: (new (...of: never[]) => object)[] = []): Promise<this> {
    const provided = [
      { provide: EVENT_STORE, useValue: this.store },
      { provide: CLOCK, useValue: () => this.now },
      { provide: CONFIGURATION, useValue: this.configuration },
      { provide: ROWS, useValue: this.rows },
      { provide: LOGGER, useValue: pino({ level: 'silent' }) },
      { provide: Secrets, useValue: this.secrets },
      Recorder,
      Units,
      NamedUnits,
      Directives,
      Acts,
    ];
    @Global()
    @Module({ providers: provided, exports: provided })
    class Installation {}
    this.rows.exec(evidenceProjection.schema);
    const modules = [AccessModule, PeopleModule, AccountsModule, SessionsModule, FirstStartModule, EvidenceModule];
    const testing = await Test.createTestingModule({
      imports: [CqrsModule.forRoot(), Installation, ...modules],
      controllers,
    }).compile();
    this.app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    this.app.useGlobalPipes(validation());
    this.app.useGlobalFilters(new ProblemFilter(pino({ level: 'silent' })));
    await this.app.register(multipart, {
      limits: { files: 1, fields: 5, fileSize: this.configuration.EVIDENCE_LIMIT_BYTES },
    });
    await this.app.init();
    await this.app.getHttpAdapter().getInstance().ready();
    return this;
  }

  async call({ method = 'GET', url, token, body, headers = {} }: Call): Promise<Answer> {
    const {
      statusCode,
      payload,
      headers: answered,
    } = await this.app.inject({
      method,
      url,
      headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { payload: body }),
    });
    const isJson = String(answered['content-type']).includes('json');
    return { status: statusCode, headers: answered, body: isJson ? JSON.parse(payload) : payload };
  }

  /** The first start's administrator, past the first change of password. Says the token. */
  async installAdmin(): Promise<string> {
    const first = await this.app.get(FirstStart).run(() => undefined);
    return this.firstSignIn('admin', first!.password);
  }

  /** Signs in with a password that has to be changed, and changes it to `a password of <name>`. */
  async firstSignIn(signInName: string, password: string): Promise<string> {
    const { body } = await this.call({ method: 'POST', url: '/sessions', body: { signInName, password } });
    const changed = { current: password, new: `a password of ${signInName}` };
    await this.call({ method: 'PUT', url: '/accounts/me/password', token: body.token, body: changed });
    return body.token as string;
  }

  async events(): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const event of this.store.readAll()) events.push(event);
    return events;
  }

  async stop(): Promise<void> {
    await this.app.close();
    this.secrets.close();
    this.rows.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

import Database from 'better-sqlite3';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';

export interface LoggedEvent {
  readonly stream: string;
  readonly type: string;
  readonly id: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- of every type
  readonly data: any;
  readonly causation: string | null;
}

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies of every route
  readonly body: any;
}

/** The built application as `npm start` starts it, to be killed at a given size of its log and started again. */
export class KilledServer {
  #child: ChildProcess | undefined;
  #address = '';
  #printed = '';
  #logged = '';
  readonly #tokens = new Map<string, string>();

  constructor(
    private readonly environment: Readonly<Record<string, string>> = {},
    readonly folder = mkdtempSync(join(tmpdir(), 'killed-server-')),
  ) {}

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATA_DIR: this.folder,
        PORT: '0',
        LOG_LEVEL: 'error',
        RATE_LIMIT_PER_MINUTE: '100000',
        SESSION_MINUTES: '1440',
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#logged += text));
    let printed = '';
    await new Promise<void>((resolve, reject) => {
      child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${this.#logged.slice(-2_000)}`)));
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        this.#address = /Minh Chứng: (http:\S+)/.exec(printed)?.[1] ?? '';
        if (this.#address !== '') resolve();
      });
    });
    this.#printed ||= printed;
  }

  /** The first start's administrator: its password stands alone on a line of what was printed. */
  async signInFirst(): Promise<void> {
    const password = /(?:password|mật khẩu)[^\n]*?:\s*(\S+)/i.exec(this.#printed)?.[1];
    if (password === undefined) throw new Error(`no password in:\n${this.#printed}`);
    await this.#firstSignIn('admin', password);
  }

  async account(signIn: string, role: string, unit: string): Promise<void> {
    const { body } = await this.post('/accounts', { name: signIn, signIn, roles: [{ role, unit }] });
    await this.#firstSignIn(signIn, body.initialPassword);
  }

  /** With the password that `account` gave it: after sessions have ended. */
  async signIn(name: string): Promise<Answer> {
    const answer = await this.#call('POST', '/sessions', null, {
      signInName: name,
      password: `a password of ${name}`,
    });
    this.#tokens.set(name, answer.body.token);
    return answer;
  }

  async upload(name: string, content: string, as = 'admin'): Promise<Answer> {
    const body = new FormData();
    body.set('file', new Blob([content], { type: 'text/plain' }), name);
    const answer = await fetch(`${this.#address}/evidence`, {
      method: 'POST',
      headers: { connection: 'close', authorization: `Bearer ${this.#tokens.get(as)}` },
      body,
    });
    return { status: answer.status, body: await answer.json() };
  }

  /** `key`: a request sent again under it gets its first answer. @throws where the server is gone. */
  post(url: string, body: object, as = 'admin', key: string = randomUUID()): Promise<Answer> {
    return this.#call('POST', url, as, body, key);
  }

  patch(url: string, body: object, as = 'admin'): Promise<Answer> {
    return this.#call('PATCH', url, as, body);
  }

  get(url: string, as = 'admin'): Promise<Answer> {
    return this.#call('GET', url, as);
  }

  /** What it wrote to its log, over all its starts. */
  get logged(): string {
    return this.#logged;
  }

  get address(): string {
    return this.#address;
  }

  tokenOf(name: string): string {
    return this.#tokens.get(name) ?? '';
  }

  get pid(): number {
    return this.#child!.pid!;
  }

  /** Without warning, now. */
  async kill(): Promise<void> {
    const child = this.#child!;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  /** Without warning, as soon as the log has so many events. */
  async killAt(size: number): Promise<void> {
    const child = this.#child!;
    const log = new Database(join(this.folder, 'log.db'), { readonly: true });
    const head = log.prepare<[], number>('SELECT max(position) FROM event').pluck();
    while ((head.get() ?? 0) < size) await turn();
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    log.close();
  }

  async stop(): Promise<number | null> {
    const child = this.#child!;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit') as Promise<[number | null]>;
    child.kill('SIGTERM');
    return (await exited)[0];
  }

  events(): LoggedEvent[] {
    const log = new Database(join(this.folder, 'log.db'), { readonly: true });
    const rows = log
      .prepare<[], { stream: string; type: string; id: string; data: string; causation: string | null }>(
        `SELECT stream, type, id, data, json_extract(metadata, '$.causation') AS causation FROM event ORDER BY position`,
      )
      .all();
    log.close();
    return rows.map((row) => ({ ...row, data: JSON.parse(row.data) }));
  }

  /** Waits for the end of a process; one reply waits no longer than the server’s patience. */
  async complete(process: string): Promise<Answer['body']> {
    for (let asked = 0; asked < 30; asked++) {
      const { status, body } = await this.get(`/processes/${process}?after=process-${process}`);
      if (status === 200 && body.state === 'complete') return body.progress;
    }
    throw new Error(`process ${process} does not end`);
  }

  remove(): void {
    this.#child?.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #firstSignIn(signIn: string, initial: string): Promise<void> {
    const { body } = await this.#call('POST', '/sessions', null, { signInName: signIn, password: initial });
    this.#tokens.set(signIn, body.token);
    await this.#call('PUT', '/accounts/me/password', signIn, { current: initial, new: `a password of ${signIn}` });
  }

  async #call(
    method: string,
    url: string,
    as: string | null,
    body?: object,
    key: string = randomUUID(),
  ): Promise<Answer> {
    const answer = await fetch(`${this.#address}${url}`, {
      method,
      headers: {
        connection: 'close',
        'idempotency-key': key,
        ...(as === null ? {} : { authorization: `Bearer ${this.#tokens.get(as)}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  }
}

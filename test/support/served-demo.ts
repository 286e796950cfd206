import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a shell command answered. */
export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** The built application as `npm run demo` starts it, on a folder and a port of its own. */
export class ServedDemo {
  readonly folder = mkdtempSync(join(tmpdir(), 'minh-chung-demo-'));
  #server: ChildProcess | undefined;
  #printed = '';

  /** Waits for the line that names the address; what it printed until then is in `printed`. */
  async start(): Promise<this> {
    const server = spawn(process.execPath, ['dist/apps/api/src/main.js', '--demo'], {
      env: { ...process.env, DATA_DIR: this.folder, PORT: '0', LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#server = server;
    this.#printed = '';
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        this.#printed += chunk.toString('utf8');
        if (this.#printed.includes('Thử — try:') && this.#printed.endsWith('\n\n')) resolve();
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', (chunk: Buffer) => (this.#printed += chunk.toString('utf8')));
      server.once('exit', (code) => reject(new Error(`the demo ended with ${code}:\n${this.#printed}`)));
    });
    return this;
  }

  get printed(): string {
    return this.#printed;
  }

  get address(): string {
    const found = /Minh Chứng: (http:\/\/\S+)/.exec(this.#printed)?.[1];
    if (found === undefined) throw new Error(`no address in:\n${this.#printed}`);
    return found;
  }

  get password(): string {
    return (JSON.parse(readFileSync(join(this.folder, 'demo.json'), 'utf8')) as { password: string }).password;
  }

  /** A shell script as a reader would paste it, with `A` and `PW` set; stops at the first line that fails. */
  paste(script: string): Promise<Ran> {
    const shell = spawn('bash', ['-e', '-o', 'pipefail', '-c', script], {
      env: { ...process.env, A: this.address, PW: this.password, DATA_DIR: this.folder },
    });
    let output = '';
    shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    shell.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    return new Promise((resolve) => shell.once('close', (code) => resolve({ code: code ?? -1, output })));
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const server = this.#server;
    if (server === undefined || server.exitCode !== null) return server?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
    server.kill(signal);
    return ended;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

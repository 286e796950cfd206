import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { run } from '../run.js';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program as it is shipped: built, in a process of its own. */
const MAIN = join(process.cwd(), 'dist/apps/cli/src/main.js');

export const cli = (folder: string, ...args: readonly string[]): Promise<Ran> => cliWith({ DATA_DIR: folder }, ...args);

export function cliWith(environment: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** The same in this process, from the sources: faster, for what does not depend on a process of its own. */
export const here = (folder: string, ...args: readonly string[]): Promise<Ran> =>
  hereWith({ DATA_DIR: folder }, ...args);

export async function hereWith(
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ran> {
  const written = { out: '', err: '' };
  const code = await run(args, environment, {
    out: { write: (text) => (written.out += text) },
    err: { write: (text) => (written.err += text) },
  });
  return { code, ...written };
}

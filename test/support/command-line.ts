import { spawn } from 'node:child_process';

/** What a call of the built command line gave: its exit code, and its answer, or problem, as JSON. */
export interface Told {
  readonly code: number | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every command
  readonly told: any;
}

/** `minhchung … --json` over a folder, in a process of its own. */
export function minhchung(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', ...args, '--json'], {
      env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, told: JSON.parse(said) }));
  });
}

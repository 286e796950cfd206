// Builds both applications with `nest build`. --if-missing: only where there is no build; --quiet: says nothing unless it fails.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

const has = (flag) => process.argv.includes(flag);
const built = ['dist/apps/api/src/main.js', 'dist/apps/cli/src/main.js'];

if (!has('--if-missing') || !built.every((file) => existsSync(file))) {
  rmSync('dist', { recursive: true, force: true });
  for (const app of ['api', 'cli']) {
    const { status, stdout, stderr } = spawnSync('nest', ['build', app], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0 || !has('--quiet')) process.stderr.write((stdout ?? '') + (stderr ?? ''));
    if (status !== 0) process.exit(status ?? 1);
  }
}

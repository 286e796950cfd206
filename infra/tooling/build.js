// Builds both applications with `nest build`, one build at a time in a clone: who comes while another builds waits, and
// then builds only if that was of other sources. A build that was cut short counts as none.
// --if-missing: any finished build will do, of whatever sources; --quiet: says nothing unless it fails.
import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['apps', 'libs', 'nest-cli.json', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const BUILT = ['api', 'cli'].map((app) => `dist/apps/${app}/src/main.js`);
/** Written last: which sources the build is of. */
const LABEL = 'dist/built-of';
const LONGEST_WAIT = 15 * 60_000;

const has = (flag) => process.argv.includes(flag);

if (!isDone()) {
  mkdirSync('dist', { recursive: true });
  // SQLite's own lock, so that a build that was killed leaves none behind.
  const lock = new Database('dist/build.lock', { timeout: LONGEST_WAIT });
  lock.exec('BEGIN EXCLUSIVE');
  if (!isDone()) build();
  lock.close();
}

function isDone() {
  if (!existsSync(LABEL) || !BUILT.every((file) => existsSync(file))) return false;
  return has('--if-missing') || readFileSync(LABEL, 'utf8') === sourcesNow();
}

function build() {
  const sources = sourcesNow();
  rmSync(LABEL, { force: true });
  for (const name of readdirSync('dist'))
    if (!name.startsWith('build.lock')) rmSync(join('dist', name), { recursive: true, force: true });
  for (const app of ['api', 'cli']) {
    const { status, stdout, stderr } = spawnSync('nest', ['build', app], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0 || !has('--quiet')) process.stderr.write((stdout ?? '') + (stderr ?? ''));
    if (status !== 0) process.exit(status ?? 1);
  }
  writeFileSync(LABEL, sources);
}

/** Names, sizes and times of change, folders included: what was added, changed or taken away is seen. */
function sourcesNow() {
  const hash = createHash('sha256');
  for (const source of SOURCES.filter((path) => existsSync(path)))
    for (const path of [source, ...within(source)]) {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path}\n${size}\n${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

function within(path) {
  if (!statSync(path).isDirectory()) return [];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .toSorted();
}

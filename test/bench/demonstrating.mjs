import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { asking } from './asking.mjs';

/** The as-of questions on the demo, as `npm run demo` loads it: real documents, a year and a half of days. */
export async function demonstrating(folder) {
  await loaded(folder);
  const readModels = join(folder, 'read-models.db');
  const db = new Database(readModels, { readonly: true });
  const { size, first, last } = db
    .prepare(
      'SELECT max(n) AS size, min(effective_on) AS first, max(effective_on) AS last FROM log WHERE task_id IS NOT NULL',
    )
    .get();
  db.close();
  const [from, to] = [first, last].map((day) => Date.parse(day));
  const dayAt = (share) => new Date(from + share * (to - from)).toISOString().slice(0, 10);
  return { size, ask: asking({ readModels }, size, dayAt) };
}

/** Started, left alone until nothing is put off in the read models, and stopped. */
async function loaded(folder) {
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn' };
  const server = spawn(process.execPath, ['dist/apps/api/src/main.js', '--demo'], {
    ...{ env, stdio: ['ignore', 'pipe', 'inherit'] },
  });
  const ended = once(server, 'exit');
  let said = '';
  for await (const chunk of server.stdout) {
    said += chunk;
    if (said.includes('Thử — try:') && said.endsWith('\n\n')) break;
  }
  while (server.exitCode === null && isPutOff(folder)) await delay(200);
  server.kill('SIGTERM');
  await ended;
  if (!said.includes('Thử — try:')) throw new Error(`the demo ended: ${said}`);
}

function isPutOff(folder) {
  const db = new Database(join(folder, 'read-models.db'), { readonly: true });
  try {
    return db.prepare('SELECT 1 FROM task_stale').get() !== undefined;
  } finally {
    db.close();
  }
}

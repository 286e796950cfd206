import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { once } from 'node:events';
import { chance } from './chance.mjs';
import { median, quantile } from './figures.mjs';
import { dayAt, programme } from './programme.mjs';

const CONNECTIONS = 64;
const SECONDS = 8;
const TARGETS = 50_000;
/** No more than a log of 10,000 events has, and few enough for a server to keep them all at hand. */
const FEW_TARGETS = 300;
/** Before anything is counted: what runs for the first time is interpreted. */
const WARMING_COMMANDS = 3_000;
const PASSWORD = 'bốn từ dễ nhớ với tôi nhé';

/**
 * Commands over HTTP on 64 kept-alive connections against the built server on a log of so many events, all checks on,
 * every answer durable: on all tasks in turn, each of which has to be read from the log first where they are many, and
 * on the same few. The files become the server's own. The loader runs beside it on the same cores; its own share of the
 * time is told.
 */
export async function serving(folder, { log, readModels, ledger }, { size, events }) {
  const data = join(folder, `served-${size}`);
  mkdirSync(data);
  for (const [path, name] of [
    [log, 'log.db'],
    [readModels, 'read-models.db'],
    [ledger, 'ledger.db'],
  ])
    if (existsSync(path)) renameSync(path, join(data, name));
  const framework = await onFramework();
  const server = await start(data);
  try {
    const call = caller(server.port);
    const token = await assigner(call, server.firstPassword, size);
    await caughtUp(call);
    const targets = tasksOf(join(data, 'log.db'), events);
    const load = async (on, warming) => {
      const urge = (i) => call('POST', `/tasks/${on[i % on.length]}/urging`, token, urging(i));
      return loaded(urge, warming, server.child.pid);
    };
    const onFew = await load(targets.slice(0, FEW_TARGETS), WARMING_COMMANDS);
    const onAll = await load(targets, CONNECTIONS);
    const answers = await answering(call, await auditor(call, token), join(data, 'read-models.db'), events);
    const serverMemoryMB = memoryOf(server.child.pid);
    const ofFramework = onFew.commandsPerSecond / framework.commandsPerSecond;
    return { ...onAll, onFew, answers, serverMemoryMB, framework, ofFramework };
  } finally {
    await ended(server);
  }
}

/** Commands on all connections at once: first some that count for nothing, then for so long. */
async function loaded(command, warming, pid) {
  const took = [];
  const failures = new Map();
  let n = 0;
  const worker = async (goesOn) => {
    while (goesOn()) {
      const at = performance.now();
      const { status } = await command(n++);
      if (status < 300) took.push(performance.now() - at);
      else failures.set(status, (failures.get(status) ?? 0) + 1);
    }
  };
  const all = (goesOn) => Promise.all(Array.from({ length: CONNECTIONS }, () => worker(goesOn)));
  await all(() => n < warming);
  took.length = 0;
  const before = { cpu: process.cpuUsage(), server: cpuOf(pid), at: performance.now() };
  await all(() => performance.now() < before.at + SECONDS * 1000);
  const seconds = (performance.now() - before.at) / 1000;
  const { user, system } = process.cpuUsage(before.cpu);
  const serverSeconds = cpuOf(pid) - before.server;
  return {
    commandsPerSecond: Math.round(took.length / seconds),
    ms: { p50: median(took), p95: quantile(took, 0.95) },
    refused: Object.fromEntries(failures),
    loaderPercent: (100 * (user + system)) / (user + system + serverSeconds * 1e6),
    loaderCores: (user + system) / 1e6 / seconds,
    commandsPerCpuSecond: took.length / serverSeconds,
    serverCores: serverSeconds / seconds,
  };
}

/** How long answers take over HTTP, one after another, to somebody who may see everything. */
async function answering(call, token, readModels, size) {
  await caughtUp(call);
  const dice = chance(11);
  const db = new Database(readModels, { readonly: true });
  const column = (sql) => db.prepare(sql).pluck().all();
  const [tasks, units, directives] = [
    column('SELECT task_id FROM task ORDER BY task_id LIMIT 5000'),
    column('SELECT DISTINCT unit FROM task_named ORDER BY unit'),
    column("SELECT directive_id FROM log WHERE type = 'DirectiveIssued' ORDER BY n LIMIT 500"),
  ];
  db.close();
  const day = () => dayAt(dice.below(360) / 360);
  const now = () => `asOf=${day()}`;
  const anyK = () => `${now()}&knownAt=size:${1 + dice.below(size)}`;
  const tries = size > 200_000 ? 12 : 30;
  const took = async (path) => {
    const ms = [];
    for (let i = -3; i < tries; i++) {
      const at = performance.now();
      await must(call('GET', path(), token));
      if (i >= 0) ms.push(performance.now() - at);
    }
    return { p50: median(ms), p95: quantile(ms, 0.95) };
  };
  return {
    oneTask: await took(() => `/tasks/${dice.pick(tasks)}`),
    unitNow: await took(() => `/tasks?unit=${dice.pick(units)}&${now()}`),
    countsNow: await took(() => `/tasks/counts?${now()}`),
    countsOld: await took(() => `/tasks/counts?${anyK()}`),
    directives: await took(() => `/directives?${now()}`),
    compared: await took(
      () => `/task-comparison?directive=${dice.pick(directives)}&fromAsOf=${dayAt(0.3)}&asOf=${dayAt(0.9)}`,
    ),
    health: await took(() => '/health/ready'),
  };
}

async function auditor(call, admin) {
  const signIn = async (password) => must(call('POST', '/sessions', null, { signInName: 'auditor', password }));
  const roles = [{ role: 'auditor', unit: null }];
  const { initialPassword } = await must(
    call('POST', '/accounts', admin, { name: 'Kiểm toán', signIn: 'auditor', roles }),
  );
  const { token } = await signIn(initialPassword);
  await must(call('PUT', '/accounts/me/password', token, { current: initialPassword, new: PASSWORD }));
  return (await signIn(PASSWORD)).token;
}

const start = (data) =>
  started('dist/apps/api/src/main.js', {
    DATA_DIR: data,
    PORT: '0',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_MINUTE: '100000000',
  });

/** A script that serves, once it has told where. */
async function started(script, settings) {
  const env = { ...process.env, ...settings };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    const port = /http:\/\/[^:]+:(\d+)/.exec(said)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return { child, port: Number(port), firstPassword: /password:\s+(\S+)/.exec(said)?.[1] };
  }
  throw new Error(`the server ended: ${said}`);
}

async function ended({ child }) {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The same load on the framework alone: what no command can be faster than. */
async function onFramework() {
  const server = await started('test/bench/bare-server.mjs', {});
  try {
    const call = caller(server.port);
    return await loaded((i) => call('POST', '/messages', null, urging(i)), WARMING_COMMANDS, server.child.pid);
  } finally {
    await ended(server);
  }
}

const urging = (i) => ({ message: `Đề nghị khẩn trương hoàn thành, lần ${i}` });

/** The installation's administrator, given the role of the unit that issued every directive. */
async function assigner(call, first, size) {
  const signIn = async (password) => must(call('POST', '/sessions', null, { signInName: 'admin', password }));
  const { token, account } = await signIn(first);
  await must(call('PUT', '/accounts/me/password', token, { current: first, new: PASSWORD }));
  const unit = programme(size).next().value.stream.slice('unit-'.length);
  await must(call('POST', `/accounts/${account}/roles`, (await signIn(PASSWORD)).token, { role: 'assigner', unit }));
  return (await signIn(PASSWORD)).token;
}

async function must(answer) {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

async function caughtUp(call) {
  while ((await call('GET', '/health/ready')).status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Some of the tasks among so many events, in no order. */
function tasksOf(log, events) {
  const dice = chance(3);
  const db = new Database(log, { readonly: true });
  const streams = db
    .prepare(
      "SELECT stream FROM event WHERE stream >= 'task-' AND stream < 'task.' AND revision = 0 AND position <= ? LIMIT ?",
    )
    .pluck()
    .all(events, TARGETS);
  db.close();
  return streams.map((stream) => stream.slice('task-'.length)).sort(() => dice.below(3) - 1);
}

function caller(port) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  return (method, path, token, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      };
      const sent = request({ port, host: '127.0.0.1', method, path, headers, agent }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const read = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode, body: read.startsWith('{') ? JSON.parse(read) : read });
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
}

/** Seconds of processor time so far; NaN where the system does not tell. */
function cpuOf(pid) {
  const fields = proc(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const memoryOf = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(proc(pid, 'status'))?.[1]) / 1024);

function proc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTool, type Options } from '../application.js';
import { readConfiguration } from '../configuration/configuration.js';
import { makeFolder } from '../installation/folder.js';
import { AlreadyServed, holderOf } from '../installation/server-lock.js';
import { FIRST_DAY } from './units-and-groups.js';
import { DemoLoader } from './demo-loader.js';
import { SimulatedClock, at } from './simulated-clock.js';

/** A folder that holds somebody's own record: the demo does not mix with it. */
export class NotADemo extends Error {
  override readonly name = 'NotADemo';
  constructor(folder: string) {
    super(`${folder} holds a record of its own; set DATA_DIR to an empty folder for the demo`);
  }
}

/**
 * Loads the demo into an empty folder, or goes on where loading stopped; a folder that has it is left as it is. Gives
 * the password of the demo accounts: generated for this installation, kept beside the log in `demo.json`.
 *
 * @throws NotADemo, FolderUnusable; AlreadyServed where a server holds the folder.
 */
export async function loadDemo(
  options: Options,
  print: (line: string) => void,
): Promise<{ readonly password: string }> {
  const folder = readConfiguration(options.environment ?? process.env).DATA_DIR;
  const note = join(folder, 'demo.json');
  if (!existsSync(note) && existsSync(join(folder, 'log.db'))) throw new NotADemo(folder);
  const password = existsSync(note) ? readPassword(note) : newPassword(folder, note);

  const clock = new SimulatedClock(at(FIRST_DAY, 7));
  const { app, close, installation } = await openTool({ ...options, clock: clock.read });
  try {
    if (!installation.leads) throw new AlreadyServed(folder, holderOf(folder));
    const loader = app.get(DemoLoader);
    if (!(await loader.isDemo())) throw new NotADemo(folder);
    if (await loader.isLoaded()) return { password };
    print('Nạp chương trình trình diễn (chỉ lần đầu) — loading the demo programme (first time only)');
    const began = performance.now();
    await loader.load(clock, password, progressLine(print));
    const { size } = await installation.store.head();
    await installation.following.catchUp(60_000);
    print(
      `Đã nạp ${size} sự kiện trong ${Math.round((performance.now() - began) / 1000)} giây — ${size} events loaded`,
    );
    return { password };
  } finally {
    await close();
  }
}

const readPassword = (note: string): string =>
  (JSON.parse(readFileSync(note, 'utf8')) as { password: string }).password;

function newPassword(folder: string, note: string): string {
  const password = randomBytes(9).toString('base64url');
  makeFolder(folder);
  writeFileSync(`${note}.new`, `${JSON.stringify({ password })}\n`, { mode: 0o600, flush: true });
  renameSync(`${note}.new`, note);
  return password;
}

/** A line when a chapter begins, and about every second while it lasts. */
function progressLine(print: (line: string) => void) {
  let last = { chapter: '', at: 0 };
  return (chapter: string, done: number, of?: number): void => {
    const now = performance.now();
    if (chapter === last.chapter && now - last.at < 1000 && done !== of) return;
    last = { chapter, at: now };
    print(`  ${chapter}: ${done}${of === undefined ? '' : `/${of}`}`);
  };
}

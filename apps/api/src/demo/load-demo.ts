import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTool, type Options } from '../application.js';
import { readConfiguration } from '../configuration/configuration.js';
import { FIRST_DAY } from './chapters.js';
import { DemoLoader } from './demo-loader.js';
import { SimulatedClock, at } from './simulated-clock.js';

/** A folder that holds somebody's own record: the demo does not mix with it. */
export class NotADemo extends Error {
  override readonly name = 'NotADemo';
}

/**
 * Loads the demo into an empty folder, or goes on where loading stopped; a folder that has it is left as it is. Gives
 * the password of the demo accounts: generated for this installation, kept beside the log in `demo.json`.
 *
 * @throws NotADemo, AlreadyServed
 */
export async function loadDemo(
  options: Options,
  print: (line: string) => void,
): Promise<{ readonly password: string }> {
  const folder = readConfiguration(options.environment ?? process.env).DATA_DIR;
  const note = join(folder, 'demo.json');
  if (!existsSync(note) && existsSync(join(folder, 'log.db')))
    throw new NotADemo(`${folder} holds a record of its own; set DATA_DIR to an empty folder for the demo`);
  const password = existsSync(note) ? readPassword(note) : newPassword(folder, note);

  const clock = new SimulatedClock(at(FIRST_DAY, 7));
  const { app, close, installation } = await openTool({ ...options, clock: clock.read });
  try {
    const loader = app.get(DemoLoader);
    if (!installation.leads || (await loader.isLoaded())) return { password };
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
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(note, `${JSON.stringify({ password })}\n`, { mode: 0o600 });
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

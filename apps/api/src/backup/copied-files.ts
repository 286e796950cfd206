import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdir, open, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { damaged } from './backup-problems.js';
import { flush } from './durable-files.js';

/** Half-arrived uploads belong to nobody yet. */
const LEFT_OUT = 'arriving';
const PARTIAL = '.partial';

/** Paths below a folder of evidence files, in order: the files by their hash, and the marks of who gave which. */
export async function keptFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && !entry.name.endsWith(PARTIAL))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(LEFT_OUT))
    .toSorted();
}

/** What is there already is not copied again: its name says what is in it. Every file is flushed, then renamed. */
export async function copyFiles(
  from: string,
  to: string,
  onProgress?: (done: number, of: number) => void,
): Promise<void> {
  const paths = await keptFiles(from);
  for (const [i, path] of paths.entries()) {
    const target = join(to, path);
    if (!existsSync(target)) await copyFlushed(join(from, path), target);
    onProgress?.(i + 1, paths.length);
  }
}

/** Reads every file again. @throws Refusal naming the first one whose content is not what its name says. */
export async function verifyFiles(
  folder: string,
  onProgress?: (done: number, of: number) => void,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const contents = (await keptFiles(folder)).filter((path) => !isMark(path));
  let bytes = 0;
  for (const [i, path] of contents.entries()) {
    if ((await sha256Of(join(folder, path))) !== basename(path))
      throw damaged({
        vi: `tệp minh chứng ${basename(path)} không đúng nội dung.`,
        en: `evidence file ${basename(path)} does not have the content of its name.`,
      });
    bytes += statSync(join(folder, path)).size;
    onProgress?.(i + 1, contents.length);
  }
  return { count: contents.length, bytes };
}

const isMark = (path: string): boolean => path.startsWith('given');

async function copyFlushed(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const partial = `${to}${PARTIAL}`;
  const file = await open(partial, 'w', 0o600);
  try {
    for await (const chunk of createReadStream(from)) await file.writeFile(chunk as Buffer);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, to);
  flush(dirname(to));
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

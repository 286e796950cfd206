import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { AccountId } from '#domain/facts';
import { errorCode } from './error-code.js';
import { tooLarge } from './evidence-problems.js';

/** A file that has arrived whole, and is not kept yet. */
export interface Arrived {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

/** A file left in `arriving` for longer was cut off by a crash: milliseconds. */
const LEFT_BEHIND_AFTER = 86_400_000;

/**
 * Files by content, under `files/`: `ab/cd/<sha256>`, written elsewhere first, flushed, then renamed, so that a name
 * never stands for part of a file. Beside them, who gave which file: `given/<account>/<sha256>`.
 */
export class EvidenceFiles {
  constructor(private readonly folder: string) {}

  /** Nothing is left behind where it fails. @throws Refusal 413; what the source throws. */
  async receive(source: Readable, limit: number): Promise<Arrived> {
    const path = join(this.folder, 'arriving', randomUUID());
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const chunk of source as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > limit) throw tooLarge(limit);
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
      await file.close();
      return { path, sha256: hash.digest('hex'), size };
    } catch (error) {
      await file.close().catch(() => undefined);
      await this.discard(path);
      throw error;
    }
  }

  discard(path: string): Promise<void> {
    return rm(path, { force: true });
  }

  /** Durable on return. The same file twice is one file. */
  async keep({ path, sha256 }: Arrived, giver: AccountId): Promise<void> {
    const target = this.pathOf(sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(path, target);
    await syncFolders(dirname(target), this.folder);
    const mark = this.#markOf(sha256, giver);
    await mkdir(dirname(mark), { recursive: true, mode: 0o700 });
    await writeFile(mark, '', { mode: 0o600, flush: true });
    await syncFolders(dirname(mark), this.folder);
  }

  /** Bytes; null where there is no such file. */
  async sizeOf(sha256: string): Promise<number | null> {
    try {
      return (await stat(this.pathOf(sha256))).size;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** The hash of what is on disk now. */
  async hashNow(sha256: string): Promise<string> {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(this.pathOf(sha256)) as AsyncIterable<Buffer>) hash.update(chunk);
    return hash.digest('hex');
  }

  async wasGivenBy(sha256: string, account: AccountId): Promise<boolean> {
    try {
      await access(this.#markOf(sha256, account));
      return true;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    }
  }

  pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /** Removes what a crash left half-written. What arrives in another process right now is spared. */
  async sweep(now: number = Date.now()): Promise<void> {
    const arriving = join(this.folder, 'arriving');
    await mkdir(arriving, { recursive: true, mode: 0o700 });
    for (const name of await readdir(arriving)) {
      const path = join(arriving, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
      if (now - mtimeMs > LEFT_BEHIND_AFTER) await this.discard(path);
    }
  }

  #markOf(sha256: string, account: AccountId): string {
    return join(this.folder, 'given', account, sha256);
  }
}

/** A new name is durable once its folder is flushed, and the folders above it that may be new. */
async function syncFolders(from: string, upTo: string): Promise<void> {
  for (let folder = from; folder.length >= upTo.length; folder = dirname(folder)) {
    const handle = await open(folder, 'r');
    await handle.sync();
    await handle.close();
  }
}

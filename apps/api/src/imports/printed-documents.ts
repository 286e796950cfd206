import { readFile as readBytes } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { UnreadableFile } from '#intake/files/unreadable-file';
import type { Head } from '#intake/reading/header';
import type { PrintedDocument } from '#intake/types';
import { EvidenceFiles } from '../evidence/evidence-files.js';
import { errorCode } from '../evidence/error-code.js';
import { missing } from '../evidence/evidence-problems.js';
import { Refusal } from '../http/problems.js';
import { readBeside } from './read-beside.js';

/** How many are kept read; the one asked for longest ago goes first. */
const KEPT = 8;

export type Columns = readonly (string | null)[];

/** Documents as they are printed, read from the files kept by hash; what was read lately is not read again. */
@Injectable()
export class PrintedDocuments {
  readonly #read = new Map<string, Promise<PrintedDocument>>();

  constructor(private readonly files: EvidenceFiles) {}

  /** @throws Refusal 422 for a file that cannot be read, saying why; 500 where the file is gone. */
  of(sha256: string, name: string, columns?: Columns): Promise<PrintedDocument> {
    return this.#once(sha256, columns, () => this.#readKept(sha256, name, columns));
  }

  /** A file that has arrived and is not kept yet. @throws Refusal 422 */
  ofArrived(path: string, sha256: string, name: string): Promise<PrintedDocument> {
    return this.#once(sha256, undefined, async () => reading(await readBytes(path), name));
  }

  #once(sha256: string, columns: Columns | undefined, read: () => Promise<PrintedDocument>): Promise<PrintedDocument> {
    const key = JSON.stringify([sha256, columns ?? null]);
    const found = this.#read.get(key) ?? read();
    this.#read.delete(key);
    this.#read.set(key, found);
    found.catch(() => this.#read.delete(key));
    if (this.#read.size > KEPT) this.#read.delete(this.#read.keys().next().value!);
    return found;
  }

  async #readKept(sha256: string, name: string, columns?: Columns): Promise<PrintedDocument> {
    try {
      return await reading(await readBytes(this.files.pathOf(sha256)), name, columns);
    } catch (error) {
      throw errorCode(error) === 'ENOENT' ? missing(sha256) : error;
    }
  }
}

/** @throws Refusal 422 with the reader's own words. */
export async function reading(bytes: Uint8Array, name: string, columns?: Columns): Promise<PrintedDocument> {
  try {
    return await readBeside(bytes, name, columns as readonly Head[] | undefined);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { code, vi, en, details } = error;
    throw new Refusal(422, `file-${code}`, { vi, en }, 'file', details);
  }
}

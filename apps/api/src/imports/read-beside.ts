import { Worker } from 'node:worker_threads';
import { readFile } from '#intake/files/read-file';
import { UnreadableFile } from '#intake/files/unreadable-file';
import type { Head } from '#intake/reading/header';
import type { PrintedDocument } from '#intake/types';
import type { ReadAnswer, ToRead } from './reading-thread.js';

/** A smaller text is read before a thread has started. */
const SMALL = 256 * 1024;
/** Far more than the largest file that is read needs; what goes beyond ends the thread, not the server. */
const MOST_MEGABYTES = 768;

/** Threads run what was built; a test runs the sources. */
const isBuilt = import.meta.url.endsWith('.js');

/**
 * Reads a file in a thread of its own, so that a long document holds nobody else up. @throws UnreadableFile.
 */
export function readBeside(bytes: Uint8Array, name: string, columns?: readonly Head[]): Promise<PrintedDocument> {
  if (!isBuilt || (bytes.length < SMALL && !isArchive(bytes))) return readFile(bytes, name, columns);
  return new Promise((resolve, reject) => {
    const toRead: ToRead = { bytes, name, columns };
    const thread = new Worker(new URL('./reading-thread.js', import.meta.url), {
      workerData: toRead,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    thread.once('message', (answer: ReadAnswer) =>
      'printed' in answer
        ? resolve(answer.printed)
        : reject(new UnreadableFile(answer.refused.code, answer.refused.details)),
    );
    thread.once('error', (error: Error) => reject(asTooMuch(error)));
    thread.once('exit', (code) => reject(new Error(`the reading of a file ended with ${code} and said nothing`)));
  });
}

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const asTooMuch = (error: Error): Error =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UnreadableFile('zip-bomb') : error;

import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from '#intake/files/read-file';
import { UnreadableFile } from '#intake/files/unreadable-file';
import type { Head } from '#intake/reading/header';
import type { PrintedDocument } from '#intake/types';

/** What the thread is started with. */
export interface ToRead {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly columns: readonly Head[] | undefined;
}

/** What it answers, once. */
export type ReadAnswer =
  { readonly printed: PrintedDocument } | { readonly refused: Pick<UnreadableFile, 'code' | 'vi' | 'en' | 'details'> };

/** Reads one file beside the server, which goes on answering meanwhile. */
async function answer({ bytes, name, columns }: ToRead): Promise<ReadAnswer> {
  try {
    return { printed: await readFile(bytes, name, columns) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { code, vi, en, details } = error;
    return { refused: { code, vi, en, details } };
  }
}

parentPort?.postMessage(await answer(workerData as ToRead));

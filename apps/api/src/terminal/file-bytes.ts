import { readFile, stat } from 'node:fs/promises';
import { BadInput, NotFound } from '../http/problems.js';
import { importTooLarge, MOST_BYTES } from '../imports/import-problems.js';

/** Bytes of a file that somebody named on the command line. @throws NotFound; BadInput for a folder; Refusal 413 over 20 MB. */
export async function sizeOf(path: string, field: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new NotFound({ vi: 'tệp', en: 'file' }, path, field);
  if (!found.isFile())
    throw new BadInput('not-a-file', field, { vi: `“${path}” không phải là tệp.`, en: `“${path}” is no file.` });
  if (found.size > MOST_BYTES) throw importTooLarge();
  return found.size;
}

/** Its content. @throws as `sizeOf`. */
export async function fileBytes(path: string, field: string): Promise<Uint8Array> {
  await sizeOf(path, field);
  return readFile(path);
}

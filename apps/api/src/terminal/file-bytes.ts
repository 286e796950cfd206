import { readFile, stat } from 'node:fs/promises';
import { BadInput, NotFound } from '../http/problems.js';

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * A file that somebody named on the command line.
 *
 * @throws NotFound where there is none, BadInput where it is larger than 20 MB.
 */
export async function fileBytes(path: string, field: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw new NotFound({ vi: 'tệp', en: 'file' }, path, field);
  if (found.size > MOST_BYTES)
    throw new BadInput('file-too-large', field, {
      vi: 'Tệp lớn hơn 20 MB.',
      en: 'The file is larger than 20 MB.',
    });
  return readFile(path);
}

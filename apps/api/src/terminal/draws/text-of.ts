import { BadInput } from '../../http/problems.js';
import { fileBytes } from '../file-bytes.js';

/** The text of a file in UTF-8, without a byte order mark. @throws NotFound, BadInput */
export async function textOf(path: string, field: string): Promise<string> {
  const bytes = await fileBytes(path, field);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput('file-not-utf8', field, {
      vi: 'Tệp không phải văn bản UTF-8.',
      en: 'The file is not UTF-8 text.',
    });
  }
}

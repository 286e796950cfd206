import { existsSync, readFileSync } from 'node:fs';
import type { Said } from '../language.js';
import { Problem } from '../problem.js';

/**
 * What a file of JSON holds, with or without a byte order mark; its shape is checked where it is used.
 *
 * @throws Problem `not-found`, `<field>-unreadable`
 */
export function jsonIn(path: string, field: string, named: Said): unknown {
  if (!existsSync(path))
    throw new Problem({
      ...{ kind: 'not-found', code: 'not-found', field },
      vi: `Không tìm thấy tệp “${path}”.`,
      en: `There is no file “${path}”.`,
    });
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem({
      ...{ kind: 'input', code: `${field}-unreadable`, field },
      vi: `Không đọc được tệp ${named.vi}: ${why}.`,
      en: `The file of ${named.en} cannot be read: ${why}.`,
    });
  }
}

import { readFileSync } from 'node:fs';
import type { Said } from '../language.js';
import { Problem } from '../problem.js';

/** What a file of JSON holds; its shape is checked where it is used. @throws Problem `<field>-unreadable` */
export function jsonIn(path: string, field: string, named: Said): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem({
      ...{ kind: 'input', code: `${field}-unreadable`, field },
      vi: `Không đọc được tệp ${named.vi}: ${why}.`,
      en: `The file of ${named.en} cannot be read: ${why}.`,
    });
  }
}

import { createHash } from 'node:crypto';
import type { Projection } from './projection.js';

/** Layout of the meta table and meaning of `n`; another one empties the file. */
const FORMAT = 1;

/** Name, version and tables of each: a changed column without a new version is noticed too. */
export const fingerprintOf = (projections: readonly Projection[]): string =>
  [
    `engine@${FORMAT}`,
    ...projections.map((p) => `${p.name}@${p.version}:${shortHash(p.schema + (p.indexes ?? ''))}`),
  ].join(' ');

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

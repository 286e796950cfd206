import type { Reader } from '../access/reader.js';

/** Whoever holds the host reads everything, as operator; nothing is written under this name. */
export const OPERATOR: Reader = { account: 'operator', roles: [{ role: 'operator', unit: null }], scope: null };

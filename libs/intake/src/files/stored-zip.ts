import { zipSync } from 'fflate';

/** The first moment that a zip can hold, in the machine's own zone: zips keep local time, so it is the same everywhere. */
const ALWAYS = new Date(1980, 0, 1);

/** A zip whose bytes depend on its content alone: parts stored, in the order given, all of one time (rules.md, section 6). */
export const storedZip = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(parts, { level: 0, mtime: ALWAYS });

import { DrawRefusal } from './refusal.js';

/**
 * A unit enters a draw under a code: 1 to 64 visible ASCII characters, no blanks. A name has many spellings (letters
 * composed or not, tone marks placed differently), and every spelling would have another ticket.
 */
export const isDrawId = (id: string): boolean => /^[!-~]{1,64}$/.test(id);

/** @throws DrawRefusal for an id that is no code, or that is there twice. */
export function refuseBadIds(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (!isDrawId(id)) throw new DrawRefusal('id-not-ascii', { id });
    if (seen.has(id)) throw new DrawRefusal('id-twice', { id });
    seen.add(id);
  }
}

import { refuseBadIds } from './draw-id.js';
import { DrawRefusal } from './refusal.js';
import { sha256 } from './sha256.js';

/** What decides a unit's place in a draw. Tickets are compared as whole strings, never as numbers. */
export type Ticket = {
  readonly id: string;
  readonly ticket: string;
};

/** Written into every plan and bundle: another algorithm, or another version of it, is another name. */
export const ALGORITHM = 'rivest-consistent-sampler-2018/first-tickets';

/**
 * Every id with its first ticket, in the order of drawing: the lowest tickets are drawn first. Without replacement,
 * so that later tickets of an id are not needed.
 *
 * Ronald L. Rivest, "Consistent Sampling with Replacement", 2018, https://arxiv.org/abs/1808.10016; digits as in the
 * Python package `consistent_sampler`. A ticket depends on the seed and its own id only: the order of the list does not
 * matter, a longer draw begins with the shorter one, and strata drawn apart merge into the draw of the whole.
 *
 * @throws DrawRefusal for an empty seed, an id that is no code, an id that is there twice.
 */
export function inOrderOfDrawing(ids: readonly string[], seed: string): readonly Ticket[] {
  if (seed === '') throw new DrawRefusal('seed-missing');
  refuseBadIds(ids);
  const seedHash = sha256(seed);
  return ids.map((id) => ({ id, ticket: firstTicket(seedHash, id) })).sort(byTicket);
}

/** `seedHash` is the SHA-256 of the seed in hex. Low digits come first: the high ones of a 256-bit number are biased. */
export function firstTicket(seedHash: string, id: string): string {
  const digits = BigInt(`0x${sha256(seedHash + id)}`)
    .toString()
    .padStart(64, '0');
  return `0.${Buffer.from(digits, 'latin1').reverse().toString('latin1')}`;
}

/** Two equal tickets would need two equal hashes; the id decides then, as in the Python package. */
const byTicket = (a: Ticket, b: Ticket): number =>
  a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : a.id < b.id ? -1 : 1;

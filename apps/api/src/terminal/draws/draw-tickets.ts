import { inOrderOfDrawing, type Ticket } from '#sampling/sampler';
import { textOf } from './text-of.js';

export interface TicketsAsked {
  /** Text, never a number: `007` is another seed than `7`. */
  readonly seed: string;
  /** A file with one id a line. Blank lines are skipped; a blank within or beside an id is part of it, and refused. */
  readonly ids: string;
  /** How many of the lowest tickets; all where it is not given, and where there are no more. */
  readonly take?: number;
}

/**
 * The bare algorithm, for anybody who wants to do a draw again: every id with its ticket, in the order of drawing.
 * Needs no record and no server.
 *
 * @throws DrawRefusal for an empty seed, an id that is no code or is there twice; NotFound, BadInput for the file.
 */
export async function drawTickets({ seed, ids, take }: TicketsAsked): Promise<readonly Ticket[]> {
  const lines = (await textOf(ids, 'ids')).split(/\r?\n/).filter((line) => line.trim() !== '');
  return inOrderOfDrawing(lines, seed).slice(0, take);
}

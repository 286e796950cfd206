import type { RecordedEvent } from '#event-store/port';
import { leafHash } from '#ledger/leaf';
import type { Problem } from './bad-event.js';
import type { Leaf } from './ledger-file.js';

/**
 * What was altered of an event that still stands in its place under its id. Where undoing one change gives the hash
 * that was witnessed, exactly that was altered; otherwise what is broken of itself, or else its content.
 */
export function whatWasAltered(event: RecordedEvent, leaf: Leaf, broken: Problem | undefined): Problem {
  const isRestoredBy = (was: Partial<RecordedEvent>) => leafHash({ ...event, ...was }) === leaf.hash;
  if (isRestoredBy({ recordedAt: new Date(leaf.recordedAt).toISOString() })) return 'stamp';
  if (isRestoredBy({ stream: leaf.stream, revision: leaf.revision }))
    return event.stream === leaf.stream ? 'revision' : 'renamed';
  return broken === 'not-canonical' ? broken : 'changed';
}

import type { Position, RecordedEvent } from '#event-store/port';
import { badEvent, type BadEvent } from './bad-event.js';
import type { Leaf } from './ledger-file.js';

/** What a place of the log was found to hold instead of the event that the ledger saw there. */
export interface Displacement {
  readonly leaf: Leaf;
  readonly found: RecordedEvent;
  /** Where the witnessed event stands further on in the log, if it does. */
  readonly standsAt: Position | null;
  /** Where the ledger saw the event that is there now; undefined where it never did. */
  readonly foundWasAt: number | undefined;
}

/** Which of the two is to be named, and why. An event that the ledger saw earlier stands here a second time: inserted. */
export function displaced({ leaf, found, standsAt, foundWasAt }: Displacement): BadEvent {
  const { n, eventId, stream, revision } = leaf;
  const isFromFurtherOn = foundWasAt !== undefined && foundWasAt > n;
  if (standsAt !== null) {
    if (isFromFurtherOn) return badEvent({ n, position: standsAt, eventId, stream, revision, problem: 'moved' });
    return badEvent({ ...found, n, eventId: found.id, problem: 'inserted' });
  }
  const standsInItsStead = !isFromFurtherOn && found.stream === stream && found.revision === revision;
  return standsInItsStead
    ? badEvent({ n, position: found.position, eventId, stream, revision, problem: 'changed' })
    : badEvent({ n, position: null, eventId, stream, revision, problem: 'removed' });
}

import { BACKWARDS, END, FORWARDS, type EventStoreDBClient, type ResolvedEvent } from '@eventstore/db-client';
import { PAGE_CHARACTERS } from '../log-source.js';
import type { Connection } from './connection.js';
import { kindOf, Unanswered } from './faults.js';
import { seenEvent, type SeenEvent } from './event-form.js';

export interface StreamPart {
  readonly from: number;
  readonly direction: 'forwards' | 'backwards';
  readonly limit: number;
}

export interface PartRead {
  readonly events: readonly SeenEvent[];
  /** False where there may be more. */
  readonly ended: boolean;
}

/**
 * A part of one stream, from the leader: one in ten reads of another node misses what was just acknowledged. One try;
 * a stream that does not exist is empty, though the client says so only while it is being read.
 */
export function readPart(connection: Connection, prefix: string, stream: string, part: StreamPart): Promise<PartRead> {
  const { from, direction, limit } = part;
  return connection.call(async (client) => {
    const events: SeenEvent[] = [];
    let characters = 0;
    const reading = client.readStream(`${prefix}${stream}`, {
      ...connection.options({ requiresLeader: true }),
      direction: direction === 'forwards' ? FORWARDS : BACKWARDS,
      fromRevision: direction === 'backwards' && from >= Number.MAX_SAFE_INTEGER ? END : BigInt(from),
      maxCount: limit,
    });
    const isCut = await drained(client, connection, reading, (resolved) => {
      const event = seenEvent(resolved, prefix);
      if (event === undefined) return false;
      events.push(event);
      characters += event.data.length + event.metadata.length;
      return characters > PAGE_CHARACTERS;
    });
    return { events, ended: !isCut && events.length < limit };
  });
}

/** Whether a stream that is not there, or was deleted, should have held something is for the caller to know. */
const EMPTY = new Set(['stream-not-found', 'stream-deleted']);

type Reading = ReturnType<EventStoreDBClient['readStream']>;

/**
 * True where `take` has had enough. An error after that concerns nobody, but must have a listener. Where the client
 * object is replaced meanwhile the read has failed: letting it go cancels what is under way, and the client shows a
 * cancelled read as one that came to its end, with whatever had arrived by then.
 */
async function drained(
  client: EventStoreDBClient,
  connection: Connection,
  reading: Reading,
  take: (resolved: ResolvedEvent) => boolean,
): Promise<boolean> {
  return new Promise<boolean>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const over = (then: () => void) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      stopListening();
      then();
    };
    const leave = () => {
      reading.pause();
      void reading.cancel().catch(() => undefined);
    };
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => fail(new Unanswered('a read has no answer')), connection.deadline);
    };
    const fail = (error: Error) =>
      over(() => {
        leave();
        if (EMPTY.has(kindOf(error) ?? '')) return resolve(false);
        connection.doubt(client, error);
        reject(error);
      });
    alive();
    reading.on('error', fail);
    reading.on('end', () => over(() => resolve(false)));
    const stopListening = connection.onReplaced(() => fail(new Unanswered('the client was replaced')));
    reading.on('data', (resolved: ResolvedEvent) => {
      if (isOver) return;
      alive();
      try {
        if (!take(resolved)) return;
      } catch (error) {
        return fail(error as Error);
      }
      over(() => {
        leave();
        resolve(true);
      });
    });
  });
}

import { START, streamNameFilter, type EventStoreDBClient } from '@eventstore/db-client';
import type { Connection } from './connection.js';
import { sentenceOf, Unanswered } from './faults.js';
import { seenEvent, type SeenEvent } from './event-form.js';
import type { Resume } from './places.js';

/** How far the server looks at a time for what matches; a checkpoint comes after so many events of others. */
const SEARCH_WINDOW = 1_000;

export interface Listening {
  readonly from: Resume | undefined;
  /** Which streams: names that begin with one of these. */
  readonly prefixes: readonly string[];
  readonly requiresLeader: boolean;
  /** In log order. True ends the subscription. */
  event(event: SeenEvent): boolean;
  /** Everything up to there has been looked at. */
  checkpoint?(position: Resume): void;
  /** Everything that the log held has been told. True ends the subscription. */
  caughtUp(): boolean;
  /** A subscription that waits for what is appended is silent for hours; one that reads what is there is not. */
  readonly maySleep?: boolean;
}

/**
 * One subscription to `$all`, from its start to its end. The server filters by the names of the streams, so that what
 * others keep there, links and `$` streams never travel. Starts exclusive. Nothing is resumed here.
 *
 * @throws whatever dropped it: "Consumer too slow" (after one append of 300 events or more, or a consumer of 20 ms an
 * event), Unavailable, code 13 after a polite stop; Unanswered where the server falls silent while it has to tell.
 */
export function listen(
  connection: Connection,
  prefix: string,
  listening: Listening,
  signal: AbortSignal,
): Promise<void> {
  const { client } = connection;
  return new Promise<void>((resolve, reject) => {
    if (signal.aborted) return resolve();
    const subscription = subscribe(client, connection, listening, (position) => {
      if (!isOver) order.behind(subscription.readableLength, () => attempt(() => listening.checkpoint?.(position)));
    });
    let timer: NodeJS.Timeout | undefined;
    let isAsleep = false;
    let isOver = false;
    const over = (then: () => void) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
      stopListeningForReplacement();
      subscription.pause();
      void subscription.unsubscribe().catch(() => undefined);
      then();
    };
    const leave = () => over(resolve);
    const fail = (error: unknown) => {
      // First, for a client object that is replaced tells everybody so, this subscription too.
      over(() => reject(error instanceof Error ? error : new Unanswered(sentenceOf(error))));
      connection.doubt(client, error);
    };
    const alive = () => {
      clearTimeout(timer);
      if (!isAsleep) timer = setTimeout(() => fail(new Unanswered('the log says nothing')), connection.deadline);
    };
    const attempt = (tell: () => unknown) => {
      if (isOver) return;
      alive();
      try {
        if (tell() === true) leave();
      } catch (error) {
        fail(error);
      }
    };
    const order = new InOrder();
    const stopListeningForReplacement = connection.onReplaced(() => fail(new Unanswered('the client was replaced')));
    signal.addEventListener('abort', leave, { once: true });
    alive();
    subscription.on('error', fail);
    subscription.on('end', () => fail(new Unanswered('the server ended the subscription')));
    subscription.on('close', () => fail(new Unanswered('the subscription was closed')));
    subscription.on('confirmation', alive);
    subscription.on('caughtUp', () =>
      order.behind(subscription.readableLength, () => {
        isAsleep = listening.maySleep === true;
        attempt(() => listening.caughtUp());
      }),
    );
    subscription.on('data', (resolved) => {
      attempt(() => {
        const event = seenEvent(resolved, prefix);
        return event && listening.event(event);
      });
      order.delivered();
    });
  });
}

function subscribe(
  client: EventStoreDBClient,
  connection: Connection,
  { from, prefixes, requiresLeader }: Listening,
  checkpointReached: (position: Resume) => void,
) {
  return client.subscribeToAll({
    ...connection.options({ requiresLeader }),
    fromPosition: from ?? START,
    filter: streamNameFilter({
      prefixes: [...prefixes],
      maxSearchWindow: SEARCH_WINDOW,
      checkpointInterval: 1,
      checkpointReached: (_, position) => checkpointReached(position),
    }),
  });
}

/**
 * The client tells checkpoints and the end of the log ahead of events that still wait in its buffer. Taken at their
 * word, a follower dropped in between would go on behind events that it has never been told.
 */
class InOrder {
  readonly #waiting: { readonly after: number; readonly tell: () => void }[] = [];
  #delivered = 0;

  behind(buffered: number, tell: () => void): void {
    if (buffered === 0 && this.#waiting.length === 0) tell();
    else this.#waiting.push({ after: this.#delivered + buffered, tell });
  }

  delivered(): void {
    this.#delivered++;
    while (this.#waiting.length > 0 && this.#waiting[0]!.after <= this.#delivered) this.#waiting.shift()!.tell();
  }
}

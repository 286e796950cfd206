import type { EventStore, FollowMessage, FollowOptions, RecordedEvent } from '../port.js';

/** Follows in the background and keeps what it is told, so that a test can wait for a message instead of for time. */
export class Follower {
  readonly messages: FollowMessage[] = [];
  readonly ended: Promise<void>;
  readonly #abort = new AbortController();
  #look = () => {};

  constructor(store: EventStore, options: Omit<FollowOptions, 'signal'> = {}) {
    this.ended = this.#run(store.follow({ ...options, signal: this.#abort.signal }));
  }

  get events(): RecordedEvent[] {
    return this.messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
  }

  get ids(): string[] {
    return this.events.map(({ id }) => id);
  }

  until(isThere: (follower: this) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.ended.then(() => reject(new Error('the follower ended')), reject);
      this.#look = () => isThere(this) && resolve();
      this.#look();
    });
  }

  untilCaughtUp(position: bigint): Promise<void> {
    return this.until(() =>
      this.messages.some((message) => message.kind === 'caughtUp' && message.position === position),
    );
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.ended;
  }

  async #run(messages: AsyncIterable<FollowMessage>): Promise<void> {
    for await (const message of messages) {
      this.messages.push(message);
      this.#look();
    }
  }
}

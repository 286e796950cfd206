import type {
  Appended,
  EventStore,
  ExpectedState,
  FollowMessage,
  FollowOptions,
  LogHead,
  LogRange,
  NewEvent,
  RecordedEvent,
  StreamRange,
} from '#event-store/port';
import type { ClockGuard } from './clock-guard.js';

/** A store that takes nothing while its clock is in doubt. Everything else is the store's own. */
export class GuardedStore implements EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly guard: ClockGuard,
  ) {}

  /** @throws ClockDoubted: nothing was sent. */
  async append(stream: string, expected: ExpectedState, events: readonly NewEvent[]): Promise<Appended> {
    this.guard.assertBelieved();
    return this.store.append(stream, expected, events);
  }

  readStream(stream: string, range?: StreamRange): AsyncIterable<RecordedEvent> {
    return this.store.readStream(stream, range);
  }

  readAll(range?: LogRange): AsyncIterable<RecordedEvent> {
    return this.store.readAll(range);
  }

  follow(options?: FollowOptions): AsyncIterable<FollowMessage> {
    return this.store.follow(options);
  }

  head(): Promise<LogHead> {
    return this.store.head();
  }

  close(): Promise<void> {
    return this.store.close();
  }
}

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
import { StoreUnavailable } from '#event-store/errors';
import type { WriteWatch } from '../installation/write-watch.js';
import type { ClockGuard } from './clock-guard.js';

/** A store that takes nothing while its clock is in doubt, and tells whether it takes what it is given. */
export class GuardedStore implements EventStore {
  constructor(
    private readonly store: EventStore,
    private readonly guard: ClockGuard,
    private readonly writes: Pick<WriteWatch, 'succeeded' | 'failed'>,
  ) {}

  /** @throws ClockDoubted: nothing was sent. */
  async append(stream: string, expected: ExpectedState, events: readonly NewEvent[]): Promise<Appended> {
    this.guard.assertBelieved();
    try {
      const appended = await this.store.append(stream, expected, events);
      this.writes.succeeded();
      return appended;
    } catch (error) {
      if (error instanceof StoreUnavailable) this.writes.failed(error);
      throw error;
    }
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

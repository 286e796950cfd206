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
import { Refusal } from '../http/problems.js';
import type { WriteWatch } from '../installation/write-watch.js';
import type { ClockGuard } from './clock-guard.js';

/** The log has lost or changed what it held: whatever were recorded now would stand in the place of what is missing. */
export class LogDamaged extends Refusal {
  override readonly name = 'LogDamaged';
  constructor(why: string) {
    super(503, 'log-damaged', {
      vi: 'Nhật ký đã mất hoặc bị đổi một phần nên tạm ngừng ghi; người vận hành cần kiểm tra (lệnh “verify”) và khôi phục.',
      en: 'The log has lost or changed a part, so nothing is recorded; the operator has to run “verify” and restore.',
    });
    this.message = why;
  }
}

/** A store that takes nothing while its clock or the log itself is in doubt, and tells whether it takes what it is given. */
export class GuardedStore implements EventStore {
  #doubt: () => string | null = () => null;

  constructor(
    private readonly store: EventStore,
    private readonly guard: ClockGuard,
    private readonly writes: Pick<WriteWatch, 'succeeded' | 'failed'>,
  ) {}

  /** `doubt`: why the log is not to be continued; null while it is. */
  takesNothingWhile(doubt: () => string | null): void {
    this.#doubt = doubt;
  }

  /** @throws ClockDoubted, LogDamaged: nothing was sent. */
  async append(stream: string, expected: ExpectedState, events: readonly NewEvent[]): Promise<Appended> {
    this.guard.assertBelieved();
    const doubt = this.#doubt();
    if (doubt !== null) throw new LogDamaged(doubt);
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

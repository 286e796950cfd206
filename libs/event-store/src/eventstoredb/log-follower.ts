import { RetryWaits } from '../retry-waits.js';
import type { StoredRow } from '../stored-row.js';
import { WakeUps } from '../wake-ups.js';
import { Arrivals } from './arrivals.js';
import type { Connection } from './connection.js';
import { sentenceOf } from './faults.js';
import { ForeignEvent, type SeenEvent } from './event-form.js';
import type { Places, Resume } from './places.js';
import { raised } from './raised.js';
import { RecentEvents } from './recent-events.js';
import { listen } from './subscribing.js';

/**
 * The one live subscription of a store: it keeps the places up to the log, in log order, each event once, and raises
 * the stamps. Effectively once, because places and resume point move in one transaction and what is there already is
 * passed over. A subscription that is dropped is the normal case: whatever the error, a new one begins behind the last
 * place, after capped, jittered waits. Everybody else reads what this one has announced, so that nobody is ahead of it.
 */
export class LogFollower {
  readonly recent = new RecentEvents();
  readonly #connection: Connection;
  readonly #places: Places;
  readonly #prefix: string;
  readonly #signal: AbortSignal;
  readonly #wakeUps = new WakeUps();
  readonly #arrivals = new Arrivals();
  readonly #waits = new RetryWaits(10, 5_000);
  #isCopying = true;
  #resume: Resume | undefined;
  #waiting: SeenEvent[] = [];
  #isFlushDue = false;
  #isCurrent = false;
  /** What arrives was appended just now, not read from what was there. */
  #isLive = false;
  #dropped: string | null = null;
  /** By an event that nobody can take for one of ours; it stays where it is. */
  #isBlocked = false;
  #serverAhead: number | null = null;
  #running: Promise<void> | undefined;
  #fail: (error: unknown) => void = () => undefined;

  constructor(connection: Connection, places: Places, prefix: string, signal: AbortSignal) {
    this.#connection = connection;
    this.#places = places;
    this.#prefix = prefix;
    this.#signal = signal;
    signal.addEventListener(
      'abort',
      () => {
        this.#wakeUps.wakeAll();
        this.#arrivals.end();
      },
      { once: true },
    );
  }

  /** How far the server's clock was ahead of ours when the last event arrived live, ms; null before the first. */
  get serverAhead(): number | null {
    return this.#serverAhead;
  }

  /** Why the log is not followed just now; null while it is. */
  get dropped(): string | null {
    return this.#dropped;
  }

  start(): void {
    if (this.#running !== undefined) return;
    this.#isCopying = this.#places.isCopying;
    this.#resume = this.#places.resume;
    this.#running = this.#run();
  }

  /** After the signal. */
  async ended(): Promise<void> {
    await this.#running;
  }

  /** False after the time is over, or where the store is closed. */
  async reached(position: bigint, timeoutMs: number): Promise<boolean> {
    const place = Number(position);
    if (this.#places.end.position >= place) return true;
    return this.#signal.aborted ? false : this.#arrivals.until(place, timeoutMs);
  }

  /** True once the end of the log has been reached for the first time; false also where no waiting will bring that about. */
  async caughtUp(timeoutMs: number): Promise<boolean> {
    const time = new AbortController();
    const timer = setTimeout(() => time.abort(), timeoutMs);
    const isOver = () => this.#isCurrent || this.#isBlocked || time.signal.aborted || this.#signal.aborted;
    while (!isOver()) await this.#wakeUps.sleep(time.signal);
    clearTimeout(timer);
    return this.#isCurrent;
  }

  /** Until there may be more; also wakes for nothing. */
  async more(than: bigint, signal: AbortSignal | undefined): Promise<void> {
    if (BigInt(this.#places.end.position) > than || this.#signal.aborted) return;
    await this.#wakeUps.sleep(signal);
  }

  async #run(): Promise<void> {
    for (; !this.#signal.aborted; await this.#waits.wait(this.#signal)) {
      try {
        await this.#follow();
        this.#flush();
      } catch (error) {
        this.#dropped = sentenceOf(error);
        this.#isBlocked = error instanceof ForeignEvent;
        if (this.#isBlocked) this.#wakeUps.wakeAll();
      }
      this.#waiting = [];
    }
  }

  /** @throws what dropped it: the server's or the client's error, or that the places could not be kept. */
  async #follow(): Promise<void> {
    const round = new AbortController();
    this.#isLive = false;
    this.#fail = (error) => round.abort(error);
    await listen(
      this.#connection,
      this.#prefix,
      {
        from: this.#resume,
        prefixes: [this.#prefix],
        requiresLeader: false,
        maySleep: true,
        event: (event) => {
          this.#waiting.push(event);
          this.#flushSoon();
          return false;
        },
        checkpoint: (position) => {
          this.#flush();
          if (this.#waiting.length > 0) return;
          this.#places.add([], position, { copying: this.#isCopying });
          this.#resume = position;
        },
        caughtUp: () => {
          this.#flush();
          this.#isCurrent = true;
          this.#isLive = true;
          this.#works();
          this.#wakeUps.wakeAll();
          return false;
        },
      },
      AbortSignal.any([this.#signal, round.signal]),
    );
    round.signal.throwIfAborted();
  }

  /** What arrives in one turn of the event loop is one transaction; an append is announced whole or not at all. */
  #flushSoon(): void {
    if (this.#isFlushDue) return;
    this.#isFlushDue = true;
    setImmediate(() => {
      try {
        this.#flush();
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  #flush(): void {
    this.#isFlushDue = false;
    const whole = this.#waiting.findLastIndex(({ left }) => left === 0) + 1;
    const { position } = this.#places.end;
    const events = this.#waiting.slice(0, whole).filter((event) => event.position > position);
    this.#waiting = this.#waiting.slice(whole);
    const last = events.at(-1);
    if (last === undefined) return;
    if (this.#isLive) this.#serverAhead = last.recordedAt - Date.now();
    const rows = this.#raise(events);
    const resume = { commit: BigInt(last.position), prepare: BigInt(last.position) };
    this.#places.add(rows, resume, { copying: this.#isCopying });
    this.#resume = resume;
    this.recent.add(rows);
    this.#works();
    this.#arrivals.come(last.position);
    this.#wakeUps.wakeAll();
  }

  #raise(events: readonly SeenEvent[]): (SeenEvent & StoredRow)[] {
    let before = this.#places.end.recordedAt;
    return events.map((event) => {
      this.#isCopying &&= event.copiedStamp !== null;
      const recordedAt = raised(event, { before, believed: this.#isCopying });
      before = recordedAt;
      return { ...event, recordedAt };
    });
  }

  #works(): void {
    this.#dropped = null;
    this.#waits.reset();
  }
}

import type { Clock } from '#event-store/clock';
import { Refusal } from '../http/problems.js';

/** How far the clock may depart from the machine's monotonic clock, ms. */
const MOST_DEPARTURE = 60_000;
/** How long after the last stamp a start is believed without asking, ms. */
const LONGEST_REST = 30 * 86_400_000;

/** The log is not written to, because its stamps could not be believed. */
export class ClockDoubted extends Refusal {
  override readonly name = 'ClockDoubted';
  constructor(readonly why: string) {
    super(503, 'clock-doubted', {
      vi: 'Đồng hồ máy chủ không đáng tin nên tạm ngừng ghi; người vận hành cần xác nhận thời gian.',
      en: `Nothing is recorded until an operator confirms the time: ${why}.`,
    });
    this.message = why;
  }
}

interface Watched {
  readonly clock: Clock;
  /** Milliseconds of a clock that nobody can set. */
  readonly monotonic: Clock;
  /** How far the server that stamps the log was ahead of `clock` when its last event arrived, ms; null where unknown. */
  readonly serverAhead?: () => number | null;
  /** The last time known to be right, ms since 1970; null where nothing was recorded yet. */
  readonly last: number | null;
}

/**
 * Watches the clock that stamps the log (rules.md, section 2): in doubt at a start before the last stamp or over 30 days
 * after it, until an operator confirms the time; and while it departs by more than 60 s from the monotonic clock,
 * counted from the start or the last confirmation, or from the stamps of the server that keeps the log. One event stamped in 2030 would make every later "known at" useless.
 */
export class ClockGuard {
  #start: string | null;
  #anchor: { readonly wall: number; readonly monotonic: number };

  private constructor(private readonly watched: Watched | null) {
    this.#start = watched && doubtAtStart(watched);
    this.#anchor = this.#reading();
  }

  static watching(watched: Watched): ClockGuard {
    return new ClockGuard(watched);
  }

  /** A simulated clock, in tests and the demo loader, departs as it likes. */
  static ofSimulatedClock(): ClockGuard {
    return new ClockGuard(null);
  }

  /** Why the clock is not believed now; null where it is. */
  get doubt(): string | null {
    return this.#start ?? this.#departure();
  }

  /** @throws ClockDoubted */
  assertBelieved(): void {
    const why = this.doubt;
    if (why !== null) throw new ClockDoubted(why);
  }

  /** The clock is believed from now on, as it stands. Gives how to take that back. */
  confirm(): () => void {
    const before = { start: this.#start, anchor: this.#anchor };
    this.#start = null;
    this.#anchor = this.#reading();
    return () => {
      this.#start = before.start;
      this.#anchor = before.anchor;
    };
  }

  #departure(): string | null {
    const { wall, monotonic } = this.#reading();
    const ms = wall - this.#anchor.wall - (monotonic - this.#anchor.monotonic);
    if (Math.abs(ms) > MOST_DEPARTURE)
      return `the clock has departed by ${Math.round(ms / 1000)} s from the machine's monotonic clock`;
    const ahead = this.watched?.serverAhead?.() ?? 0;
    if (Math.abs(ahead) <= MOST_DEPARTURE) return null;
    return `the clock departs by ${Math.round(-ahead / 1000)} s from the stamps of EventStoreDB`;
  }

  #reading() {
    return this.watched === null
      ? { wall: 0, monotonic: 0 }
      : { wall: this.watched.clock(), monotonic: this.watched.monotonic() };
  }
}

function doubtAtStart({ clock, last }: Watched): string | null {
  const now = clock();
  if (last === null || (now >= last && now - last <= LONGEST_REST)) return null;
  const [shown, before] = [new Date(now).toISOString(), new Date(last).toISOString()];
  return now < last
    ? `the clock said ${shown} at the start, which is before the last stamp, ${before}`
    : `the clock said ${shown} at the start, over 30 days after the last stamp, ${before}`;
}

import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { decode } from '#domain/codec';
import type { EventId } from '#domain/facts';
import { chainsOf } from '#domain/fold';
import { categoryOf } from '#domain/streams';
import type { EventStore, FollowMessage, RecordedEvent } from '#event-store/port';
import { RetryWaits } from '#event-store/retry-waits';
import type { Following } from '../following/following.js';
import type { Installation } from '../installation/installation.js';
import { EVENT_STORE, FOLLOWING, INSTALLATION, LOGGER, ROWS } from '../installation/tokens.js';
import { Bookmark, type Place } from './bookmark.js';
import { LateArrivals } from './late-arrivals.js';
import type { Deciding } from './plan.js';
import { DECIDING_TYPES, isDeciding, Plans } from './plans.js';
import { ProcessRun } from './process-run.js';

const FOLLOWED = [...DECIDING_TYPES, 'EventVoided', 'TaskAssigned', 'TaskReassigned'];
const CATEGORIES = ['directive', 'unit', 'task', 'import'];

/** How often the place is kept at most, ms. */
const KEPT_EVERY = 1_000;

/**
 * Sees to it that every deciding event is carried out: at least once, one process after another in log order, after a
 * start from the place kept last; what is complete is passed over. A fault is waited out and tried again from where the
 * process stands; nothing later is begun meanwhile. Runs in the one process that holds the server's lock.
 */
@Injectable()
export class ProcessFollower {
  readonly #end = new AbortController();
  readonly #bookmark: Bookmark;
  #running: Promise<void> | undefined;
  #fault: string | null = null;
  #keptAt = 0;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(FOLLOWING) private readonly following: Following,
    @Inject(ROWS) private readonly rows: Database.Database,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(INSTALLATION) { folder }: Installation,
    private readonly plans: Plans,
    private readonly processes: ProcessRun,
    private readonly lateArrivals: LateArrivals,
  ) {
    this.#bookmark = new Bookmark(join(folder, 'processes.json'), store);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends between two batches of steps; the rest is done after the next start. */
  async stop(): Promise<void> {
    this.#end.abort();
    await this.#running;
  }

  /** What keeps a process from going on just now; null where nothing does. */
  get fault(): string | null {
    return this.#fault;
  }

  async #run(): Promise<void> {
    const { signal } = this.#end;
    const goesOn = () => !signal.aborted;
    const waits = new RetryWaits();
    let place: Place | undefined;
    while (goesOn()) {
      try {
        place ??= await this.#bookmark.read();
        const { position: after } = place;
        for await (const message of this.store.follow({ after, signal, types: FOLLOWED, categories: CATEGORIES })) {
          if (message.kind === 'event') await this.#carryOut(message.event, signal);
          if (!goesOn()) break;
          place = reached(message, place);
          this.#keep(place);
          this.#fault = null;
          waits.reset();
        }
      } catch (error) {
        this.#fault = error instanceof Error ? error.message : String(error);
        this.logger.error({ err: error }, 'a process was interrupted; it is tried again');
      }
      if (goesOn()) await waits.wait(signal);
    }
    if (place !== undefined) this.#keepNow(place);
  }

  #keep(place: Place): void {
    const now = performance.now();
    if (now - this.#keptAt < KEPT_EVERY) return;
    this.#keptAt = now;
    this.#keepNow(place);
  }

  /** Where it cannot be kept, the next start has more to pass over. */
  #keepNow(place: Place): void {
    try {
      this.#bookmark.write(place);
    } catch (error) {
      this.logger.warn({ err: error }, 'how far processes are could not be kept');
    }
  }

  async #carryOut(stored: RecordedEvent, signal: AbortSignal): Promise<void> {
    if (categoryOf(stored.stream) === 'task') return this.lateArrivals.handle(stored);
    if ((await this.processes.state(stored)).completed !== null) return;
    const found = await this.#deciding(stored);
    if (found === undefined || !(await this.#allRead(signal))) return;
    const { deciding, earlier } = found;
    const plan = await this.plans.of(deciding, this.#numberOf(stored), earlier);
    if (await this.processes.run(deciding, plan, signal))
      this.logger.info({ process: deciding.id, kind: plan.kind, steps: plan.steps.length }, 'process complete');
  }

  /**
   * Undefined where the event decides nothing. Where something recorded later has taken its place, its process runs all
   * the same: no step of it is taken any more, and it is complete for whoever waits for it.
   */
  async #deciding(
    stored: RecordedEvent,
  ): Promise<{ readonly deciding: Deciding; readonly earlier: readonly EventId[] } | undefined> {
    const deciding = {
      ...decode(stored),
      stream: stored.stream,
      correlation: stored.metadata['correlation'] as string,
    };
    const history = await Array.fromAsync(this.store.readStream(stored.stream), decode);
    const chain = chainsOf(history).find((links) => links.some(({ id }) => id === stored.id)) ?? [];
    const [first] = chain;
    if (first === undefined || !isDeciding({ ...deciding, event: first.event })) return undefined;
    return {
      deciding,
      earlier: chain
        .slice(
          0,
          chain.findIndex(({ id }) => id === stored.id),
        )
        .map(({ id }) => id),
    };
  }

  /** Plans read the rows. False where the signal came first. @throws where the read models have stopped for good. */
  async #allRead(signal: AbortSignal): Promise<boolean> {
    const { position } = await this.store.head();
    while (!(await this.following.waitFor(position, 500))) {
      if (signal.aborted) return false;
      const { stopped } = (await this.following.status()).readModels;
      if (stopped !== null) throw new Error(`the read models stopped at event ${stopped.n}`);
      await delay(50);
    }
    return !signal.aborted;
  }

  #numberOf({ id }: RecordedEvent): number {
    const n = this.rows.prepare<[string], number>('SELECT n FROM log WHERE event_id = ?').pluck().get(id);
    if (n === undefined) throw new Error(`event ${id} is not in the read models`);
    return n;
  }
}

const reached = (message: FollowMessage, { event }: Place): Place =>
  message.kind === 'event'
    ? { position: message.event.position, event: message.event }
    : { position: message.position, event };

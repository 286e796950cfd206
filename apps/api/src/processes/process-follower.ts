import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { decode } from '#domain/codec';
import type { EventId } from '#domain/facts';
import { chainsOf, lastLink } from '#domain/fold';
import { START, type EventStore, type Position, type RecordedEvent } from '#event-store/port';
import { RetryWaits } from '#read-models/engine/retry-waits';
import { FOLLOWING, EVENT_STORE, LOGGER, ROWS } from '../installation/tokens.js';
import type { Following } from '../following/following.js';
import type Database from 'better-sqlite3';
import { LateArrivals } from './late-arrivals.js';
import type { Deciding } from './plan.js';
import { DECIDING_TYPES, isDeciding, Plans } from './plans.js';
import { ProcessRun } from './process-run.js';

const FOLLOWED = [...DECIDING_TYPES, 'EventVoided', 'TaskAssigned', 'TaskReassigned'];
const CATEGORIES = ['directive', 'unit', 'task'];

/**
 * Sees to it that every deciding event is carried out: at least once, from the beginning of the log after each start,
 * one process after another in log order; what is complete is passed over. A fault is waited out and tried again from
 * where the process stands. Runs in the one process that holds the server's lock.
 */
@Injectable()
export class ProcessFollower {
  readonly #end = new AbortController();
  #running: Promise<void> | undefined;
  #fault: string | null = null;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(FOLLOWING) private readonly following: Following,
    @Inject(ROWS) private readonly rows: Database.Database,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly plans: Plans,
    private readonly processes: ProcessRun,
    private readonly lateArrivals: LateArrivals,
  ) {}

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
    const waits = new RetryWaits();
    let after: Position = START;
    while (!signal.aborted) {
      try {
        for await (const message of this.store.follow({ after, signal, types: FOLLOWED, categories: CATEGORIES })) {
          if (message.kind === 'event') await this.#carryOut(message.event, signal);
          if (signal.aborted) return;
          after = message.kind === 'event' ? message.event.position : message.position;
          this.#fault = null;
          waits.reset();
        }
      } catch (error) {
        this.#fault = error instanceof Error ? error.message : String(error);
        this.logger.error({ err: error }, 'a process was interrupted; it is tried again');
      }
      if (!signal.aborted) await waits.wait(signal);
    }
  }

  async #carryOut(stored: RecordedEvent, signal: AbortSignal): Promise<void> {
    if (stored.type === 'TaskAssigned' || stored.type === 'TaskReassigned') return this.lateArrivals.handle(stored);
    const found = await this.#deciding(stored);
    if (found === undefined || (await this.processes.state(found.deciding)).completed !== null) return;
    const { deciding, earlier } = found;
    const plan = await this.plans.of(deciding, earlier);
    if (await this.processes.run(deciding, plan, signal))
      this.logger.info({ process: deciding.id, kind: plan.kind, steps: plan.steps.length }, 'process complete');
  }

  /** Undefined where the event decides nothing, or something recorded later has taken its place already. */
  async #deciding(stored: RecordedEvent): Promise<{ deciding: Deciding; earlier: readonly EventId[] } | undefined> {
    const reached = await this.following.waitFor(stored.position, 60_000);
    if (!reached) throw new Error('the read models do not follow the log');
    const row = this.rows.prepare<[string], { n: number }>('SELECT n FROM log WHERE event_id = ?').get(stored.id);
    if (row === undefined) throw new Error(`event ${stored.id} is not in the read models`);
    const correlation = String(stored.metadata['correlation']);
    const deciding: Deciding = { ...decode(stored), stream: stored.stream, correlation, n: row.n };

    const history = await Array.fromAsync(this.store.readStream(stored.stream), decode);
    const chain = chainsOf(history).find((links) => links.some(({ id }) => id === stored.id));
    if (chain === undefined || lastLink(chain).id !== stored.id) return undefined;
    if (!isDeciding({ ...deciding, event: chain[0].event })) return undefined;
    return { deciding, earlier: chain.slice(0, -1).map(({ id }) => id) };
  }
}

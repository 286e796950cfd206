import type { EventStore, LogHead, Position, RecordedEvent } from '#event-store/port';
import type { Checkpoint } from './checkpoint.js';
import { CannotApply, sentence, type FollowerStatus, type StoppedAt } from './follower-status.js';
import { PositionWaiters } from './position-waiters.js';
import type { FollowerOptions } from './follower-options.js';
import type { ReadModelFile } from './read-model-file.js';
import { RetryWaits } from '#event-store/retry-waits';
import { Settling } from './settling.js';
import { takeInto } from './take-events.js';

/** A batch holds up everything else in the process: some 20 ms. */
const BATCH_EVENTS = 500;
const BATCH_CHARACTERS = 8 * 1024 * 1024;

/**
 * Keeps the read models up to the log. Effectively once: rows and checkpoint move in one transaction, so an event
 * takes effect exactly once whatever crashes, drops or is delivered again, in log order and without a gap.
 * A dropped follow resumes from the checkpoint; an event that cannot be decoded or applied stops it for good, with
 * everything before it applied and nothing after it.
 */
export class ReadModelFollower {
  readonly #store: EventStore;
  readonly #file: ReadModelFile;
  readonly #log: (message: string) => void;
  readonly #waits: RetryWaits;
  readonly #batch: number;
  readonly #waiters = new PositionWaiters();
  readonly #end = new AbortController();
  readonly #settling: Settling;
  #checkpoint: Checkpoint;
  /** The rows are of the log at hand; until then no position says anything. */
  #recognised = false;
  #head: LogHead | null = null;
  #caughtUp = false;
  #dropped: string | null = null;
  #stopped: StoppedAt | null = null;
  #running: Promise<void> | undefined;

  constructor({
    store,
    file,
    log = () => undefined,
    waits = new RetryWaits(),
    settles = true,
    batch = BATCH_EVENTS,
  }: FollowerOptions) {
    this.#store = store;
    this.#file = file;
    this.#log = log;
    this.#waits = waits;
    this.#batch = batch;
    this.#checkpoint = file.checkpoint();
    this.#settling = new Settling(file, log);
    if (!settles) this.#settling.end();
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends after the batch under way. The file stays open: it is the caller's. */
  async stop(): Promise<void> {
    this.#end.abort();
    this.#settling.end();
    this.#waiters.giveUp();
    await this.#running;
  }

  status(): FollowerStatus {
    const { n, position } = this.#checkpoint;
    return {
      n,
      position,
      head: this.#head,
      lag: this.#head === null ? null : Math.max(0, this.#head.size - n),
      caughtUp: this.#caughtUp,
      dropped: this.#dropped ?? this.#settling.trouble,
      stopped: this.#stopped,
    };
  }

  /** As `status`, after a look at the end of the log. Throws what the store throws. */
  async statusNow(): Promise<FollowerStatus> {
    this.#head = await this.#store.head();
    return this.status();
  }

  /** True once everything up to `position` is applied; false after the time is over, or where following has ended. */
  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    if (this.#recognised && this.#checkpoint.position >= position) return true;
    if (this.#stopped !== null || this.#end.signal.aborted) return false;
    return this.#waiters.wait(position, timeoutMs);
  }

  /** Applies what the log holds now, starting if need be: for a caller that reads once, and for tests. */
  async catchUp(timeoutMs: number): Promise<boolean> {
    this.start();
    this.#head = await this.#store.head();
    return this.waitFor(this.#head.position, timeoutMs);
  }

  async #run(): Promise<void> {
    const { signal } = this.#end;
    while (!signal.aborted) {
      try {
        await this.#recogniseLog();
        await this.#follow(signal);
        this.#dropped = 'the log ended the follow';
      } catch (error) {
        this.#dropped = sentence(error);
        if (error instanceof CannotApply) this.#stopped = error.at;
      }
      this.#caughtUp = false;
      if (this.#end.signal.aborted) return;
      this.#log(`the read models stand at event ${this.#checkpoint.n}: ${this.#dropped}`);
      if (this.#stopped !== null) return this.#waiters.giveUp();
      await this.#waits.wait(signal);
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    this.#recognised = true;
    this.#advanceTo(this.#file.checkpoint());
    this.#head = await this.#store.head();
    let pending: RecordedEvent[] = [];
    let characters = 0;
    for await (const message of this.#store.follow({ after: this.#checkpoint.position, signal })) {
      this.#caughtUp = false;
      if (message.kind === 'event') {
        pending.push(message.event);
        characters += message.event.stored.data.length;
        if (pending.length < this.#batch && characters < BATCH_CHARACTERS) continue;
      }
      const upTo = message.kind === 'event' ? message.event.position : message.position;
      takeInto(this.#file, pending, upTo, (checkpoint) => this.#advanceTo(checkpoint));
      pending = [];
      characters = 0;
      this.#dropped = null;
      this.#waits.reset();
      this.#settling.wake();
      if (message.kind === 'caughtUp') this.#reachedTheEnd(upTo);
    }
  }

  /** Rows made from another log, or from an end that a restore took away, are of no use for this one. */
  async #recogniseLog(): Promise<void> {
    const { last } = this.#file.checkpoint();
    if (last === null) return;
    for await (const event of this.#store.readStream(last.stream, { from: last.revision, limit: 1 }))
      if (event.id === last.id && event.position === last.position) return;
    const detail = `the log does not hold event ${last.id} (${last.stream}) at position ${last.position}`;
    this.#file.discard({ cause: 'foreign-log', detail });
  }

  #reachedTheEnd(position: Position): void {
    const { n, recordedAt } = this.#checkpoint;
    this.#caughtUp = true;
    this.#head = { position, size: n, recordedAt };
  }

  #advanceTo(checkpoint: Checkpoint): void {
    this.#checkpoint = checkpoint;
    this.#waiters.reached(checkpoint.position);
  }
}

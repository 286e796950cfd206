import { Worker } from 'node:worker_threads';
import { START, type Position } from '#event-store/port';
import type { FilesToFollow, FromThread, Question, ToThread } from './following-messages.js';
import type { FollowingStatus } from './following.js';
import { SharedProgress } from './shared-progress.js';

/** The thread is gone and nothing follows the log any more. */
export class FollowingEnded extends Error {
  override readonly name = 'FollowingEnded';
  constructor(why: string, options?: ErrorOptions) {
    super(`the thread that follows the log has ended, and with it the server; start it again: ${why}`, options);
  }
}

/** Batches come and go: with as much as the main thread has, 30 MB more are held and nothing is faster. */
const YOUNG_MEGABYTES = 12;

type Answer = boolean | FollowingStatus;

interface Waiting {
  readonly settle: (answer?: Answer) => void;
  readonly fail: (error: Error) => void;
}

/**
 * The thread that follows, as the rest of the process sees it: told, asked and stopped. One that ends before it is told
 * to is not started again, and `ended` says why: what ended it would have ended the process without a thread.
 */
export class AskedThread {
  /** Why the log is not the one that the ledger followed; null where it is. */
  notAnExtension: string | null = null;
  readonly ended: Promise<FollowingEnded>;
  readonly #thread: Worker;
  readonly #exited: Promise<void>;
  readonly #waiting = new Map<number, Waiting>();
  #questions = 0;
  #isOver = false;
  readonly #progress = new SharedProgress();
  #appended = START;
  #isTold = false;

  private constructor(files: Omit<FilesToFollow, 'progress'>) {
    const thread = new Worker(new URL('./following-thread.js', import.meta.url), {
      workerData: { ...files, progress: this.#progress.memory } satisfies FilesToFollow,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    this.#thread = thread;
    this.#exited = new Promise((resolve) => thread.once('exit', () => resolve()));
    this.ended = new Promise((resolve) => {
      thread.once('error', (cause: Error) => resolve(new FollowingEnded(cause.message, { cause })));
      thread.once('exit', (code) => {
        if (!this.#isOver) resolve(new FollowingEnded(`it ended with ${code}`));
        this.#end();
      });
    });
    thread.on('message', (message: FromThread) => this.#hear(message));
  }

  /** With its files open. @throws what they refuse. */
  static async start(files: Omit<FilesToFollow, 'progress'>): Promise<AskedThread> {
    const asked = new AskedThread(files);
    const opened = new Promise<undefined>((resolve) => asked.#thread.once('message', () => resolve(undefined)));
    const ended = await Promise.race([opened, asked.ended]);
    if (ended !== undefined) throw ended.cause instanceof Error ? ended.cause : ended;
    return asked;
  }

  /** This process has appended. Told once for all appends of a turn; what is not told is noticed within 50 ms. */
  appended(position: Position): void {
    if (position > this.#appended) this.#appended = position;
    if (this.#isTold) return;
    this.#isTold = true;
    setImmediate(() => {
      this.#isTold = false;
      this.#tell({ kind: 'appended' });
    });
  }

  /**
   * For whoever reads next what this process has just recorded: where projections run in the same thread, nothing is
   * read before they have run. Holds this thread for a moment at most, where following is late.
   */
  holdForAppended(): void {
    if (this.#isOver || this.#progress.isAt(this.#appended)) return;
    this.#tell({ kind: 'appended' });
    this.#progress.hold(this.#appended);
  }

  /** Undefined where no answer comes in that time, or will come any more. @throws what the thread failed with. */
  ask(question: Question, timeoutMs: number): Promise<Answer | undefined> {
    if (this.#isOver) return Promise.resolve(undefined);
    const number = ++this.#questions;
    let timer: NodeJS.Timeout | undefined;
    return new Promise<Answer | undefined>((resolve, reject) => {
      this.#waiting.set(number, { settle: resolve, fail: reject });
      timer = setTimeout(() => resolve(undefined), timeoutMs);
      this.#tell({ kind: 'asked', number, question });
    }).finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(number);
    });
  }

  /** After the batch under way; when it resolves, the thread has ended and its files are closed. */
  async stop(): Promise<void> {
    this.#end();
    this.#tell({ kind: 'stop' });
    await this.#exited;
  }

  #hear(message: FromThread): void {
    if (message.kind === 'notAnExtension') this.notAnExtension = message.why;
    if (message.kind === 'answered') this.#waiting.get(message.number)?.settle(message.answer);
    if (message.kind === 'failed')
      this.#waiting.get(message.number)?.fail(Object.assign(new Error(message.message), { code: message.code }));
  }

  #tell(message: ToThread): void {
    this.#thread.postMessage(message);
  }

  #end(): void {
    this.#isOver = true;
    for (const { settle } of [...this.#waiting.values()]) settle();
  }
}

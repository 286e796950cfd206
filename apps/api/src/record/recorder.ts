import { Inject, Injectable, Optional } from '@nestjs/common';
import { accountDecider } from '#domain/account/account.decider';
import { decodeAs } from '#domain/codec';
import type { Act, Decider, DomainEvent, Recorded } from '#domain/facts';
import { RuleViolation } from '#domain/rule-violation';
import { schemaVersionOf, type Category, type EventOf } from '#domain/schema-versions';
import { accountStream, categoryOf } from '#domain/streams';
import { RevisionConflict } from '#event-store/errors';
import { KnownStreams } from '#event-store/known-streams';
import { LongStreams } from '#event-store/long-streams/long-streams';
import type { SnapshotFile } from '#event-store/long-streams/snapshot-file';
import type { EventStore, JsonObject, RecordedEvent } from '#event-store/port';
import { record, refusalKey } from '#event-store/record';
import { Refusal } from '../http/problems.js';
import { EVENT_STORE, SNAPSHOTS } from '../installation/tokens.js';
import { KnownHistories } from './known-histories.js';
import { receiptOf, type Receipt } from './receipt.js';
import { actOf, metadataOf, type RequestContext } from './request-context.js';
import { isOnRecord } from './rule-refusals.js';
import { SHORTENED_TASKS } from './shortened-tasks.js';

interface Command {
  readonly type: string;
  readonly act: Act;
}

/** One command on its way to one stream. */
export interface CommandOnStream<K extends Category, S, C extends Command> {
  readonly category: K;
  readonly stream: string;
  readonly decider: Decider<S, C, EventOf<K>>;
  readonly context: RequestContext;
  /** The command's type, named where its making may be refused already: what a refusal on record says was tried. */
  readonly type?: C['type'];
  /**
   * The command, or how to make it from the stream's history (what is judged beside the stream is looked up here).
   * Called once for each attempt.
   */
  readonly command: C | ((history: readonly Recorded<EventOf<K>>[]) => C | Promise<C>);
}

/** Commands that meet on one stream give way to each other; a caller who named no revision has none to be told of. */
const ATTEMPTS = 40;

/**
 * Where a handler's command, its decider and the store meet: load, recognise a repeat, decide, append; a refusal that
 * matters is recorded in the actor's account stream before it is thrown. Acknowledged means durable.
 */
@Injectable()
export class Recorder {
  readonly #known: KnownStreams;
  readonly #histories = new KnownHistories();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Optional() @Inject(SNAPSHOTS) snapshots?: SnapshotFile,
  ) {
    this.#known = new KnownStreams(store, snapshots && new LongStreams(store, SHORTENED_TASKS, snapshots));
  }

  /**
   * @throws RuleViolation, KeyReused, UndecodableEvent; RevisionConflict where the context names a revision; Refusal 503
   * where others write to the stream all the time.
   */
  async record<K extends Category, S, C extends Command>(on: CommandOnStream<K, S, C>): Promise<Receipt> {
    const { context, stream } = on;
    const seen: { type: string | undefined; revision: number | null } = { type: on.type, revision: null };
    try {
      const recorded = await record(this.store, {
        stream,
        key: context.key,
        attempts: ATTEMPTS,
        known: this.#known,
        ...(context.request === undefined ? {} : { request: context.request }),
        ...(context.expected === undefined ? {} : { expected: context.expected }),
        decide: async (history) => {
          seen.revision = history.at(-1)?.revision ?? null;
          const known = this.#histories.of(on.category, history);
          const command = typeof on.command === 'function' ? await on.command(known.events) : on.command;
          seen.type = command.type;
          const decided = on.decider.decide(known.judged(on.decider, command.act), command);
          return decided.map((event) => factOf(on.category, event, metadataOf(context, command.act)));
        },
      });
      return receiptOf(recorded);
    } catch (error) {
      if (error instanceof RevisionConflict && context.expected === undefined) throw busy();
      if (error instanceof RuleViolation && isOnRecord(error.code)) {
        await this.recordRefusal(context, {
          command: seen.type ?? '',
          stream,
          revision: seen.revision,
          code: error.code,
        });
      }
      throw error;
    }
  }

  /** Once for each command key; the target's revision does not move. */
  async recordRefusal(
    context: RequestContext,
    refusal: {
      readonly command: string;
      readonly stream: string;
      readonly revision: number | null;
      readonly code: string;
    },
  ): Promise<void> {
    const { expected: _seenElsewhere, request: _ofTheCommand, ...own } = context;
    await this.record({
      category: 'account',
      stream: accountStream(context.actor.account),
      decider: accountDecider,
      context: { ...own, key: refusalKey(context.key) },
      command: { type: 'RecordRefusal', act: actOf(context), accountId: context.actor.account, ...refusal },
    });
  }

  /** What a decision on the stream would see: of a long one its correction chains. Decoded. */
  async seen<K extends Category>(category: K, stream: string): Promise<readonly Recorded<EventOf<K>>[]> {
    const { events } = await this.#known.load(stream);
    return this.#histories.of(category, events).events;
  }

  /** A stream's history, decoded. */
  async history<K extends Category>(category: K, stream: string): Promise<Recorded<EventOf<K>>[]> {
    return Array.fromAsync(this.store.readStream(stream), (event: RecordedEvent) => decodeAs(category, event));
  }
}

const busy = (): Refusal =>
  new Refusal(503, 'stream-busy', {
    vi: 'Nhiều người đang ghi vào cùng một hồ sơ; hãy gửi lại.',
    en: 'Many are writing to the same record; send it again.',
  });

/** A decided event as the store takes it, in the version in which its type is written today. */
export function factOf(category: Category, event: DomainEvent, metadata: object) {
  const schemaVersion = schemaVersionOf(category, event.type);
  if (schemaVersion === undefined) throw new Error(`${event.type} is not a fact of ${categoryOf(category)}`);
  return { type: event.type, schemaVersion, data: event.data as JsonObject, metadata: metadata as JsonObject };
}

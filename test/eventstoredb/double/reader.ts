import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { setImmediate } from 'node:timers/promises';
import type { DoubleLog, DoubleRecord } from './double-log.js';
import { caughtUp, checkpoint, confirmed, nameOf, notFound, recordTold } from './wire.js';

/** One read or subscription: from what the request asks for, to its end or until the caller has gone. */
export class Reader {
  readonly #gone = new AbortController();
  #wake: () => void = () => undefined;

  constructor(
    private readonly log: DoubleLog,
    private readonly call: ServerWritableStream<streams.ReadReq, streams.ReadResp>,
  ) {
    for (const event of ['cancelled', 'close', 'error'])
      call.on(event, () => {
        this.#gone.abort();
        this.#wake();
      });
  }

  async run(): Promise<void> {
    const options = this.call.request.getOptions()!;
    if (options.hasStream()) await this.#stream(options);
    else await this.#follow(options);
    if (!this.#hasGone()) this.call.end();
  }

  async #stream(options: streams.ReadReq.Options): Promise<void> {
    const asked = options.getStream()!;
    const name = nameOf(asked.getStreamIdentifier());
    const all = this.log.streamOf(name);
    if (all.length === 0) return this.#tell(notFound(name));
    const isBackwards = Boolean(options.getReadDirection());
    const from = asked.hasRevision() ? Number(asked.getRevision()) : asked.hasEnd() ? Infinity : 0;
    const found = isBackwards
      ? all.filter(({ revision }) => revision <= from).toReversed()
      : all.filter(({ revision }) => revision >= from);
    for (const record of found.slice(0, Number(options.getCount()))) await this.#tell(recordTold(record));
  }

  /** Starts exclusive; checkpoints come after so many records looked at, whether they match or not. */
  async #follow(options: streams.ReadReq.Options): Promise<void> {
    const filter = options.getFilter()!;
    const prefixes = filter.getStreamIdentifier()?.getPrefixList() ?? [];
    const every = filter.getMax() * filter.getCheckpointintervalmultiplier();
    const matches = ({ stream }: DoubleRecord) => prefixes.some((prefix) => stream.startsWith(prefix));
    let at = options.getAll()!.hasPosition() ? Number(options.getAll()!.getPosition()!.getCommitPosition()) : 0;
    let looked = 0;
    let isTold = false;
    const stopWatching = this.log.watch(() => this.#wake());
    await this.#tell(confirmed());
    while (!this.#hasGone()) {
      const more = new Promise<void>((resolve) => (this.#wake = resolve));
      for (const record of this.log.after(at)) {
        at = record.position;
        if (matches(record)) await this.#tell(recordTold(record));
        if (++looked % every === 0) await this.#tell(checkpoint(at));
        if (this.#hasGone()) break;
      }
      if (this.log.after(at).length > 0) continue;
      if (!isTold) await this.#tell(caughtUp());
      isTold = true;
      if (!this.#hasGone()) await more;
    }
    stopWatching();
  }

  #hasGone(): boolean {
    return this.#gone.signal.aborted;
  }

  async #tell(message: streams.ReadResp): Promise<void> {
    if (this.#hasGone()) return;
    if (!this.call.write(message)) await setImmediate();
  }
}

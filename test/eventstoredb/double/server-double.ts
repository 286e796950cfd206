import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServerWritableStream,
} from '@grpc/grpc-js';
import { DoubleLog, type Proposed } from './double-log.js';
import { errorOf, Misbehaviour, refusal } from './misbehaviour.js';
import { Reader } from './reader.js';
import { appended, nameOf, proposedOf } from './wire.js';

type Reading = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/**
 * A protocol double of EventStoreDB: a gRPC server on the service definitions that ship inside the client package, its
 * log in memory, misbehaving on request. For tests where no server can run; it keeps nothing and is never offered to
 * users. Of the protocol it serves what the adapter uses: appends on the single path, reads, subscriptions to `$all`.
 */
export class ServerDouble {
  readonly log = new DoubleLog();
  readonly misbehaviour = new Misbehaviour();
  readonly #open = new Set<Reading>();
  #server: Server | undefined;
  #port = 0;
  /** Appends that reached it, stored or not. */
  appends = 0;

  static async start(): Promise<ServerDouble> {
    const double = new ServerDouble();
    await double.listen();
    return double;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=false`;
  }

  /** Again on the same port after the first time. */
  async listen(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    server.addService(streamsService.StreamsService, {
      append: this.#append,
      read: this.#read,
      delete: this.#delete,
      tombstone: this.#delete,
      batchAppend: this.#unserved,
    });
    this.#port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.#port}`, ServerCredentials.createInsecure(), (error, port) =>
        error === null ? resolve(port) : reject(error),
      );
    });
    this.#server = server;
  }

  /** As a `kill -9`: every connection breaks at once. */
  kill(): void {
    this.#server?.forceShutdown();
    this.#server = undefined;
  }

  /** As a polite stop: what is under way ends with code 13, then nothing listens any more. */
  stopPolitely(): void {
    this.dropSubscriptions(status.INTERNAL, 'Received RST_STREAM with code 2');
    this.kill();
  }

  dropSubscriptions(
    code: status = status.ABORTED,
    details = 'Operation timed out: Consumer too slow to handle event',
  ): void {
    for (const call of this.#open) call.emit('error', refusal(code, details));
  }

  readonly #append = (
    call: ServerReadableStream<streams.AppendReq, streams.AppendResp>,
    reply: sendUnaryData<streams.AppendResp>,
  ) => {
    let stream = '';
    let expected: number | null = null;
    const events: Proposed[] = [];
    call.on('data', (request: streams.AppendReq) => {
      const options = request.getOptions();
      if (options !== undefined) {
        stream = nameOf(options.getStreamIdentifier());
        expected = options.hasNoStream() ? null : Number(options.getRevision());
      }
      const proposed = request.getProposedMessage();
      if (proposed !== undefined) events.push(proposedOf(proposed));
    });
    call.on('error', () => undefined);
    call.on('end', () => this.#store(stream, expected, events, reply));
  };

  #store(
    stream: string,
    expected: number | null,
    events: readonly Proposed[],
    reply: sendUnaryData<streams.AppendResp>,
  ) {
    this.appends++;
    const trouble = this.misbehaviour.take('append');
    if (trouble === 'silent') return;
    const storesAllTheSame = trouble === 'lost answer' || trouble === 'broken after storing';
    if (trouble !== null && !storesAllTheSame) return reply(errorOf(trouble, this.#port));
    if (stream.startsWith('$$') && this.misbehaviour.protects) return reply(denied());
    const answer = this.log.append(stream, expected, events);
    if (answer.kind === 'stored' && events.length >= this.misbehaviour.dropsLiveFrom) this.dropSubscriptions();
    if (trouble === 'lost answer') return;
    if (trouble === 'broken after storing') return reply(errorOf('unavailable', this.#port));
    if (answer.kind === 'tooLarge')
      return reply(
        refusal(status.INVALID_ARGUMENT, 'Maximum Append Size of 1048576 Exceeded.', {
          exception: 'maximum-append-size-exceeded',
          'maximum-append-size': '1048576',
        }),
      );
    reply(null, appended(answer));
  }

  readonly #read = (call: Reading) => {
    call.on('error', () => undefined);
    const trouble = this.misbehaviour.take('read');
    if (trouble === 'silent') return;
    if (trouble !== null) return void call.emit('error', errorOf(trouble, this.#port));
    const isSubscription = call.request.getOptions()!.hasSubscription();
    if (isSubscription) this.#open.add(call);
    const over = () => this.#open.delete(call);
    for (const event of ['cancelled', 'close', 'error']) call.on(event, over);
    void new Reader(this.log, call).run();
  };

  /** Nothing is deleted here: who may is refused for the revision, who may not for that. */
  readonly #delete = (
    _: ServerUnaryCall<streams.DeleteReq, streams.DeleteResp>,
    reply: sendUnaryData<streams.DeleteResp>,
  ) =>
    reply(
      this.misbehaviour.protects
        ? denied()
        : refusal(status.FAILED_PRECONDITION, '', {
            exception: 'wrong-expected-version',
            'stream-name': 'probe',
            'expected-version': '7',
          }),
    );

  /** The adapter keeps off the batch path; a call of it is a mistake of the adapter's. */
  readonly #unserved = (call: Reading) =>
    void call.emit('error', refusal(status.UNIMPLEMENTED, 'the batch path is not served'));
}

const denied = () => refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

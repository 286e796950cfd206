import { convertToCommandError, type BaseOptions, type EventStoreDBClient } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ExpectedState } from '../port.js';
import { callOn } from './caller.js';
import type { SentEvent } from './event-form.js';

/** The stream is not as expected; who asks looks for itself where it is. */
export class WrongRevision extends Error {
  override readonly name = 'WrongRevision';
  readonly type = 'wrong-expected-version';
}

/**
 * One append on the protocol's single path; gives the position of its last event. Not the client's own
 * `appendToStream`, of which both paths can end the process: the batch path as told at `Connection`; the single path
 * makes its call inside an `async` executor, so that a channel that was closed meanwhile (by the client itself, after
 * another call's error, or while a cluster was being discovered) is an unhandled rejection and an answer that never
 * comes. Seen with a leader that was frozen under load.
 */
export function appendCall(
  client: EventStoreDBClient,
  stream: string,
  expected: ExpectedState,
  events: readonly SentEvent[],
  options: BaseOptions,
): Promise<bigint> {
  return callOn(client, services.StreamsClient, options, (service, args) => {
    return new Promise<bigint>((resolve, reject) => {
      const fail = (error: Error) => reject(convertToCommandError(error));
      const sink = service.append(...args, (error, response) => {
        if (error !== null) return fail(error);
        const position = response.getSuccess()?.getPosition()?.getCommitPosition();
        if (response.hasWrongExpectedVersion()) reject(new WrongRevision(stream));
        else if (position === undefined) reject(new Error('the server acknowledged without a position'));
        else resolve(BigInt(position));
      });
      sink.on('error', fail);
      sink.write(new streams.AppendReq().setOptions(optionsOf(stream, expected)));
      for (const event of events) sink.write(new streams.AppendReq().setProposedMessage(messageOf(event)));
      sink.end();
    });
  });
}

function optionsOf(stream: string, expected: ExpectedState): streams.AppendReq.Options {
  const options = new streams.AppendReq.Options();
  options.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8')));
  return expected === 'none' ? options.setNoStream(new shared.Empty()) : options.setRevision(String(expected));
}

function messageOf({ id, type, data, metadata }: SentEvent): streams.AppendReq.ProposedMessage {
  const message = new streams.AppendReq.ProposedMessage();
  message.setId(new shared.UUID().setString(id));
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  return message.setData(Buffer.from(data, 'utf8')).setCustomMetadata(Buffer.from(metadata, 'utf8'));
}

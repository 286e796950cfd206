import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { DoubleAnswer, DoubleRecord, Proposed } from './double-log.js';

/** The messages of the protocol, made of and read into what the double's log holds. */

export function proposedOf(message: streams.AppendReq.ProposedMessage): Proposed {
  const metadata = message.getMetadataMap();
  return {
    id: message.getId()!.getString(),
    type: metadata.get('type')!,
    contentType: metadata.get('content-type')!,
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function appended(answer: Exclude<DoubleAnswer, { kind: 'tooLarge' }>): streams.AppendResp {
  const response = new streams.AppendResp();
  if (answer.kind === 'conflict') {
    const conflict = new streams.AppendResp.WrongExpectedVersion();
    if (answer.actual === null) conflict.setCurrentNoStream(new shared.Empty());
    else conflict.setCurrentRevision(String(answer.actual));
    return response.setWrongExpectedVersion(conflict);
  }
  const position = new streams.AppendResp.Position();
  position.setCommitPosition(String(answer.position)).setPreparePosition(String(answer.position));
  const success = new streams.AppendResp.Success();
  success.setCurrentRevision(String(answer.revision)).setPosition(position);
  return response.setSuccess(success);
}

export function recordTold(record: DoubleRecord): streams.ReadResp {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent();
  event.setId(new shared.UUID().setString(record.id));
  event.setStreamIdentifier(streamNamed(record.stream));
  event.setStreamRevision(String(record.revision));
  event.setCommitPosition(String(record.position)).setPreparePosition(String(record.position));
  event.getMetadataMap().set('type', record.type);
  event.getMetadataMap().set('content-type', record.contentType);
  event.getMetadataMap().set('created', String(BigInt(record.created) * 10_000n));
  event.setData(record.data).setCustomMetadata(record.metadata);
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(event).setCommitPosition(String(record.position));
  return new streams.ReadResp().setEvent(read);
}

export function confirmed(): streams.ReadResp {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation();
  return new streams.ReadResp().setConfirmation(confirmation.setSubscriptionId('double'));
}

export const caughtUp = (): streams.ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export function checkpoint(position: number): streams.ReadResp {
  const place = new streams.ReadResp.Checkpoint();
  place.setCommitPosition(String(position)).setPreparePosition(String(position));
  return new streams.ReadResp().setCheckpoint(place);
}

export function notFound(stream: string): streams.ReadResp {
  const missing = new streams.ReadResp.StreamNotFound();
  return new streams.ReadResp().setStreamNotFound(missing.setStreamIdentifier(streamNamed(stream)));
}

export const nameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier!.getStreamName_asU8()).toString('utf8');

function streamNamed(name: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(name, 'utf8'));
}

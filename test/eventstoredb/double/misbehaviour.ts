import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

export type Operation = 'append' | 'read';

/** What the next calls meet with. Each was seen on the genuine server or cluster. */
export type Trouble =
  /** A killed server behind a proxy, or a node that is going: code 14. */
  | 'unavailable'
  /** No answer, ever: a host that accepts and says nothing. */
  | 'silent'
  /** The append is stored, the answer never comes. */
  | 'lost answer'
  /** The append is stored, the connection breaks before the answer. */
  | 'broken after storing'
  /** A repeat beside a try in flight: dropped, and told after a while. */
  | 'dropped in flight'
  /** This node follows another one. */
  | 'not leader'
  /** An election is going on. */
  | 'no leader';

/** The switches of the double. Troubles are met one call after the other, in their order. */
export class Misbehaviour {
  readonly #waiting: { readonly on: Operation; readonly trouble: Trouble }[] = [];
  /** Until it is set back: every call meets it. */
  always: Trouble | null = null;
  /** One append of so many events drops the live subscriptions: "Consumer too slow". */
  dropsLiveFrom = 300;
  /** What the account may do beyond appending and reading. */
  protects = false;

  next(on: Operation, ...troubles: readonly Trouble[]): void {
    this.#waiting.push(...troubles.map((trouble) => ({ on, trouble })));
  }

  take(on: Operation): Trouble | null {
    if (this.always !== null) return this.always;
    const index = this.#waiting.findIndex((each) => each.on === on);
    return index < 0 ? null : this.#waiting.splice(index, 1)[0]!.trouble;
  }
}

export function refusal(code: status, details: string, headers: Readonly<Record<string, string>> = {}): ServiceError {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(headers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

/** The error that a trouble shows as; `port` is where the leader is said to be. */
export function errorOf(trouble: Trouble, port: number): ServiceError {
  switch (trouble) {
    case 'dropped in flight':
      return refusal(status.ABORTED, 'Operation timed out');
    case 'not leader':
      return refusal(status.NOT_FOUND, 'Leader info available', {
        exception: 'not-leader',
        'leader-endpoint-host': '127.0.0.1',
        'leader-endpoint-port': String(port),
      });
    case 'no leader':
      return refusal(status.UNKNOWN, 'Could not recognize Server Is Not Ready');
    default:
      return refusal(status.UNAVAILABLE, 'No connection established');
  }
}

import type { Instant, IsoDate } from '#domain/facts';

/** The two times of a question, resolved: state of the end of day `asOf`, from the first `size` events of the log. */
export interface Moment {
  readonly asOf: IsoDate;
  readonly size: number;
}

/** What every as-of answer carries, so that it can be asked again and comes out the same. */
export interface Basis extends Moment {
  /** K as resolved: the stamp of the last event that counts; null where none does. */
  readonly knownAt: Instant | null;
  /** RFC 6962 root over the first `size` events, lower-case hex. */
  readonly root: string;
  /** True until an event stamped after K has been followed: the answer may still grow. */
  readonly open: boolean;
  /** Where the log was made with a simulated clock: until which day. */
  readonly simulatedUntil: IsoDate | null;
}

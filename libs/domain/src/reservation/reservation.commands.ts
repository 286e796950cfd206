import type { Act } from '../facts.js';

/** `for` is the name of the stream that holds the name, or wants to. */
export interface ReserveNumber {
  readonly type: 'ReserveNumber';
  readonly act: Act;
  readonly for: string;
}

export interface ReserveSignInName {
  readonly type: 'ReserveSignInName';
  readonly act: Act;
  readonly for: string;
}

/** Draft dropped, number or name changed, directive voided, or the holder's stream abandoned. */
export interface Release {
  readonly type: 'Release';
  readonly act: Act;
  readonly for: string;
  readonly reason: string;
}

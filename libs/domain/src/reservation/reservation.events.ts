/** The facts of a name that must be unique, `number-<hash>` or `signin-<hash>` (rules.md, section 1). */
export type ReservationEvent = NumberReserved | SignInNameReserved | Released;

export type NumberEvent = NumberReserved | Released;
export type SignInEvent = SignInNameReserved | Released;

/** `for` is the name of the stream that holds it. */
export interface NumberReserved {
  readonly type: 'NumberReserved';
  readonly data: { readonly for: string };
}

export interface SignInNameReserved {
  readonly type: 'SignInNameReserved';
  readonly data: { readonly for: string };
}

export interface Released {
  readonly type: 'Released';
  readonly data: { readonly for: string; readonly reason: string };
}

/**
 * A thing never begun, recorded as the first event of the stream that a lapsed reservation was for (a directive or an
 * account). Whichever append wins decides: after this one the name is free, and nothing else may begin there.
 */
export interface Abandoned {
  readonly type: 'Abandoned';
  readonly data: { readonly reservation: string };
}

/**
 * What every stream has in common: the shape of a fact, who did it, and what a decider is.
 * Facts are plain data. No clock, no fresh id, no random number: all of these come in with the command.
 */

/** A calendar day in Asia/Ho_Chi_Minh, `2024-04-30`. It ends at 24:00. */
export type IsoDate = string;
/** A day that may be known in part only: `2024`, `2024-03` or `2024-03-15`. */
export type PartialDate = string;
/** An instant, UTC with milliseconds, `2024-04-30T16:59:59.999Z`. */
export type Instant = string;
export type UnitId = string;
export type TaskId = string;
export type DirectiveId = string;
export type AccountId = string;
export type PersonId = string;
/** The id of an event: how an answer or a correction names what it answers or corrects. */
export type EventId = string;

export const ROLES = ['admin', 'operator', 'assigner', 'unit-leader', 'reporter', 'inspector', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** What a fact rests on: a directive of ours, another document by its printed number, or a law. */
export type Basis =
  | { readonly kind: 'directive'; readonly directive: DirectiveId; readonly item?: string }
  | {
      readonly kind: 'document';
      readonly number: string;
      readonly issuedOn?: PartialDate;
      readonly effectiveOn?: IsoDate;
    };

/** Signing capacities of Nghị định 30/2020: on behalf of the collective, for the head, by order, by mandate, as acting head. */
export type Capacity = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q';

/** Who acts: an account, in one of its roles, for one unit. `unit` is null for a role over everything. */
export interface Actor {
  readonly account: AccountId;
  readonly role: Role | 'system';
  readonly unit: UnitId | null;
}

/** A text that only the key of one person opens (rules.md, section 5): base64url of nonce, cipher text and tag. */
export interface Sealed {
  readonly person: PersonId;
  readonly sealed: string;
}

export const CHANNELS = ['web', 'api', 'cli', 'import', 'process', 'system'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What stands beside every fact in the log. `effectiveOn`, `basis` and `corrects` belong to the fact's identity. */
export interface Metadata {
  readonly actor: AccountId;
  readonly role: Role | 'system';
  readonly unit: UnitId | null;
  /** KT., TL., TUQ. … where the actor signs for somebody else; null for oneself. */
  readonly onBehalfOf: Capacity | null;
  readonly channel: Channel;
  readonly correlation: string;
  /** The event that led to this one: of a process step, its deciding event. */
  readonly causation: EventId | null;
  readonly trace: string | null;
  readonly client: Sealed | null;
  readonly effectiveOn: IsoDate;
  readonly basis: Basis | null;
  readonly corrects?: EventId;
  /** Why it corrects; always there where `corrects` is. */
  readonly reason?: string;
  /** The command's key and the digest of its request (rules.md, section 1); within the system there is no request. */
  readonly key: string;
  readonly request?: string;
}

/** A domain event before it has an envelope. */
export interface DomainEvent {
  readonly type: string;
  readonly data: object;
}

/** A mistake taken back: the chain that it ends counts for nothing from the moment this is recorded. */
export interface EventVoided {
  readonly type: 'EventVoided';
  readonly data: { readonly voids: EventId; readonly reason: string };
}

/** An event of one stream as the log has it, decoded and upcast. `place` orders it within its stream. */
export interface Recorded<E extends DomainEvent> {
  readonly id: EventId;
  readonly place: number;
  readonly recordedAt: Instant;
  readonly effectiveOn: IsoDate;
  readonly corrects?: EventId;
  readonly reason?: string;
  readonly by: Actor;
  readonly basis: Basis | null;
  readonly event: E;
}

/**
 * The link of a correction chain that counts, standing at the first link's place.
 * `id` is the counting link's own, `first` the chain's first: lateness goes by `first.recordedAt`.
 */
export interface Standing<E extends DomainEvent> extends Recorded<E> {
  readonly first: { readonly id: EventId; readonly recordedAt: Instant; readonly effectiveOn: IsoDate };
}

/** How an act comes in: everything a decider may know of the moment. */
export interface Act {
  readonly by: Actor;
  /** The day of the command. */
  readonly today: IsoDate;
  /** The day the fact holds from, as the caller claims it, already defaulted (rules.md, section 2). */
  readonly effectiveOn: IsoDate;
  readonly basis: Basis | null;
  /** The event that this act corrects (the end of its chain), and why. */
  readonly corrects?: EventId;
  readonly reason?: string;
}

/** One correction chain: its links in the order of recording. A chain of one link is an event never corrected. */
export type Chain<E extends DomainEvent> = readonly [Recorded<E>, ...Recorded<E>[]];

/** The two states that a decider judges, and the chains behind them. */
export interface Judged<S, E extends DomainEvent> {
  /** Everything known, on the command's effective day. */
  readonly at: S;
  /** Everything known, today. */
  readonly now: S;
  readonly chains: readonly Chain<E>[];
}

/**
 * A decider: state as the rules need it, how an event changes it, and what a command leads to.
 * `evolve` is total: in any order it gives a state and never throws. `decide` throws `RuleViolation`, or gives `[]`
 * where there is nothing to do.
 */
export interface Decider<S, C extends { readonly act: Act }, E extends DomainEvent> {
  readonly initialState: S;
  evolve(state: S, event: Standing<E>): S;
  decide(judged: Judged<S, E>, command: C): readonly E[];
}

export const assertNever = (value: never): never => {
  throw new Error(`not a case: ${JSON.stringify(value)}`);
};

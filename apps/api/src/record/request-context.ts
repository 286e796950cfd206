import type { Act, Actor, Basis, Capacity, Channel, EventId, IsoDate, Metadata, Sealed } from '#domain/facts';

/**
 * Everything that travels with a command from the edge to the record: who, in which role, under which key.
 * Handlers are singletons; nothing of this lives in them.
 */
export interface RequestContext {
  readonly actor: Actor;
  readonly onBehalfOf: Capacity | null;
  readonly channel: Channel;
  readonly correlation: string;
  readonly trace: string | null;
  readonly causation: EventId | null;
  /** The caller's address, sealed with the key of the person who acts. */
  readonly client: Sealed | null;
  /** UUIDv5(account, method + path, Idempotency-Key): the command's identity. */
  readonly key: string;
  /** HMAC of method, path and canonical body: the same key with another one is a mistake. Absent within the system. */
  readonly request?: string;
  /** The revision named in If-Match. */
  readonly expected?: number;
  /** The day of the command in Asia/Ho_Chi_Minh. */
  readonly today: IsoDate;
}

/** What a caller may say of the act itself, besides what it does. */
export interface ActClaims {
  readonly effectiveOn?: IsoDate | undefined;
  readonly basis?: Basis | null | undefined;
  readonly corrects?: EventId | undefined;
  readonly reason?: string | undefined;
}

/** The act: effective on the day claimed, else today. Where a document gives the day, `Acts` has claimed it. */
export function actOf(context: RequestContext, claims: ActClaims = {}): Act {
  const basis = claims.basis ?? null;
  return {
    by: context.actor,
    today: context.today,
    effectiveOn: claims.effectiveOn ?? context.today,
    basis,
    ...(claims.corrects === undefined ? {} : { corrects: claims.corrects }),
    ...(claims.reason === undefined ? {} : { reason: claims.reason }),
  };
}

/** What stands beside the facts of an act. `record()` adds key and request, by which a repeat is recognised. */
export function metadataOf(context: RequestContext, act: Act): Omit<Metadata, 'key' | 'request'> {
  return {
    actor: context.actor.account,
    role: context.actor.role,
    unit: context.actor.unit,
    onBehalfOf: context.onBehalfOf,
    channel: context.channel,
    correlation: context.correlation,
    causation: context.causation,
    trace: context.trace,
    client: context.client,
    effectiveOn: act.effectiveOn,
    basis: act.basis,
    ...(act.corrects === undefined ? {} : { corrects: act.corrects }),
    ...(act.corrects === undefined || act.reason === undefined ? {} : { reason: act.reason }),
  };
}

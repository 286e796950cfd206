import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AccountId, IsoDate, PersonId, Sealed } from '#domain/facts';
import { uuid5 } from '#event-store/uuid5';
import type { RequestContext } from '../record/request-context.js';
import { NoPersonKey, Secrets } from '../secrets/secrets.js';
import { canonicalBody } from './canonical-body.js';
import { readCommandHeaders, type CommandHeaders } from './command-headers.js';
import type { SignedIn } from './gate.js';
import type { HeldRole } from './reader.js';

/** A command as it arrived, before it is known in which role it acts. */
export interface Arrival extends CommandHeaders {
  readonly account: AccountId;
  readonly person: PersonId | null;
  readonly today: IsoDate;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly body: unknown;
  readonly address: string;
}

/** Makes the context that travels with a command from the request that brought it. */
@Injectable()
export class CommandContexts {
  constructor(private readonly secrets: Secrets) {}

  /** @throws BadInput for headers that cannot be read. */
  arrivalOf(request: FastifyRequest, { session, account, today }: SignedIn): Arrival {
    return {
      ...readCommandHeaders(request.headers, request.id),
      account: session.account,
      person: account.person,
      today,
      method: request.method,
      path: request.url.split('?', 1)[0]!,
      body: request.body ?? null,
      address: request.ip,
    };
  }

  contextOf(arrival: Arrival, acting: HeldRole): RequestContext {
    const { account, method, path, idempotencyKey, expected } = arrival;
    const key = uuid5(account, `${method} ${path}`, idempotencyKey);
    return {
      actor: { account, role: acting.role, unit: acting.unit },
      onBehalfOf: null,
      channel: arrival.channel,
      correlation: arrival.correlation,
      trace: arrival.trace,
      causation: null,
      client: this.#sealedAddress(arrival, key),
      key,
      request: this.secrets.hmac([method, path, canonicalBody(arrival.body)].join('\n')),
      ...(expected === undefined ? {} : { expected }),
      today: arrival.today,
    };
  }

  /** Null for an account without a person, or whose person's key was destroyed. */
  #sealedAddress({ person, address }: Arrival, commandKey: string): Sealed | null {
    if (person === null) return null;
    try {
      return this.secrets.seal({ person, field: 'client', commandKey, text: address });
    } catch (error) {
      if (error instanceof NoPersonKey) return null;
      throw error;
    }
  }
}

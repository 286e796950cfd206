import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '#domain/facts';
import { accountStream } from '#domain/streams';
import { Recorder } from '../record/recorder.js';
import type { Access } from './access.js';
import { bearerOf } from './bearer.js';
import { CommandContexts, type Arrival } from './command-contexts.js';
import { one } from './command-headers.js';
import { Gate, type SignedIn } from './gate.js';
import { BEFORE_PASSWORD_CHANGE, PERMITTED_ROLES, PUBLIC } from './permits.js';
import type { HeldRole } from './reader.js';
import { passwordChangeRequired, refusedAs } from './refusals.js';
import { ACCESS, type RequestWithAccess } from './request-parameters.js';
import type { ScopeRefusal } from './scope.js';

/**
 * Every request comes past here: who it is, in which role it acts, and under which key. A unit named outside the role's
 * subtree is refused on record where the request is a command (rules.md, section 5).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly gate: Gate,
    private readonly contexts: CommandContexts,
    private readonly recorder: Recorder,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const route = <T>(key: string) =>
      this.reflector.getAllAndOverride<T | undefined>(key, [host.getHandler(), host.getClass()]);
    if (route<boolean>(PUBLIC) === true) return true;

    const request = host.switchToHttp().getRequest<FastifyRequest & RequestWithAccess>();
    const signedIn = await this.gate.enter(bearerOf(request.headers.authorization));
    const beforeChange = route<boolean>(BEFORE_PASSWORD_CHANGE) === true;
    if (signedIn.account.mustChangePassword && !beforeChange) throw passwordChangeRequired();

    const permitted = route<Role[]>(PERMITTED_ROLES);
    const arrival = isCommand(request) ? this.contexts.arrivalOf(request, signedIn) : undefined;
    if (arrival !== undefined) announce(host.switchToHttp().getResponse<FastifyReply>(), arrival);
    const acting = await this.#actingRole(
      request,
      signedIn,
      permitted,
      arrival,
      permitted === undefined && (beforeChange || arrival === undefined),
    );
    const context =
      arrival === undefined || acting === undefined ? {} : { context: this.contexts.contextOf(arrival, acting) };
    request[ACCESS] = { session: signedIn.session, reader: signedIn.reader, ...context } satisfies Access;
    return true;
  }

  /** Undefined without any role, where the route is open to such an account. */
  async #actingRole(
    request: FastifyRequest,
    signedIn: SignedIn,
    permitted: readonly Role[] | undefined,
    arrival: Arrival | undefined,
    openWithoutRole: boolean,
  ): Promise<HeldRole | undefined> {
    const { headers } = request;
    const choice = await this.gate.choose(
      signedIn,
      permitted,
      one(headers, 'x-acting-role'),
      one(headers, 'x-acting-unit'),
    );
    if ('acting' in choice) return choice.acting;
    if (choice.refused === 'no-role' && openWithoutRole) return undefined;
    await this.#putOnRecord(choice.refused, choice.as, arrival);
    throw refusedAs(choice.refused);
  }

  async #putOnRecord(code: ScopeRefusal, as: HeldRole | undefined, arrival: Arrival | undefined): Promise<void> {
    if (code !== 'out-of-scope' || arrival === undefined || as === undefined) return;
    await this.recorder.recordRefusal(this.contexts.contextOf(arrival, as), {
      command: `${arrival.method} ${arrival.path}`,
      stream: accountStream(arrival.account),
      revision: null,
      code,
    });
  }
}

const isCommand = ({ method }: FastifyRequest): boolean => method !== 'GET' && method !== 'HEAD';

/** A key that was made here is the caller's only if it is told. */
function announce(reply: FastifyReply, { idempotencyKey, correlation }: Arrival): void {
  void reply.header('idempotency-key', idempotencyKey).header('x-correlation-id', correlation);
}

import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CommandContexts, type Arrival } from '../access/command-contexts.js';
import { Gate } from '../access/gate.js';
import { refusedAs } from '../access/refusals.js';
import { SignInNames } from '../accounts/sign-in-names.js';
import type { Role } from '#domain/facts';
import { Refusal } from '../http/problems.js';
import type { RequestContext } from '../record/request-context.js';

/** Who acts at a terminal, by sign-in name or account id, with a token that a sign-in gave. */
export interface Acting {
  readonly as: string;
  readonly token: string | undefined;
  readonly role?: string;
  readonly unit?: string;
}

/** What is done: the same words again are the same command. */
export interface Doing {
  readonly command: string;
  readonly key: string;
  readonly body: unknown;
}

/** Lets somebody act at a terminal by the same gate as over HTTP: the account's own token, roles and scope. */
@Injectable()
export class TerminalGate {
  constructor(
    private readonly gate: Gate,
    private readonly contexts: CommandContexts,
    private readonly names: SignInNames,
  ) {}

  /** @throws Refusal 401, 403 */
  async commandsOf(acting: Acting, permitted: readonly Role[]): Promise<(doing: Doing) => RequestContext> {
    const signedIn = await this.gate.enter(acting.token);
    const { account } = signedIn.session;
    const wanted = /^[0-9a-f-]{36}$/.test(acting.as) ? acting.as : await this.names.holderOf(acting.as);
    if (wanted !== account) throw anotherAccount(acting.as);
    const choice = await this.gate.choose(signedIn, permitted, acting.role, acting.unit);
    if (!('acting' in choice)) throw refusedAs(choice.refused);
    const correlation = randomUUID();
    return ({ command, key, body }) => {
      const arrival: Arrival = {
        ...{ account, person: signedIn.account.person, today: signedIn.today },
        ...{ method: 'CLI', path: command, body, address: 'terminal', idempotencyKey: key },
        ...{ correlation, trace: null, channel: 'cli', expected: undefined },
      };
      return this.contexts.contextOf(arrival, choice.acting);
    };
  }
}

const anotherAccount = (as: string): Refusal =>
  new Refusal(
    403,
    'token-of-another-account',
    {
      vi: `Mã phiên đã cho không phải của tài khoản “${as}”.`,
      en: `The token given is not of the account “${as}”.`,
    },
    'as',
  );

import { Injectable } from '@nestjs/common';
import type { AccountCommand } from '#domain/account/account.commands';
import { accountDecider } from '#domain/account/account.decider';
import type { AccountId, IsoDate, PersonId, Role, UnitId } from '#domain/facts';
import { accountStream } from '#domain/streams';
import { uuid5 } from '#event-store/uuid5';
import { partOf } from '../access/part-of.js';
import { NotFound } from '../http/problems.js';
import { People, type NewPerson } from '../people/people.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import { actOf, type RequestContext } from '../record/request-context.js';
import { Secrets } from '../secrets/secrets.js';
import { Administration } from './administration.js';
import { SignInNames } from './sign-in-names.js';

/** A role from a day (default: the day of the command) to another, both inclusive. */
export interface NewRole {
  readonly role: Role;
  readonly unit: UnitId | null;
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | null | undefined;
}

export interface Registration {
  /** Somebody new, or the id of somebody on record already (an office-holder). */
  readonly person: NewPerson | PersonId;
  readonly signIn: string;
  readonly roles: readonly NewRole[];
  /** A demo account keeps its first password. */
  readonly demo?: boolean;
  /** Only within this process: the demo's own. Default: one is generated, and has to be changed. */
  readonly password?: string;
}

export interface Registered {
  readonly account: AccountId;
  readonly person: PersonId;
  /** Given once: null where this command had been carried out before, and where the caller brought the password. */
  readonly initialPassword: string | null;
  readonly receipt: Receipt;
}

/**
 * Opens accounts, for the handler, the first start and the demo loader alike.
 *
 * The act spans streams, in this order: the sign-in name is reserved, the person recorded, the account registered, its
 * roles granted, its password set. Every step has a key that derives from the act's, and is found again by it: sent
 * again after a crash at any point, the act completes what is missing and changes nothing else. Between the steps there
 * is no lock; an account without its last step cannot be signed in to.
 */
@Injectable()
export class AccountService {
  constructor(
    private readonly recorder: Recorder,
    private readonly secrets: Secrets,
    private readonly people: People,
    private readonly names: SignInNames,
    private readonly administration: Administration,
  ) {}

  /** @throws Refusal 409 `sign-in-name-taken`; RuleViolation `out-of-scope`. */
  async register(context: RequestContext, registration: Registration): Promise<Registered> {
    const account = uuid5(context.key, 'account');
    this.#assertKnown(registration.person);
    await this.administration.check(
      context,
      account,
      registration.roles.map(({ unit }) => unit),
    );
    await this.names.reserve(context, registration.signIn, account);
    const person =
      typeof registration.person === 'string'
        ? registration.person
        : await this.people.record(context, registration.person);
    await this.#open(context, account, person, registration);
    for (const [n, role] of registration.roles.entries()) await this.#grant(context, account, n, role);
    const { password, receipt } = await this.setPassword(context, account, registration.password);
    const initialPassword = registration.password === undefined ? password : null;
    return { account, person, initialPassword, receipt };
  }

  /**
   * A password set by somebody else than its owner. `password` is null where this command had set it before: then it
   * stays what it has become since.
   */
  async setPassword(
    context: RequestContext,
    account: AccountId,
    given?: string,
  ): Promise<{ password: string | null; receipt: Receipt }> {
    const part = partOf(context, 'set-password');
    const history = await this.recorder.history('account', accountStream(account));
    const isSet = history.some(({ id }) => id === uuid5(part.key, accountStream(account), '0'));
    const password = given ?? this.secrets.passwordFor(part.key);
    if (!isSet) {
      await this.secrets.passwords.set(account, password, part.key);
      this.secrets.sessions.endAllOf(account);
    }
    const receipt = await this.#record(part, account, { type: 'ChangePassword', act: actOf(part), how: 'set' });
    return { password: receipt.outcome === 'recorded' ? password : null, receipt };
  }

  /** Somebody on record, whose key is there. @throws NotFound */
  #assertKnown(person: NewPerson | PersonId): void {
    if (typeof person !== 'string' || this.secrets.keyStateOf(person) === 'present') return;
    throw new NotFound({ vi: 'người', en: 'person' }, person, 'personId');
  }

  async #open(
    context: RequestContext,
    accountId: AccountId,
    person: PersonId,
    { signIn: text, demo = false }: Registration,
  ): Promise<void> {
    const part = partOf(context, 'register-account');
    const signIn = this.secrets.seal({ person, field: 'signIn', commandKey: part.key, text: text.normalize('NFC') });
    const act = actOf(part);
    await this.#record(part, accountId, { type: 'RegisterAccount', act, accountId, person, signIn, demo });
  }

  async #grant(
    context: RequestContext,
    account: AccountId,
    n: number,
    { role, unit, from, until = null }: NewRole,
  ): Promise<void> {
    const part = partOf(context, 'grant-role', String(n));
    await this.#record(part, account, {
      type: 'GrantRole',
      act: actOf(part, { effectiveOn: from }),
      role,
      unit,
      until,
    });
  }

  #record(context: RequestContext, account: AccountId, command: AccountCommand): Promise<Receipt> {
    const stream = accountStream(account);
    return this.recorder.record({ category: 'account', stream, decider: accountDecider, context, command });
  }
}

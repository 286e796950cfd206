import { Inject, Injectable } from '@nestjs/common';
import { rolesOn } from '#domain/account/account.state';
import { dayOf } from '#domain/dates';
import type { AccountId, PersonId } from '#domain/facts';
import { AccountStates } from '../access/account-states.js';
import type { HeldRole } from '../access/reader.js';
import { accountDisabled, accountLocked, notSignedIn } from '../access/refusals.js';
import { issueSessionToken } from '../access/session-token.js';
import type { Configuration } from '../configuration/configuration.js';
import { CLOCK, CONFIGURATION } from '../installation/tokens.js';
import { PersonNames } from '../people/person-names.js';
import { Secrets } from '../secrets/secrets.js';
import type { OpenSession } from '../secrets/session-secrets.js';

/** What a client gets at sign-in and at each refresh. */
export interface SessionAnswer {
  /** For `Authorization: Bearer …`, until `expiresAt` (ISO). */
  readonly token: string;
  readonly expiresAt: string;
  /** Good once; the next one comes with its use. */
  readonly refreshToken: string;
  readonly account: AccountId;
  readonly name: string | null;
  readonly roles: readonly HeldRole[];
  readonly mustChangePassword: boolean;
}

interface UsableAccount {
  readonly person: PersonId | null;
  readonly roles: readonly HeldRole[];
  readonly mustChangePassword: boolean;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Opens and prolongs sessions of accounts that may sign in today. */
@Injectable()
export class Sessions {
  constructor(
    private readonly secrets: Secrets,
    private readonly accounts: AccountStates,
    private readonly names: PersonNames,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'SESSION_MINUTES' | 'REFRESH_DAYS'>,
    @Inject(CLOCK) private readonly clock: () => number,
  ) {}

  /** For an account whose password was right. @throws Refusal where the account is disabled or locked. */
  async begin(account: AccountId): Promise<SessionAnswer> {
    const now = this.clock();
    const state = await this.#usable(account, now);
    return this.#answer(this.secrets.sessions.begin(account, now, this.#refreshUntil(now)), state, now);
  }

  /** @throws Refusal 401 for a token that is not good, 403 where the account may not sign in any more. */
  async refresh(refreshToken: string): Promise<SessionAnswer> {
    const now = this.clock();
    const session = this.secrets.sessions.refresh(refreshToken, now, this.#refreshUntil(now));
    if (session === null) throw notSignedIn();
    return this.#answer(session, await this.#usable(session.account, now), now);
  }

  end(session: string): void {
    this.secrets.sessions.end(session);
  }

  async #usable(account: AccountId, now: number): Promise<UsableAccount> {
    const today = dayOf(new Date(now).toISOString());
    const state = await this.accounts.on(account, today);
    if (state.id === null) throw notSignedIn();
    if (state.disabledOn !== null) throw accountDisabled();
    if (state.locked) throw accountLocked();
    const { person, mustChangePassword } = state;
    const roles = rolesOn(state, today).map(({ role, unit }) => ({ role, unit }));
    return { person, roles, mustChangePassword };
  }

  async #answer(
    { session: id, account, refreshToken }: OpenSession,
    { person, roles, mustChangePassword }: UsableAccount,
    now: number,
  ): Promise<SessionAnswer> {
    const expiresAt = now + this.configuration.SESSION_MINUTES * MINUTE;
    const claims = { id, account, mustChangePassword };
    return {
      token: await issueSessionToken(this.secrets.signingKey, claims, now, expiresAt),
      expiresAt: new Date(Math.floor(expiresAt / 1000) * 1000).toISOString(),
      refreshToken,
      account,
      name: person === null ? null : await this.names.nameOf(person),
      roles,
      mustChangePassword,
    };
  }

  #refreshUntil(now: number): number {
    return now + this.configuration.REFRESH_DAYS * DAY;
  }
}

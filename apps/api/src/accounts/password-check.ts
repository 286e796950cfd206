import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountCommand } from '#domain/account/account.commands';
import { accountDecider } from '#domain/account/account.decider';
import { dayOf } from '#domain/dates';
import type { AccountId } from '#domain/facts';
import { accountStream } from '#domain/streams';
import { AccountStates } from '../access/account-states.js';
import { systemContext } from '../access/system-context.js';
import type { Configuration } from '../configuration/configuration.js';
import { CLOCK, CONFIGURATION } from '../installation/tokens.js';
import { Recorder } from '../record/recorder.js';
import { actOf } from '../record/request-context.js';
import { Secrets } from '../secrets/secrets.js';

/** Somebody who claims a name: the account that holds it, if any, and what stands for the name. */
export interface Claimant {
  readonly account: AccountId | null;
  readonly nameHash: string;
}

/**
 * Compares a password and counts the failures in a row; too many lock the account, on record. For a name that nobody has
 * everything is the same to the caller, the lock and the work done too, but nothing is recorded.
 * Attempts for one claimant come one after the other, so that many at once do not get more tries.
 */
@Injectable()
export class PasswordCheck {
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly secrets: Secrets,
    private readonly recorder: Recorder,
    private readonly accounts: AccountStates,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'LOCK_AFTER_FAILURES'>,
    @Inject(CLOCK) private readonly clock: () => number,
  ) {}

  async check(claimant: Claimant, password: string): Promise<'right' | 'wrong' | 'locked'> {
    const who = counted(claimant);
    const before = this.#queues.get(who) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.#check(claimant.account, who, password));
    this.#queues.set(who, mine);
    try {
      return await mine;
    } finally {
      if (this.#queues.get(who) === mine) this.#queues.delete(who);
    }
  }

  /** Before the account is unlocked: from then on it has all its tries again. */
  forgetFailures(account: AccountId): void {
    this.secrets.failures.clear(counted({ account, nameHash: '' }));
  }

  async #check(account: AccountId | null, who: string, password: string): Promise<'right' | 'wrong' | 'locked'> {
    const limit = this.configuration.LOCK_AFTER_FAILURES;
    if (account !== null && (await this.accounts.on(account, this.#today())).locked) return 'locked';
    if (this.secrets.failures.of(who) >= limit) return this.#locked(account, this.secrets.failures.of(who));
    if (await this.secrets.passwords.verify(account, password)) {
      this.secrets.failures.clear(who);
      return 'right';
    }
    const failures = this.secrets.failures.add(who);
    return failures >= limit ? this.#locked(account, failures) : 'wrong';
  }

  async #locked(account: AccountId | null, failures: number): Promise<'locked'> {
    if (account === null || !(await this.#isActive(account))) return 'locked';
    const context = systemContext('system:sign-in', randomUUID(), this.#today());
    const command: AccountCommand = { type: 'LockAccount', act: actOf(context), failures };
    await this.recorder.record({
      category: 'account',
      stream: accountStream(account),
      decider: accountDecider,
      context,
      command,
    });
    return 'locked';
  }

  /** Nothing more is recorded of a disabled account, nor of one whose name is reserved and that was never begun. */
  async #isActive(account: AccountId): Promise<boolean> {
    const { id, disabledOn } = await this.accounts.on(account, this.#today());
    return id !== null && disabledOn === null;
  }

  #today(): string {
    return dayOf(new Date(this.clock()).toISOString());
  }
}

const counted = ({ account, nameHash }: Claimant): string =>
  account === null ? `name:${nameHash}` : `account:${account}`;

import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { accountDecider } from '#domain/account/account.decider';
import { evolveAccount, initialAccount, type AccountState } from '#domain/account/account.state';
import { isHeldOn } from '#domain/account/roles';
import { FOREVER } from '#domain/dated';
import { dayOf } from '#domain/dates';
import type { AccountId } from '#domain/facts';
import { fold } from '#domain/fold';
import { accountStream } from '#domain/streams';
import type { EventStore } from '#event-store/port';
import { uuid5 } from '#event-store/uuid5';
import { systemContext } from '../access/system-context.js';
import { partOf } from '../access/part-of.js';
import { AccountService } from '../accounts/account.service.js';
import { PasswordCheck } from '../accounts/password-check.js';
import { Refusal } from '../http/problems.js';
import { CLOCK, EVENT_STORE } from '../installation/tokens.js';
import { Recorder } from '../record/recorder.js';
import { actOf, type RequestContext } from '../record/request-context.js';
import { Secrets } from '../secrets/secrets.js';
import { sentences, type FirstPassword } from './first-password.js';

/** Of the keys of this installation's own acts. */
const NAMESPACE = '5b5fd3a6-7d4c-4f0e-9f2b-9a9c1f0f6d10';

/**
 * The administrator that an empty log begins with, by `system:install`. Every key derives from the installation's own,
 * so that a first start cut short by a crash is completed by the next one, with the same account.
 */
@Injectable()
export class FirstStart {
  constructor(
    private readonly accounts: AccountService,
    private readonly passwords: PasswordCheck,
    private readonly recorder: Recorder,
    private readonly secrets: Secrets,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: () => number,
  ) {}

  /**
   * Null where the log has its accounts already. `print` is told once; by default standard output, never the log.
   */
  async run(print: (text: string) => void = (text) => void process.stdout.write(text)): Promise<FirstPassword | null> {
    const installed = await this.#stateOf(accountOf(this.#key(1)));
    const begun = installed.id !== null || (await this.#hasAccounts());
    if (begun && (installed.id === null || (await this.#isComplete()))) return null;
    const first = await this.#open(1);
    if (first !== null) print(sentences(first));
    return first;
  }

  /**
   * For whoever holds the host: a new password for this installation's administrator, unlocked and in office; where
   * that account is disabled, another one (`admin-2` …). On record.
   */
  async resetAdmin(): Promise<FirstPassword> {
    for (let n = 1; ; n++) {
      const account = accountOf(this.#key(n));
      const state = await this.#stateOf(account);
      if (state.disabledOn !== null || state.abandoned !== null) continue;
      const context = systemContext('system:install', randomUUID(), this.#today());
      if (state.id === null) {
        const opened = await this.#open(n).catch(unlessTaken);
        if (opened !== null) return opened;
        continue;
      }
      await this.#reinstate(context, account, state);
      const { password } = await this.accounts.setPassword(context, account);
      if (password !== null) return { signInName: nameOf(n), password };
    }
  }

  async #open(n: number): Promise<FirstPassword | null> {
    const context = systemContext('system:install', this.#key(n), this.#today());
    const { initialPassword: password } = await this.accounts.register(context, {
      person: { name: 'Quản trị hệ thống', contact: null },
      signIn: nameOf(n),
      roles: [
        { role: 'admin', unit: null },
        { role: 'operator', unit: null },
      ],
    });
    return password === null ? null : { signInName: nameOf(n), password };
  }

  async #reinstate(context: RequestContext, account: AccountId, state: AccountState): Promise<void> {
    const part = partOf(context, 'reinstate');
    const record = (step: string, command: Parameters<typeof accountDecider.decide>[1]) =>
      this.recorder.record({
        category: 'account',
        stream: accountStream(account),
        decider: accountDecider,
        context: partOf(context, step),
        command,
      });
    if (state.locked) await record('unlock', { type: 'UnlockAccount', act: actOf(part), reason: 'admin reset' });
    this.passwords.forgetFailures(account);
    if (!isHeldOn(state.grants, { role: 'admin', unit: null }, context.today))
      await record('grant', { type: 'GrantRole', act: actOf(part), role: 'admin', unit: null, until: null });
  }

  /** Looked up by the step's own event: the account's password may have been changed since. */
  async #isComplete(): Promise<boolean> {
    const stream = accountStream(accountOf(this.#key(1)));
    const history = await this.recorder.history('account', stream);
    return history.some(({ event }) => event.type === 'PasswordChanged');
  }

  async #hasAccounts(): Promise<boolean> {
    for await (const _ of this.store.readAll({ categories: ['account'], limit: 1 })) return true;
    return false;
  }

  async #stateOf(account: AccountId): Promise<AccountState> {
    const history = await this.recorder.history('account', accountStream(account));
    return fold({ initialState: initialAccount, evolve: evolveAccount }, history, FOREVER);
  }

  #key(n: number): string {
    return uuid5(NAMESPACE, this.secrets.hmac('first-start'), String(n));
  }

  #today(): string {
    return dayOf(new Date(this.clock()).toISOString());
  }
}

const accountOf = (key: string): AccountId => uuid5(key, 'account');
const nameOf = (n: number): string => (n === 1 ? 'admin' : `admin-${n}`);

function unlessTaken(error: unknown): null {
  if (error instanceof Refusal && error.code === 'sign-in-name-taken') return null;
  throw error;
}

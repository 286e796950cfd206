import { Inject, Injectable } from '@nestjs/common';
import { rolesOn } from '#domain/account/account.state';
import { dayOf } from '#domain/dates';
import type { AccountId, IsoDate, PersonId } from '#domain/facts';
import { START, type EventStore, type Position } from '#event-store/port';
import { idOf } from '#domain/streams';
import { AccountStates } from '../access/account-states.js';
import type { HeldRole } from '../access/reader.js';
import { CLOCK, EVENT_STORE } from '../installation/tokens.js';
import { PersonNames } from '../people/person-names.js';

/** An account as its owner and administrators see it. `roles` are today's. */
export interface AccountView {
  readonly id: AccountId;
  readonly personId: PersonId | null;
  readonly name: string | null;
  readonly signIn: string | null;
  readonly roles: readonly HeldRole[];
  readonly demo: boolean;
  readonly locked: boolean;
  readonly disabledOn: IsoDate | null;
  readonly mustChangePassword: boolean;
}

/** Accounts as the log has them at the moment of asking; names are opened when shown. */
@Injectable()
export class AccountViews {
  readonly #ids: AccountId[] = [];
  #position: Position = START;
  #reading: Promise<void> = Promise.resolve();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: () => number,
    private readonly accounts: AccountStates,
    private readonly names: PersonNames,
  ) {}

  /** Undefined where there is no such account. */
  async of(account: AccountId): Promise<AccountView | undefined> {
    const today = dayOf(new Date(this.clock()).toISOString());
    const state = await this.accounts.on(account, today);
    if (state.id === null) return undefined;
    return {
      id: state.id,
      personId: state.person,
      name: state.person === null ? null : await this.names.nameOf(state.person),
      signIn: state.signIn === null ? null : this.names.opened(state.signIn, 'signIn'),
      roles: rolesOn(state, today).map(({ role, unit }) => ({ role, unit })),
      demo: state.demo,
      locked: state.locked,
      disabledOn: state.disabledOn,
      mustChangePassword: state.mustChangePassword,
    };
  }

  /** All accounts, in the order in which they were registered: nothing is ordered by a sealed value. */
  async ids(): Promise<readonly AccountId[]> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#readOn());
    await this.#reading;
    return this.#ids;
  }

  async #readOn(): Promise<void> {
    const range = { after: this.#position, categories: ['account'], types: ['AccountRegistered'] };
    for await (const { stream, position } of this.store.readAll(range)) {
      this.#ids.push(idOf(stream));
      this.#position = position;
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { evolveAccount, initialAccount, type AccountState } from '#domain/account/account.state';
import type { AccountId, IsoDate } from '#domain/facts';
import { accountStream } from '#domain/streams';
import type { EventStore } from '#event-store/port';
import { EVENT_STORE } from '../installation/tokens.js';
import { FreshStates } from '../record/fresh-states.js';

/** Accounts as the log has them at the moment of asking: a lock or a revoked role holds for the very next request. */
@Injectable()
export class AccountStates {
  readonly #states: FreshStates<'account', AccountState>;

  constructor(@Inject(EVENT_STORE) store: EventStore) {
    this.#states = new FreshStates(
      store,
      'account',
      { initialState: initialAccount, evolve: evolveAccount },
      ({ type }) => type !== 'CommandRefused',
    );
  }

  /** The account on a day, everything known. `id` is null where there is no such account. */
  on(account: AccountId, day: IsoDate): Promise<AccountState> {
    return this.#states.on(accountStream(account), day);
  }
}

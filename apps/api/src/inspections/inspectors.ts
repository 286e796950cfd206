import { Injectable } from '@nestjs/common';
import type { AccountId, IsoDate } from '#domain/facts';
import { AccountStates } from '../access/account-states.js';
import { NotFound } from '../http/problems.js';

/** Those who are named to inspect. */
@Injectable()
export class Inspectors {
  constructor(private readonly accounts: AccountStates) {}

  /** @throws NotFound naming the one that is nobody's account. */
  async refuseUnknown(named: readonly AccountId[], field: string, today: IsoDate): Promise<void> {
    for (const account of named)
      if ((await this.accounts.on(account, today)).id === null)
        throw new NotFound({ vi: 'tài khoản', en: 'account' }, account, field);
  }
}

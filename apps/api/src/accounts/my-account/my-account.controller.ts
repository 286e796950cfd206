import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { NotFound } from '../../http/problems.js';
import { PersonNames } from '../../people/person-names.js';
import { AccountViews, type AccountView } from '../account-views.js';

export interface MyAccount extends AccountView {
  readonly contact: string | null;
}

@ApiTags('accounts')
@Controller('accounts/me')
export class MyAccountController {
  constructor(
    private readonly accounts: AccountViews,
    private readonly names: PersonNames,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Your own account, with the roles that you hold today' })
  async handle(@Reading() { account }: Reader): Promise<MyAccount> {
    const view = await this.accounts.of(account);
    if (view === undefined) throw new NotFound({ vi: 'tài khoản', en: 'account' }, account);
    return { ...view, contact: view.personId === null ? null : await this.names.contactOf(view.personId) };
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { ListAccountsQuery } from './list-accounts.query.js';
import { ListAccounts, type AccountPage } from './list-accounts.js';

@ApiTags('accounts')
@Controller('accounts')
export class ListAccountsController {
  constructor(private readonly accounts: ListAccounts) {}

  @Get()
  @Permits('admin', 'operator')
  @ApiOperation({ summary: 'Accounts, in the order in which they were opened' })
  handle(@Query() query: ListAccountsQuery, @Reading() reader: Reader): Promise<AccountPage> {
    return this.accounts.page(reader, query);
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { UnlockAccountBody } from './unlock-account.body.js';
import { UnlockAccount } from './unlock-account.handler.js';

@ApiTags('accounts')
@Controller('accounts')
export class UnlockAccountController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':accountId/unlocking')
  @Permits('admin')
  @ApiOperation({ summary: 'Unlock an account that failed sign-ins had locked' })
  handle(
    @UuidParam('accountId') accountId: string,
    @Body() body: UnlockAccountBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new UnlockAccount(accountId, body, context));
  }
}

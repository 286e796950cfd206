import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DisableAccountBody } from './disable-account.body.js';
import { DisableAccount } from './disable-account.handler.js';

@ApiTags('accounts')
@Controller('accounts')
export class DisableAccountController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':accountId/disabling')
  @Permits('admin')
  @ApiOperation({ summary: 'Disable an account: from its effective day it does nothing any more' })
  handle(
    @UuidParam('accountId') accountId: string,
    @Body() body: DisableAccountBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new DisableAccount(accountId, body, context));
  }
}

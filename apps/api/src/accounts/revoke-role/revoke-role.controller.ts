import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { RevokeRoleBody } from './revoke-role.body.js';
import { RevokeRole } from './revoke-role.handler.js';

@ApiTags('accounts')
@Controller('accounts')
export class RevokeRoleController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':accountId/role-revocations')
  @Permits('admin')
  @ApiOperation({ summary: 'Revoke a role; the effective day is the first day without it' })
  handle(
    @UuidParam('accountId') accountId: string,
    @Body() body: RevokeRoleBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new RevokeRole(accountId, body, context));
  }
}

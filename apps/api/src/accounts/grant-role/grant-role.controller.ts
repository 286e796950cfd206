import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { GrantRoleBody } from './grant-role.body.js';
import { GrantRole } from './grant-role.handler.js';

@ApiTags('accounts')
@Controller('accounts')
export class GrantRoleController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':accountId/roles')
  @Permits('admin')
  @ApiOperation({ summary: 'Grant a role, for a unit and its subtree or for everything' })
  handle(
    @UuidParam('accountId') accountId: string,
    @Body() body: GrantRoleBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new GrantRole(accountId, body, context));
  }
}

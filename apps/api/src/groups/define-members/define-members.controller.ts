import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DefineMembersBody } from './define-members.body.js';
import { DefineMembers } from './define-members.handler.js';

@ApiTags('groups')
@Controller('groups')
export class DefineMembersController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':group/members')
  @Permits('admin')
  @ApiOperation({ summary: 'Define the members of a group anew, from a day on' })
  handle(
    @Param('group') group: string,
    @Body() body: DefineMembersBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new DefineMembers(group, body, context));
  }
}

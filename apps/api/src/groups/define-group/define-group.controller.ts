import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DefineGroupBody } from './define-group.body.js';
import { DefineGroup } from './define-group.handler.js';

@ApiTags('groups')
@Controller('groups')
export class DefineGroupController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permits('admin')
  @ApiOperation({ summary: 'Define a group of units, with its members from a day on' })
  handle(@Body() body: DefineGroupBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new DefineGroup(body, context));
  }
}

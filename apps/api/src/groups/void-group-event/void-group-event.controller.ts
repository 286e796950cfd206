import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { VoidBody } from '../../directives/void.body.js';
import { VoidGroupEvent } from './void-group-event.handler.js';

@ApiTags('groups')
@Controller('groups')
export class VoidGroupEventController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':group/voids')
  @Permits('admin')
  @ApiOperation({ summary: 'Take back a definition of a group' })
  handle(@Param('group') group: string, @Body() body: VoidBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new VoidGroupEvent(group, body, context));
  }
}

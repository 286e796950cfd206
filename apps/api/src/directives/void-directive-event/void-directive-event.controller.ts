import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { VoidBody } from '../../directives/void.body.js';
import { VoidDirectiveEvent } from './void-directive-event.handler.js';

@ApiTags('directives')
@Controller('directives')
export class VoidDirectiveEventController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':directive/voids')
  @Permits('assigner', 'admin')
  @ApiOperation({ summary: 'Take back an event of a directive: it stays, and counts no longer' })
  handle(
    @Param('directive') directive: string,
    @Body() body: VoidBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new VoidDirectiveEvent(directive, body, context));
  }
}

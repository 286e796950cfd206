import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { CorrectItemBody } from './correct-item.body.js';
import { CorrectItem } from './correct-item.handler.js';

@ApiTags('directives')
@Controller('directives')
export class CorrectItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':directive/items/:address/corrections')
  @Permits('assigner', 'admin')
  @ApiOperation({ summary: 'Correct how an item was entered or read; it changes no task by itself' })
  handle(
    @Param('directive') directive: string,
    @Param('address') address: string,
    @Body() body: CorrectItemBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new CorrectItem(directive, address, body, context));
  }
}

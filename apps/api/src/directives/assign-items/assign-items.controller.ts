import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { AssignItemsBody } from './assign-items.body.js';
import { AssignItems } from './assign-items.handler.js';

@ApiTags('directives')
@Controller('directives')
export class AssignItemsController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':directive/assign')
  @Permits('assigner', 'admin')
  @ApiOperation({ summary: 'Assign items to the units that they name: all that are not assigned yet, or those named' })
  handle(
    @Param('directive') directive: string,
    @Body() body: AssignItemsBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new AssignItems(directive, body, context));
  }
}

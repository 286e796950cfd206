import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { AssignItemBody } from './assign-item.body.js';
import { AssignItem } from './assign-item.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class AssignItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permits('assigner')
  @ApiOperation({ summary: 'Assign one item of a directive as a task, or correct an assignment' })
  handle(@Body() body: AssignItemBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new AssignItem(body, context));
  }
}

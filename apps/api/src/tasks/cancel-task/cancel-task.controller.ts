import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { CancelTaskBody } from './cancel-task.body.js';
import { CancelTask } from './cancel-task.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class CancelTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/cancellation')
  @Permits('assigner', 'unit-leader')
  @ApiOperation({ summary: 'Cancel a task' })
  handle(
    @UuidParam('taskId') taskId: string,
    @Body() body: CancelTaskBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new CancelTask(taskId, body, context));
  }
}

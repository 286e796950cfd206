import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ReassignTaskBody } from './reassign-task.body.js';
import { ReassignTask } from './reassign-task.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class ReassignTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/reassignment')
  @Permits('assigner', 'unit-leader')
  @ApiOperation({ summary: 'Give a task to other units' })
  handle(
    @UuidParam('taskId') taskId: string,
    @Body() body: ReassignTaskBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new ReassignTask(taskId, body, context));
  }
}

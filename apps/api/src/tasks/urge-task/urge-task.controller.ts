import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { UrgeTaskBody } from './urge-task.body.js';
import { UrgeTask } from './urge-task.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class UrgeTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/urging')
  @Permits('assigner', 'unit-leader')
  @ApiOperation({ summary: 'Urge the units that lead a task' })
  handle(
    @UuidParam('taskId') taskId: string,
    @Body() body: UrgeTaskBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new UrgeTask(taskId, body, context));
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ReopenTaskBody } from './reopen-task.body.js';
import { ReopenTask } from './reopen-task.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class ReopenTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/reopening')
  @Permits('assigner', 'unit-leader')
  @ApiOperation({ summary: 'Reopen a task that was done, cancelled or superseded' })
  handle(
    @UuidParam('taskId') taskId: string,
    @Body() body: ReopenTaskBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new ReopenTask(taskId, body, context));
  }
}

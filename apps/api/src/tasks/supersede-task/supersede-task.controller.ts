import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { SupersedeTaskBody } from './supersede-task.body.js';
import { SupersedeTask } from './supersede-task.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class SupersedeTaskController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/superseding')
  @Permits('assigner', 'unit-leader')
  @ApiOperation({ summary: 'Mark a task as superseded by another directive' })
  handle(
    @UuidParam('taskId') taskId: string,
    @Body() body: SupersedeTaskBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new SupersedeTask(taskId, body, context));
  }
}

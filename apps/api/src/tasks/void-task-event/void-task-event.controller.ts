import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { VoidTaskEventBody } from './void-task-event.body.js';
import { VoidTaskEvent } from './void-task-event.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class VoidTaskEventController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/voids')
  @Permits('assigner', 'unit-leader', 'reporter')
  @ApiOperation({ summary: 'Take back an event of a task: it stays, and counts no longer' })
  handle(
    @UuidParam('taskId') taskId: string,
    @Body() body: VoidTaskEventBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new VoidTaskEvent(taskId, body, context));
  }
}

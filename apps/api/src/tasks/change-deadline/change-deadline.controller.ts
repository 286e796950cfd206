import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ChangeDeadlineBody } from './change-deadline.body.js';
import { ChangeDeadline } from './change-deadline.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class ChangeDeadlineController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/deadline')
  @Permits('assigner', 'unit-leader')
  @ApiOperation({ summary: 'Change the deadline, as the assigning side, with a basis' })
  handle(
    @UuidParam('taskId') taskId: string,
    @Body() body: ChangeDeadlineBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new ChangeDeadline(taskId, body, context));
  }
}

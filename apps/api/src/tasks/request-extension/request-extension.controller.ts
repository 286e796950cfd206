import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { RequestExtensionBody } from './request-extension.body.js';
import { RequestExtension } from './request-extension.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class RequestExtensionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/extension-requests')
  @Permits('reporter', 'unit-leader')
  @ApiOperation({ summary: 'Ask for more time, as a unit that leads the task' })
  handle(
    @Param('taskId', ParseUUIDPipe) taskId: string,
    @Body() body: RequestExtensionBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new RequestExtension(taskId, body, context));
  }
}

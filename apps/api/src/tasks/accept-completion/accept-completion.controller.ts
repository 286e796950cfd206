import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { AcceptCompletionBody } from './accept-completion.body.js';
import { AcceptCompletion } from './accept-completion.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class AcceptCompletionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/claims/:claim/acceptance')
  @Permits('assigner', 'unit-leader')
  @ApiOperation({ summary: 'Accept a claim of completion' })
  handle(
    @UuidParam('taskId') taskId: string,
    @UuidParam('claim') claim: string,
    @Body() body: AcceptCompletionBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new AcceptCompletion(taskId, claim, body, context));
  }
}

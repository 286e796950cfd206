import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ReturnCompletionBody } from './return-completion.body.js';
import { ReturnCompletion } from './return-completion.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class ReturnCompletionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/claims/:claim/return')
  @Permits('assigner', 'unit-leader')
  @ApiOperation({ summary: 'Return a claim of completion' })
  handle(
    @UuidParam('taskId') taskId: string,
    @UuidParam('claim') claim: string,
    @Body() body: ReturnCompletionBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new ReturnCompletion(taskId, claim, body, context));
  }
}

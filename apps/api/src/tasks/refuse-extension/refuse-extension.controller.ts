import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { RefuseExtensionBody } from './refuse-extension.body.js';
import { RefuseExtension } from './refuse-extension.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class RefuseExtensionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/extension-requests/:request/refusal')
  @Permits('assigner', 'unit-leader')
  @ApiOperation({ summary: 'Refuse a request for more time' })
  handle(
    @UuidParam('taskId') taskId: string,
    @UuidParam('request') request: string,
    @Body() body: RefuseExtensionBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new RefuseExtension(taskId, request, body, context));
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ApproveExtensionBody } from './approve-extension.body.js';
import { ApproveExtension } from './approve-extension.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class ApproveExtensionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/extension-requests/:request/approval')
  @Permits('assigner', 'unit-leader')
  @ApiOperation({ summary: 'Approve a request for more time: this is the change' })
  handle(
    @UuidParam('taskId') taskId: string,
    @UuidParam('request') request: string,
    @Body() body: ApproveExtensionBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new ApproveExtension(taskId, request, body, context));
  }
}

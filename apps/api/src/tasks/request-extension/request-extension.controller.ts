import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import type { Reader } from '../../access/reader.js';
import { Context, Reading } from '../../access/request-parameters.js';
import { EvidenceAccess } from '../../evidence/evidence-access.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { RequestExtensionBody } from './request-extension.body.js';
import { RequestExtension } from './request-extension.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class RequestExtensionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly files: EvidenceAccess,
  ) {}

  @Post(':taskId/extension-requests')
  @Permits('reporter', 'unit-leader')
  @ApiOperation({ summary: 'Ask for more time, as a unit that leads the task' })
  async handle(
    @UuidParam('taskId') taskId: string,
    @Body() body: RequestExtensionBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    const evidence = await this.files.refs(reader, body.evidence ?? []);
    return this.commands.execute(new RequestExtension(taskId, body, evidence, context));
  }
}

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
import { ClaimCompletionBody } from './claim-completion.body.js';
import { ClaimCompletion } from './claim-completion.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class ClaimCompletionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly files: EvidenceAccess,
  ) {}

  @Post(':taskId/claims')
  @Permits('reporter', 'unit-leader')
  @ApiOperation({ summary: 'Claim that a task, or one of its milestones, is done' })
  async handle(
    @UuidParam('taskId') taskId: string,
    @Body() body: ClaimCompletionBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    const evidence = await this.files.refs(reader, body.evidence ?? []);
    return this.commands.execute(new ClaimCompletion(taskId, body, evidence, context));
  }
}

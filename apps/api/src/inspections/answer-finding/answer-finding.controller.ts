import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import type { Reader } from '../../access/reader.js';
import { Context, Reading } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { AnswerFindingBody } from './answer-finding.body.js';
import { AnswerFinding } from './answer-finding.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class AnswerFindingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/findings/:finding/answers')
  @Permits('unit-leader', 'reporter')
  @ApiOperation({ summary: 'Answer a finding, as the inspected unit' })
  handle(
    @UuidParam('inspection') inspection: string,
    @UuidParam('finding') finding: string,
    @Body() body: AnswerFindingBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    return this.commands.execute(new AnswerFinding(inspection, finding, body, context, reader));
  }
}

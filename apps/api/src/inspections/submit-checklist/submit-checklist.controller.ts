import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import type { Reader } from '../../access/reader.js';
import { Context, Reading } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { SubmitChecklistBody } from './submit-checklist.body.js';
import { SubmitChecklist } from './submit-checklist.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class SubmitChecklistController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/visits/:visit/checklists')
  @Permits('inspector')
  @ApiOperation({ summary: 'Submit the answers of a checklist; sent twice, recorded once' })
  handle(
    @UuidParam('inspection') inspection: string,
    @UuidParam('visit') visit: string,
    @Body() body: SubmitChecklistBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    return this.commands.execute(new SubmitChecklist(inspection, visit, body, context, reader));
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import type { Reader } from '../../access/reader.js';
import { Context, Reading } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { RecordFindingBody } from './record-finding.body.js';
import { RecordFinding } from './record-finding.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class RecordFindingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/visits/:visit/findings')
  @Permits('inspector')
  @ApiOperation({ summary: 'Record a finding; about a task, beside what the unit had reported before the visit' })
  handle(
    @UuidParam('inspection') inspection: string,
    @UuidParam('visit') visit: string,
    @Body() body: RecordFindingBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordFinding(inspection, visit, body, context, reader));
  }
}

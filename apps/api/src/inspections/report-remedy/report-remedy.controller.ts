import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import type { Reader } from '../../access/reader.js';
import { Context, Reading } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ReportRemedyBody } from './report-remedy.body.js';
import { ReportRemedy } from './report-remedy.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class ReportRemedyController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/findings/:finding/remedy-reports')
  @Permits('unit-leader', 'reporter')
  @ApiOperation({ summary: 'Report a remedy, as the inspected unit' })
  handle(
    @UuidParam('inspection') inspection: string,
    @UuidParam('finding') finding: string,
    @Body() body: ReportRemedyBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    return this.commands.execute(new ReportRemedy(inspection, finding, body, context, reader));
  }
}

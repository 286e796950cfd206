import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ReturnReportBody } from './return-report.body.js';
import { ReturnReport } from './return-report.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class ReturnReportController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':taskId/reports/:report/return')
  @Permits('assigner', 'unit-leader')
  @ApiOperation({ summary: 'Return a report to the unit' })
  handle(
    @UuidParam('taskId') taskId: string,
    @UuidParam('report') report: string,
    @Body() body: ReturnReportBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new ReturnReport(taskId, report, body, context));
  }
}

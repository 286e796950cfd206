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
import { ReportStatusBody } from './report-status.body.js';
import { ReportStatus } from './report-status.handler.js';

@ApiTags('tasks')
@Controller('tasks')
export class ReportStatusController {
  constructor(
    private readonly commands: CommandBus,
    private readonly files: EvidenceAccess,
  ) {}

  @Post(':taskId/reports')
  @Permits('reporter', 'unit-leader')
  @ApiOperation({ summary: 'Report status for a period, as a unit that leads the task' })
  async handle(
    @UuidParam('taskId') taskId: string,
    @Body() body: ReportStatusBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    const evidence = await this.files.refs(reader, body.evidence ?? []);
    return this.commands.execute(new ReportStatus(taskId, body, evidence, context));
  }
}

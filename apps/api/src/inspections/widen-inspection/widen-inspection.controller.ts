import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { WidenInspectionBody } from './widen-inspection.body.js';
import { WidenInspection } from './widen-inspection.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class WidenInspectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/widening')
  @Permits('inspector')
  @ApiOperation({ summary: 'Go on at the unit that took over the inspected one' })
  handle(
    @UuidParam('inspection') inspection: string,
    @Body() body: WidenInspectionBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new WidenInspection(inspection, body, context));
  }
}

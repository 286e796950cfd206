import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { PlanInspectionBody } from './plan-inspection.body.js';
import { PlanInspection } from './plan-inspection.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class PlanInspectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permits('inspector')
  @ApiOperation({ summary: 'Plan the inspection of a unit; of a surprise check only its team learns' })
  handle(@Body() body: PlanInspectionBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new PlanInspection(body, context));
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { VoidBody } from '../../directives/void.body.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { VoidInspectionEvent } from './void-inspection-event.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class VoidInspectionEventController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/voids')
  @Permits('inspector')
  @ApiOperation({ summary: 'Take back what a visit wrote down wrongly' })
  handle(
    @UuidParam('inspection') inspection: string,
    @Body() body: VoidBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new VoidInspectionEvent(inspection, body, context));
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ReasonBody } from '../reason.body.js';
import { CancelInspection } from './cancel-inspection.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class CancelInspectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/cancellation')
  @Permits('inspector')
  @ApiOperation({ summary: 'Cancel an inspection, with the reason' })
  handle(
    @UuidParam('inspection') inspection: string,
    @Body() body: ReasonBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new CancelInspection(inspection, body, context));
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { WaiveConflictBody } from './waive-conflict.body.js';
import { WaiveConflict } from './waive-conflict.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class WaiveConflictController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/waivers')
  @Permits('inspector')
  @ApiOperation({ summary: 'Waive the conflict of an inspector, as a second person' })
  handle(
    @UuidParam('inspection') inspection: string,
    @Body() body: WaiveConflictBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new WaiveConflict(inspection, body, context));
  }
}

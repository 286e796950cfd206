import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { NotifyUnitBody } from './notify-unit.body.js';
import { NotifyUnit } from './notify-unit.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class NotifyUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/notices')
  @Permits('inspector')
  @ApiOperation({ summary: 'Announce a planned inspection to the unit' })
  handle(
    @UuidParam('inspection') inspection: string,
    @Body() body: NotifyUnitBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new NotifyUnit(inspection, body, context));
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { OrderRemedyBody } from './order-remedy.body.js';
import { OrderRemedy } from './order-remedy.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class OrderRemedyController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/findings/:finding/remedies')
  @Permits('inspector')
  @ApiOperation({ summary: 'Order a remedy, with a date' })
  handle(
    @UuidParam('inspection') inspection: string,
    @UuidParam('finding') finding: string,
    @Body() body: OrderRemedyBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new OrderRemedy(inspection, finding, body, context));
  }
}

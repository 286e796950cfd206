import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { OpenVisitBody } from './open-visit.body.js';
import { OpenVisit } from './open-visit.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class OpenVisitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/visits')
  @Permits('inspector')
  @ApiOperation({ summary: 'Open a visit: from now on the unit may see the inspection' })
  handle(
    @UuidParam('inspection') inspection: string,
    @Body() body: OpenVisitBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new OpenVisit(inspection, body, context));
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { VerifyRemedyBody } from './verify-remedy.body.js';
import { VerifyRemedy } from './verify-remedy.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class VerifyRemedyController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/findings/:finding/verifications')
  @Permits('inspector')
  @ApiOperation({ summary: 'Say whether what the unit reported is so: closed, in part, returned' })
  handle(
    @UuidParam('inspection') inspection: string,
    @UuidParam('finding') finding: string,
    @Body() body: VerifyRemedyBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new VerifyRemedy(inspection, finding, body, context));
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { RecheckFindingBody } from './recheck-finding.body.js';
import { RecheckFinding } from './recheck-finding.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class RecheckFindingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/findings/:finding/rechecks')
  @Permits('inspector')
  @ApiOperation({ summary: 'Look again at a closed finding' })
  handle(
    @UuidParam('inspection') inspection: string,
    @UuidParam('finding') finding: string,
    @Body() body: RecheckFindingBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new RecheckFinding(inspection, finding, body, context));
  }
}

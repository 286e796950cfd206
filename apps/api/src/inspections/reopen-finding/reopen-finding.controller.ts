import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ReopenFindingBody } from './reopen-finding.body.js';
import { ReopenFinding } from './reopen-finding.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class ReopenFindingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/findings/:finding/reopenings')
  @Permits('inspector')
  @ApiOperation({ summary: 'Open a closed finding again, with a new date' })
  handle(
    @UuidParam('inspection') inspection: string,
    @UuidParam('finding') finding: string,
    @Body() body: ReopenFindingBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new ReopenFinding(inspection, finding, body, context));
  }
}

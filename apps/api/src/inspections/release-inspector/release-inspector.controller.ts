import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ReasonBody } from '../reason.body.js';
import { ReleaseInspector } from './release-inspector.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class ReleaseInspectorController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/inspectors/:account/release')
  @Permits('inspector')
  @ApiOperation({ summary: 'Release somebody from the team' })
  handle(
    @UuidParam('inspection') inspection: string,
    @UuidParam('account') account: string,
    @Body() body: ReasonBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new ReleaseInspector(inspection, account, body, context));
  }
}

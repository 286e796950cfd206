import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { AssignInspectorBody } from './assign-inspector.body.js';
import { AssignInspector } from './assign-inspector.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class AssignInspectorController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/inspectors')
  @Permits('inspector')
  @ApiOperation({ summary: 'Take somebody into the team' })
  handle(
    @UuidParam('inspection') inspection: string,
    @Body() body: AssignInspectorBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new AssignInspector(inspection, body, context));
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { AssignCodeBody } from './assign-code.body.js';
import { AssignCode } from './assign-code.handler.js';

@ApiTags('units')
@Controller('units')
export class AssignCodeController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':unit/code')
  @Permits('admin')
  @ApiOperation({ summary: 'Give a unit another code, from a day on' })
  handle(
    @Param('unit') unit: string,
    @Body() body: AssignCodeBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new AssignCode(unit, body, context));
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { DissolveUnitBody } from './dissolve-unit.body.js';
import { DissolveUnit } from './dissolve-unit.handler.js';

@ApiTags('units')
@Controller('units')
export class DissolveUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':unit/dissolve')
  @Permits('admin')
  @ApiOperation({ summary: 'Dissolve a unit, with a map of its open tasks' })
  handle(
    @Param('unit') unit: string,
    @Body() body: DissolveUnitBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new DissolveUnit(unit, body, context));
  }
}

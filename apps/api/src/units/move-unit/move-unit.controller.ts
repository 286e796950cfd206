import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { MoveUnitBody } from './move-unit.body.js';
import { MoveUnit } from './move-unit.handler.js';

@ApiTags('units')
@Controller('units')
export class MoveUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':unit/move')
  @Permits('admin')
  @ApiOperation({ summary: 'Put a unit under another one, from a day on' })
  handle(
    @Param('unit') unit: string,
    @Body() body: MoveUnitBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new MoveUnit(unit, body, context));
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { SplitUnitBody } from './split-unit.body.js';
import { SplitUnit } from './split-unit.handler.js';

@ApiTags('units')
@Controller('units')
export class SplitUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':unit/split')
  @Permits('admin')
  @ApiOperation({ summary: 'Split a unit into others, with a map of its open tasks' })
  handle(
    @Param('unit') unit: string,
    @Body() body: SplitUnitBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new SplitUnit(unit, body, context));
  }
}

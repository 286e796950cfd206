import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { MergeUnitBody } from './merge-unit.body.js';
import { MergeUnit } from './merge-unit.handler.js';

@ApiTags('units')
@Controller('units')
export class MergeUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':unit/merge')
  @Permits('admin')
  @ApiOperation({ summary: 'Merge a unit into another one, which takes over its open tasks' })
  handle(
    @Param('unit') unit: string,
    @Body() body: MergeUnitBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new MergeUnit(unit, body, context));
  }
}

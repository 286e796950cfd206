import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { RankUnitBody } from './rank-unit.body.js';
import { RankUnit } from './rank-unit.handler.js';

@ApiTags('units')
@Controller('units')
export class RankUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':unit/rank')
  @Permits('admin')
  @ApiOperation({ summary: 'Give a unit another rank, from a day on' })
  handle(
    @Param('unit') unit: string,
    @Body() body: RankUnitBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new RankUnit(unit, body, context));
  }
}

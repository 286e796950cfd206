import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { CorrectUnitBody } from './correct-unit.body.js';
import { CorrectUnit } from './correct-unit.handler.js';

@ApiTags('units')
@Controller('units')
export class CorrectUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':unit/corrections')
  @Permits('admin')
  @ApiOperation({ summary: 'Correct what was entered of a unit at its beginning' })
  handle(
    @Param('unit') unit: string,
    @Body() body: CorrectUnitBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new CorrectUnit(unit, body, context));
  }
}

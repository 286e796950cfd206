import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { RenameUnitBody } from './rename-unit.body.js';
import { RenameUnit } from './rename-unit.handler.js';

@ApiTags('units')
@Controller('units')
export class RenameUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':unit/rename')
  @Permits('admin')
  @ApiOperation({ summary: 'Give a unit another name, from a day on' })
  handle(
    @Param('unit') unit: string,
    @Body() body: RenameUnitBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new RenameUnit(unit, body, context));
  }
}

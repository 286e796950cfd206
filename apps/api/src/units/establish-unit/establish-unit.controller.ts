import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { EstablishUnitBody } from './establish-unit.body.js';
import { EstablishUnit } from './establish-unit.handler.js';

@ApiTags('units')
@Controller('units')
export class EstablishUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permits('admin')
  @ApiOperation({ summary: 'Enter a unit, as it stands from a day on' })
  handle(@Body() body: EstablishUnitBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new EstablishUnit(body, context));
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { VoidBody } from '../../directives/void.body.js';
import { VoidUnitEvent } from './void-unit-event.handler.js';

@ApiTags('units')
@Controller('units')
export class VoidUnitEventController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':unit/voids')
  @Permits('admin')
  @ApiOperation({ summary: 'Take back an event of a unit: it stays, and counts no longer' })
  handle(@Param('unit') unit: string, @Body() body: VoidBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new VoidUnitEvent(unit, body, context));
  }
}

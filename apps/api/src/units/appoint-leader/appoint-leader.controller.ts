import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { AppointLeaderBody } from './appoint-leader.body.js';
import { AppointLeader } from './appoint-leader.handler.js';

@ApiTags('units')
@Controller('units')
export class AppointLeaderController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':unit/leaders')
  @Permits('admin')
  @ApiOperation({ summary: 'Appoint the person who answers for a unit' })
  handle(
    @Param('unit') unit: string,
    @Body() body: AppointLeaderBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new AppointLeader(unit, body, context));
  }
}

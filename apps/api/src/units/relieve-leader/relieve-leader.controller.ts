import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { RelieveLeaderBody } from './relieve-leader.body.js';
import { RelieveLeader } from './relieve-leader.handler.js';

@ApiTags('units')
@Controller('units')
export class RelieveLeaderController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':unit/relief')
  @Permits('admin')
  @ApiOperation({ summary: 'Relieve the person who answers for a unit: the day is the first one out of office' })
  handle(
    @Param('unit') unit: string,
    @Body() body: RelieveLeaderBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new RelieveLeader(unit, body, context));
  }
}

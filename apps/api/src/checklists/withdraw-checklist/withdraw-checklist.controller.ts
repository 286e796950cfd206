import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ChecklistParam, VersionParam } from '../checklist-params.js';
import { WithdrawChecklistBody } from './withdraw-checklist.body.js';
import { WithdrawChecklist } from './withdraw-checklist.handler.js';

@ApiTags('checklists')
@Controller('checklists')
export class WithdrawChecklistController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':checklist/versions/:version/withdrawal')
  @Permits('inspector')
  @ApiOperation({ summary: 'Withdraw a version: no new inspection uses it, those planned with it keep it' })
  handle(
    @ChecklistParam() id: string,
    @VersionParam() version: number,
    @Body() body: WithdrawChecklistBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new WithdrawChecklist({ id, version }, body, context));
  }
}

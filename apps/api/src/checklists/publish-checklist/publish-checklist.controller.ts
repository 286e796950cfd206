import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { PublishChecklistBody } from './publish-checklist.body.js';
import { PublishChecklist } from './publish-checklist.handler.js';

@ApiTags('checklists')
@Controller('checklists')
export class PublishChecklistController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permits('inspector')
  @ApiOperation({ summary: 'Publish a checklist or its next version, as an inspector of every unit; it never changes' })
  handle(@Body() body: PublishChecklistBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new PublishChecklist(body, context));
  }
}

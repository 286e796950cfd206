import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import type { Reader } from '../../access/reader.js';
import { Context, Reading } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { TextBody } from '../text.body.js';
import { RecordMinutes } from './record-minutes.handler.js';

@ApiTags('inspections')
@Controller('inspections')
export class RecordMinutesController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':inspection/visits/:visit/minutes')
  @Permits('inspector')
  @ApiOperation({ summary: 'Record the minutes: the visit is over' })
  handle(
    @UuidParam('inspection') inspection: string,
    @UuidParam('visit') visit: string,
    @Body() body: TextBody,
    @Context() context: RequestContext,
    @Reading() reader: Reader,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordMinutes(inspection, visit, body, context, reader));
  }
}

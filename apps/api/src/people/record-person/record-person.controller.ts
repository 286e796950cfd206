import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { RequestContext } from '../../record/request-context.js';
import { RecordPersonBody } from './record-person.body.js';
import { RecordPerson, type PersonRecordedReceipt } from './record-person.handler.js';

@ApiTags('people')
@Controller('people')
export class RecordPersonController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permits('admin')
  @ApiOperation({ summary: 'Record a person who holds an office or signs documents; name and contact are kept sealed' })
  handle(@Body() body: RecordPersonBody, @Context() context: RequestContext): Promise<PersonRecordedReceipt> {
    return this.commands.execute(new RecordPerson(body, context));
  }
}

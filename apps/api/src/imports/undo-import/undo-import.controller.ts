import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { UndoImportBody } from './undo-import.body.js';
import { UndoImport } from './undo-import.handler.js';

@ApiTags('imports')
@Controller('imports')
export class UndoImportController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':import/undo')
  @Permits('assigner', 'admin')
  @ApiOperation({
    summary: 'Take a commit back: tasks that nobody has touched are voided, the others stay and are listed',
  })
  handle(
    @UuidParam('import') id: string,
    @Body() body: UndoImportBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new UndoImport(id, body, context));
  }
}

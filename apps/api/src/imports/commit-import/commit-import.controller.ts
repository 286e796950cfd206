import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { RequestContext } from '../../record/request-context.js';
import { CommitImportBody } from './commit-import.body.js';
import { CommitImport, type CommitAnswer } from './commit-import.handler.js';

@ApiTags('imports')
@Controller('imports')
export class CommitImportController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':import/commit')
  @Permits('assigner', 'admin')
  @ApiOperation({
    summary:
      'Record the document as previewed, all or nothing; a process issues it, assigns its items and moves what it amends',
  })
  handle(
    @UuidParam('import') id: string,
    @Body() body: CommitImportBody,
    @Context() context: RequestContext,
  ): Promise<CommitAnswer> {
    return this.commands.execute(new CommitImport(id, body, context));
  }
}

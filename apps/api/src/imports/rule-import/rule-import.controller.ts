import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { RequestContext } from '../../record/request-context.js';
import { RuleImport, type RulingsAnswer } from './rule-import.handler.js';
import { RuleImportBody } from './ruling.body.js';

@ApiTags('imports')
@Controller('imports')
export class RuleImportController {
  constructor(private readonly commands: CommandBus) {}

  @Patch(':import')
  @Permits('assigner', 'admin')
  @ApiOperation({ summary: 'Rule on a document: accept, overrule, map a unit, drop or confirm a row, confirm a link' })
  handle(
    @UuidParam('import') id: string,
    @Body() body: RuleImportBody,
    @Context() context: RequestContext,
  ): Promise<RulingsAnswer> {
    return this.commands.execute(new RuleImport(id, body, context));
  }
}

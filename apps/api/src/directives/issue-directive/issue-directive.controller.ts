import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { IssueDirectiveBody } from './issue-directive.body.js';
import { IssueDirective } from './issue-directive.handler.js';

@ApiTags('directives')
@Controller('directives')
export class IssueDirectiveController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permits('assigner', 'admin')
  @ApiOperation({ summary: 'Enter a document as printed, with its items and how they were read; assigns nothing yet' })
  handle(@Body() body: IssueDirectiveBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new IssueDirective(body, context));
  }
}

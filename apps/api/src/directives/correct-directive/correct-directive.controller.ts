import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { CorrectDirectiveBody } from './correct-directive.body.js';
import { CorrectDirective } from './correct-directive.handler.js';

@ApiTags('directives')
@Controller('directives')
export class CorrectDirectiveController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':directive/corrections')
  @Permits('assigner', 'admin')
  @ApiOperation({ summary: 'Correct what was entered of a document, its items apart' })
  handle(
    @Param('directive') directive: string,
    @Body() body: CorrectDirectiveBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new CorrectDirective(directive, body, context));
  }
}

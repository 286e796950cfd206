import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { NumberDirectiveBody } from './number-directive.body.js';
import { NumberDirective } from './number-directive.handler.js';

@ApiTags('directives')
@Controller('directives')
export class NumberDirectiveController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':directive/number')
  @Permits('assigner', 'admin')
  @ApiOperation({ summary: 'Give a draft its number' })
  handle(
    @Param('directive') directive: string,
    @Body() body: NumberDirectiveBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new NumberDirective(directive, body, context));
  }
}

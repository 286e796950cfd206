import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { AmendDirectiveBody } from './amend-directive.body.js';
import { AmendDirective } from './amend-directive.handler.js';

@ApiTags('directives')
@Controller('directives')
export class AmendDirectiveController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':directive/amend')
  @Permits('assigner', 'admin')
  @ApiOperation({ summary: 'Note that another directive amends this one' })
  handle(
    @Param('directive') directive: string,
    @Body() body: AmendDirectiveBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new AmendDirective(directive, body, context));
  }
}

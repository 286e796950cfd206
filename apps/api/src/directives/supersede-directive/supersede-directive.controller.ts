import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { SupersedeDirectiveBody } from './supersede-directive.body.js';
import { SupersedeDirective } from './supersede-directive.handler.js';

@ApiTags('directives')
@Controller('directives')
export class SupersedeDirectiveController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':directive/supersede')
  @Permits('assigner', 'admin')
  @ApiOperation({ summary: 'Replace a directive by another one; its open tasks are superseded' })
  handle(
    @Param('directive') directive: string,
    @Body() body: SupersedeDirectiveBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new SupersedeDirective(directive, body, context));
  }
}

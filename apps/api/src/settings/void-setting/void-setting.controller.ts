import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { VoidBody } from '../../directives/void.body.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { VoidSetting } from './void-setting.handler.js';

@ApiTags('settings')
@Controller('settings')
export class VoidSettingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':name/voids')
  @Permits('admin')
  @ApiOperation({ summary: 'Take back a change of a setting' })
  handle(@Param('name') name: string, @Body() body: VoidBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new VoidSetting(name, body, context));
  }
}

import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ChangeSettingBody } from './change-setting.body.js';
import { ChangeProgrammeSetting } from './change-setting.handler.js';

@ApiTags('settings')
@Controller('settings')
export class ChangeSettingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':name')
  @Permits('admin')
  @ApiOperation({ summary: 'Change a setting of the programme, from a day on' })
  handle(
    @Param('name') name: string,
    @Body() body: ChangeSettingBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new ChangeProgrammeSetting(name, body, context));
  }
}

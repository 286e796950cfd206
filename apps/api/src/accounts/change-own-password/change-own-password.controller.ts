import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CurrentSession } from '../../access/access.js';
import { BeforePasswordChange } from '../../access/permits.js';
import { Context, Session } from '../../access/request-parameters.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ChangeOwnPasswordBody } from './change-own-password.body.js';
import { ChangeOwnPassword } from './change-own-password.handler.js';

@ApiTags('accounts')
@Controller('accounts/me')
export class ChangeOwnPasswordController {
  constructor(private readonly commands: CommandBus) {}

  @Put('password')
  @BeforePasswordChange()
  @ApiOperation({ summary: 'Change your own password; your other sessions end' })
  handle(
    @Body() body: ChangeOwnPasswordBody,
    @Context() context: RequestContext,
    @Session() session: CurrentSession,
  ): Promise<Receipt> {
    return this.commands.execute(new ChangeOwnPassword(body, session, context));
  }
}

import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import type { RequestContext } from '../../record/request-context.js';
import { RegisterAccountBody } from './register-account.body.js';
import { RegisterAccount, type AccountOpened } from './register-account.handler.js';

@ApiTags('accounts')
@Controller('accounts')
export class RegisterAccountController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Permits('admin')
  @ApiOperation({ summary: 'Open an account; its initial password is shown once' })
  handle(@Body() body: RegisterAccountBody, @Context() context: RequestContext): Promise<AccountOpened> {
    return this.commands.execute(new RegisterAccount(body, context));
  }
}

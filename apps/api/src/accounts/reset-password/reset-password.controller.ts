import { Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import { Context } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import type { RequestContext } from '../../record/request-context.js';
import { ResetPassword, type PasswordGiven } from './reset-password.handler.js';

@ApiTags('accounts')
@Controller('accounts')
export class ResetPasswordController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':accountId/password-reset')
  @Permits('admin')
  @ApiOperation({ summary: 'Give an account another password, shown once, to be changed at the next sign-in' })
  handle(@UuidParam('accountId') accountId: string, @Context() context: RequestContext): Promise<PasswordGiven> {
    return this.commands.execute(new ResetPassword(accountId, context));
  }
}

import { Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../access/permits.js';
import { Context } from '../access/request-parameters.js';
import type { Receipt } from '../record/receipt.js';
import type { RequestContext } from '../record/request-context.js';
import { ConfirmClock } from './confirm-clock.handler.js';

@ApiTags('operation')
@Controller('clock')
export class ConfirmClockController {
  constructor(private readonly commands: CommandBus) {}

  @Post('confirmation')
  @Permits('operator')
  @ApiOperation({ summary: 'Confirm that the server’s clock is right, after it was in doubt' })
  handle(@Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new ConfirmClock(context));
  }
}

import { Controller, Delete, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CurrentSession } from '../../access/access.js';
import { BeforePasswordChange } from '../../access/permits.js';
import { Session } from '../../access/request-parameters.js';
import { Sessions } from '../sessions.js';

@ApiTags('sessions')
@Controller('sessions')
export class SignOutController {
  constructor(private readonly sessions: Sessions) {}

  @Delete('current')
  @HttpCode(204)
  @BeforePasswordChange()
  @ApiOperation({ summary: 'End this session' })
  handle(@Session() { id }: CurrentSession): void {
    this.sessions.end(id);
  }
}

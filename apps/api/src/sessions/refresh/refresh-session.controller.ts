import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../access/permits.js';
import { Sessions, type SessionAnswer } from '../sessions.js';
import { RefreshSessionBody } from './refresh-session.body.js';

@ApiTags('sessions')
@Controller('sessions')
export class RefreshSessionController {
  constructor(private readonly sessions: Sessions) {}

  @Post('refresh')
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'Go on with a session; a refresh token used twice ends it' })
  handle(@Body() { refreshToken }: RefreshSessionBody): Promise<SessionAnswer> {
    return this.sessions.refresh(refreshToken);
  }
}

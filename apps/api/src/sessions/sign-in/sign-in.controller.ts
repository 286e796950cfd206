import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../access/permits.js';
import type { SessionAnswer } from '../sessions.js';
import { SignInBody } from './sign-in.body.js';
import { SignIn } from './sign-in.js';

@ApiTags('sessions')
@Controller('sessions')
export class SignInController {
  constructor(private readonly signIn: SignIn) {}

  @Post()
  @Public()
  @ApiOperation({ summary: 'Sign in with name and password' })
  handle(@Body() { signInName, password }: SignInBody): Promise<SessionAnswer> {
    return this.signIn.with(signInName, password);
  }
}

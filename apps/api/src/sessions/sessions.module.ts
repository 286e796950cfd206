import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RefreshSessionController } from './refresh/refresh-session.controller.js';
import { Sessions } from './sessions.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignOutController } from './sign-out/sign-out.controller.js';

@Module({
  imports: [AccessModule, AccountsModule, PeopleModule],
  controllers: [SignInController, RefreshSessionController, SignOutController],
  providers: [Sessions, SignIn],
  exports: [Sessions, SignIn],
})
export class SessionsModule {}

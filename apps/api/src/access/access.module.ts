import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccountStates } from './account-states.js';
import { CheckedTokens } from './checked-tokens.js';
import { CommandContexts } from './command-contexts.js';
import { Gate } from './gate.js';

/** Guards every route of the application. Takes the event store, clock, Secrets, Recorder and Units from outside. */
@Module({
  providers: [AccountStates, CheckedTokens, CommandContexts, Gate, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [AccountStates, CheckedTokens, CommandContexts, Gate],
})
export class AccessModule {}

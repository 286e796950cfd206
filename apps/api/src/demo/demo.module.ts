import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DemoLoader } from './demo-loader.js';
import { DemoRegisters } from './registers.js';
import { Stage } from './stage.js';

@Module({
  imports: [AccountsModule, PeopleModule],
  providers: [DemoLoader, DemoRegisters, Stage],
  exports: [DemoLoader],
})
export class DemoModule {}

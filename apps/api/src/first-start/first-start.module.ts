import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FirstStart } from './first-start.js';

@Module({ imports: [AccountsModule], providers: [FirstStart], exports: [FirstStart] })
export class FirstStartModule {}

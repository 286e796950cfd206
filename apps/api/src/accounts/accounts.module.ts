import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AccountService } from './account.service.js';
import { AccountViews } from './account-views.js';
import { Administration } from './administration.js';
import { ChangeOwnPasswordController } from './change-own-password/change-own-password.controller.js';
import { ChangeOwnPasswordHandler } from './change-own-password/change-own-password.handler.js';
import { DisableAccountController } from './disable/disable-account.controller.js';
import { DisableAccountHandler } from './disable/disable-account.handler.js';
import { GrantRoleController } from './grant-role/grant-role.controller.js';
import { GrantRoleHandler } from './grant-role/grant-role.handler.js';
import { ListAccountsController } from './list/list-accounts.controller.js';
import { ListAccounts } from './list/list-accounts.js';
import { MyAccountController } from './my-account/my-account.controller.js';
import { PasswordCheck } from './password-check.js';
import { RegisterAccountController } from './register/register-account.controller.js';
import { RegisterAccountHandler } from './register/register-account.handler.js';
import { ResetPasswordController } from './reset-password/reset-password.controller.js';
import { ResetPasswordHandler } from './reset-password/reset-password.handler.js';
import { RevokeRoleController } from './revoke-role/revoke-role.controller.js';
import { RevokeRoleHandler } from './revoke-role/revoke-role.handler.js';
import { SignInNames } from './sign-in-names.js';
import { UnlockAccountController } from './unlock/unlock-account.controller.js';
import { UnlockAccountHandler } from './unlock/unlock-account.handler.js';

/** Takes the installation's files, Recorder, NamedUnits, Acts and the command bus from outside. */
@Module({
  imports: [AccessModule, PeopleModule],
  controllers: [
    MyAccountController,
    ChangeOwnPasswordController,
    ListAccountsController,
    RegisterAccountController,
    GrantRoleController,
    RevokeRoleController,
    DisableAccountController,
    UnlockAccountController,
    ResetPasswordController,
  ],
  providers: [
    AccountService,
    AccountViews,
    Administration,
    ListAccounts,
    PasswordCheck,
    SignInNames,
    ChangeOwnPasswordHandler,
    RegisterAccountHandler,
    GrantRoleHandler,
    RevokeRoleHandler,
    DisableAccountHandler,
    UnlockAccountHandler,
    ResetPasswordHandler,
  ],
  exports: [AccountService, AccountViews, PasswordCheck, SignInNames],
})
export class AccountsModule {}

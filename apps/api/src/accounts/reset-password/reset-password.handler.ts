import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccountId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { AccountService } from '../account.service.js';
import { Administration } from '../administration.js';

/** `password` is shown this once; null where the same request had been answered before. */
export interface PasswordGiven extends Receipt {
  readonly accountId: AccountId;
  readonly password: string | null;
}

export class ResetPassword extends Command<PasswordGiven> {
  constructor(
    readonly accountId: AccountId,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The account's sessions end with its old password. A lock stays: unlocking is another act. */
@CommandHandler(ResetPassword)
export class ResetPasswordHandler implements ICommandHandler<ResetPassword> {
  constructor(
    private readonly administration: Administration,
    private readonly accounts: AccountService,
  ) {}

  async execute({ accountId, context }: ResetPassword): Promise<PasswordGiven> {
    await this.administration.refuseOutOfScope(accountId, context, 'ResetPassword');
    const { password, receipt } = await this.accounts.setPassword(context, accountId);
    return { accountId, password, ...receipt };
  }
}

import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccountId } from '#domain/facts';
import type { Receipt } from '../../record/receipt.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { Administration } from '../administration.js';
import { PasswordCheck } from '../password-check.js';
import type { UnlockAccountBody } from './unlock-account.body.js';

export class UnlockAccount extends Command<Receipt> {
  constructor(
    readonly accountId: AccountId,
    readonly body: UnlockAccountBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The failures are forgotten once the unlocking is on record; a repeat forgets them too. */
@CommandHandler(UnlockAccount)
export class UnlockAccountHandler implements ICommandHandler<UnlockAccount> {
  constructor(
    private readonly administration: Administration,
    private readonly passwords: PasswordCheck,
  ) {}

  async execute({ accountId, body, context }: UnlockAccount): Promise<Receipt> {
    const act = actOf(context);
    const { reason } = body;
    const receipt = await this.administration.record(accountId, context, { type: 'UnlockAccount', act, reason });
    this.passwords.forgetFailures(accountId);
    return receipt;
  }
}

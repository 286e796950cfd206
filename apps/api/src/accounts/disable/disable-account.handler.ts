import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccountId } from '#domain/facts';
import { Acts } from '../../acts/acts.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { Administration } from '../administration.js';
import type { DisableAccountBody } from './disable-account.body.js';

export class DisableAccount extends Command<Receipt> {
  constructor(
    readonly accountId: AccountId,
    readonly body: DisableAccountBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

@CommandHandler(DisableAccount)
export class DisableAccountHandler implements ICommandHandler<DisableAccount> {
  constructor(
    private readonly administration: Administration,
    private readonly acts: Acts,
  ) {}

  async execute({ accountId, body, context }: DisableAccount): Promise<Receipt> {
    const act = await this.acts.onDocument(context, body);
    const { reason } = body;
    return this.administration.record(accountId, context, { type: 'DisableAccount', act, reason });
  }
}

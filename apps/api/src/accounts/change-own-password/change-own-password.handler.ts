import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccountCommand } from '#domain/account/account.commands';
import { accountDecider } from '#domain/account/account.decider';
import { accountStream } from '#domain/streams';
import type { CurrentSession } from '../../access/access.js';
import { accountLocked } from '../../access/refusals.js';
import { Refusal } from '../../http/problems.js';
import type { Receipt } from '../../record/receipt.js';
import { Recorder } from '../../record/recorder.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { Secrets } from '../../secrets/secrets.js';
import { PasswordCheck } from '../password-check.js';
import type { ChangeOwnPasswordBody } from './change-own-password.body.js';

export class ChangeOwnPassword extends Command<Receipt> {
  constructor(
    readonly body: ChangeOwnPasswordBody,
    readonly session: CurrentSession,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/**
 * The hash is replaced first, marked with the command's key, then the change is recorded: sent again after a crash in
 * between, the command knows its own hash and records what is missing.
 */
@CommandHandler(ChangeOwnPassword)
export class ChangeOwnPasswordHandler implements ICommandHandler<ChangeOwnPassword> {
  constructor(
    private readonly recorder: Recorder,
    private readonly secrets: Secrets,
    private readonly passwords: PasswordCheck,
  ) {}

  async execute({ body, session, context }: ChangeOwnPassword): Promise<Receipt> {
    const { account } = session;
    if (!this.secrets.passwords.isSetBy(account, context.key)) {
      await this.#assertOwn(account, body);
      await this.secrets.passwords.set(account, body.new, context.key);
      this.secrets.sessions.endAllOf(account, session.id);
    }
    const command: AccountCommand = { type: 'ChangePassword', act: actOf(context), how: 'changed' };
    return this.recorder.record({
      category: 'account',
      stream: accountStream(account),
      decider: accountDecider,
      context: { ...context, request: this.secrets.hmac('PUT /accounts/me/password') },
      command,
    });
  }

  async #assertOwn(account: string, { current, new: wanted }: ChangeOwnPasswordBody): Promise<void> {
    const checked = await this.passwords.check({ account, nameHash: '' }, current);
    if (checked === 'locked') throw accountLocked();
    if (checked === 'wrong') throw wrongPassword();
    if (current.normalize('NFKC') === wanted.normalize('NFKC')) throw samePassword();
  }
}

const wrongPassword = (): Refusal =>
  new Refusal(
    422,
    'wrong-password',
    { vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is not right.' },
    'current',
  );

const samePassword = (): Refusal =>
  new Refusal(
    422,
    'same-password',
    { vi: 'Mật khẩu mới phải khác mật khẩu hiện tại.', en: 'The new password has to differ from the current one.' },
    'new',
  );

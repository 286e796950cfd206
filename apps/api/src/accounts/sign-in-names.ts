import { Inject, Injectable } from '@nestjs/common';
import type { AccountCommand } from '#domain/account/account.commands';
import { accountDecider } from '#domain/account/account.decider';
import type { AccountId, Recorded } from '#domain/facts';
import { signInDecider } from '#domain/reservation/reservation.decider';
import type { SignInEvent } from '#domain/reservation/reservation.events';
import { reservationNow } from '#domain/reservation/reservation.state';
import { RuleViolation } from '#domain/rule-violation';
import { accountStream, idOf, signInStream } from '#domain/streams';
import { foldText } from '#read-models/text/fold-text';
import { partOf } from '../access/part-of.js';
import { Refusal } from '../http/problems.js';
import { CLOCK } from '../installation/tokens.js';
import { Recorder } from '../record/recorder.js';
import { actOf, type RequestContext } from '../record/request-context.js';
import { Secrets } from '../secrets/secrets.js';

/** A reservation for an account not begun after this long was left alone by a crash: milliseconds. */
const LEFT_ALONE_AFTER = 60_000;

/**
 * Sign-in names are unique without regard to case and diacritics. The log knows of one only its HMAC under the
 * installation's key, and its sealed text.
 */
@Injectable()
export class SignInNames {
  constructor(
    private readonly recorder: Recorder,
    private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: () => number,
  ) {}

  /** Stands for the name wherever the name itself may not stand. */
  hashOf(name: string): string {
    return this.secrets.hmac(foldText(name.normalize('NFKC')));
  }

  /** The account that holds the name; null where nobody does. It may have been reserved only, and never begun. */
  async holderOf(name: string): Promise<AccountId | null> {
    const history = await this.recorder.history('signin', signInStream(this.hashOf(name)));
    const { heldBy } = reservationNow(history);
    return heldBy === null ? null : idOf(heldBy);
  }

  /**
   * Reserves the name for an account that begins next. One reserved for an account that was never begun is taken over:
   * `Abandoned` is recorded in that account's stream first, and whichever append wins there decides.
   * @throws Refusal 409 `sign-in-name-taken`
   */
  async reserve(context: RequestContext, name: string, account: AccountId): Promise<void> {
    const stream = signInStream(this.hashOf(name));
    const { heldBy } = reservationNow(await this.recorder.history('signin', stream));
    if (heldBy !== null && heldBy !== accountStream(account)) await this.#takeOver(context, stream, heldBy);
    const part = partOf(context, 'reserve-sign-in-name');
    try {
      await this.recorder.record({
        category: 'signin',
        stream,
        decider: signInDecider,
        context: part,
        command: { type: 'ReserveSignInName', act: actOf(part), for: accountStream(account) },
      });
    } catch (error) {
      throw error instanceof RuleViolation ? taken() : error;
    }
  }

  async #takeOver(context: RequestContext, stream: string, heldBy: string): Promise<void> {
    const history = await this.recorder.history('signin', stream);
    const begun = (await this.recorder.history('account', heldBy)).at(0);
    if (begun === undefined ? !this.#isLeftAlone(history) : begun.event.type !== 'Abandoned') throw taken();
    try {
      await this.#abandon(partOf(context, 'abandon', heldBy), stream, heldBy);
    } catch (error) {
      throw error instanceof RuleViolation ? taken() : error;
    }
    const part = partOf(context, 'release', heldBy);
    const act = actOf(part);
    const command = { type: 'Release' as const, act, for: heldBy, reason: 'abandoned' };
    await this.recorder.record({ category: 'signin', stream, decider: signInDecider, context: part, command });
  }

  async #abandon(part: RequestContext, reservation: string, account: string): Promise<void> {
    const command: AccountCommand = { type: 'AbandonAccount', act: actOf(part), reservation };
    await this.recorder.record({
      category: 'account',
      stream: account,
      decider: accountDecider,
      context: part,
      command,
    });
  }

  #isLeftAlone(history: readonly Recorded<SignInEvent>[]): boolean {
    return this.clock() - Date.parse(history.at(-1)?.recordedAt ?? '') >= LEFT_ALONE_AFTER;
  }
}

const taken = (): Refusal =>
  new Refusal(
    409,
    'sign-in-name-taken',
    { vi: 'Tên đăng nhập này đã có người dùng.', en: 'This sign-in name is taken.' },
    'signIn',
  );

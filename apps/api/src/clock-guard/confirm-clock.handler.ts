import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { settingsDecider } from '#domain/settings/settings.decider';
import { settingsStream } from '#domain/streams';
import type { Clock } from '#event-store/clock';
import { CLOCK } from '../installation/tokens.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import { actOf, type RequestContext } from '../record/request-context.js';
import { ClockGuard } from './clock-guard.js';
import { CONFIRMED } from './last-known-time.js';

export class ConfirmClock extends Command<Receipt> {
  constructor(readonly context: RequestContext) {
    super();
  }
}

/** An operator has looked at the time and says that it is right: on record, and the log is written to again. */
@CommandHandler(ConfirmClock)
export class ConfirmClockHandler implements ICommandHandler<ConfirmClock> {
  constructor(
    private readonly recorder: Recorder,
    private readonly guard: ClockGuard,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A confirmation sent again confirms nothing anew. */
  async execute({ context }: ConfirmClock): Promise<Receipt> {
    const value = new Date(this.clock()).toISOString();
    const takeBack = this.guard.confirm();
    try {
      const receipt = await this.recorder.record({
        category: 'settings',
        stream: settingsStream(CONFIRMED),
        decider: settingsDecider,
        context,
        command: { type: 'ChangeSetting', act: actOf(context), name: CONFIRMED, value },
      });
      if (receipt.outcome !== 'recorded') takeBack();
      return receipt;
    } catch (error) {
      takeBack();
      throw error;
    }
  }
}

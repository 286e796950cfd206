import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { keepingDay } from '../../directives/kept-day.js';
import type { VoidBody } from '../../directives/void.body.js';
import type { Receipt } from '../../record/receipt.js';
import { actOf, type RequestContext } from '../../record/request-context.js';
import { SettingsRecorder } from '../settings-recorder.js';

export class VoidSetting extends Command<Receipt> {
  constructor(
    readonly name: string,
    readonly body: VoidBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** Nothing is deleted: the change stays, and counts no longer. */
@CommandHandler(VoidSetting)
export class VoidSettingHandler implements ICommandHandler<VoidSetting> {
  constructor(private readonly settings: SettingsRecorder) {}

  execute({ name, body, context }: VoidSetting): Promise<Receipt> {
    return this.settings.record(name, context, async (history) => {
      const act = keepingDay(actOf(context, { corrects: body.event, reason: body.reason }), undefined, history);
      this.settings.assertOf(name, act, history);
      return { type: 'VoidSettingsEvent', act };
    });
  }
}

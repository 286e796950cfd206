import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SETTINGS } from '#domain/settings/programme-settings';
import type { SettingValue } from '#domain/settings/settings.commands';
import { Acts } from '../../acts/acts.js';
import { keepingDay } from '../../directives/kept-day.js';
import { BadInput } from '../../http/problems.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { signedBy } from '../../tasks/task-recorder.js';
import { SettingsRecorder } from '../settings-recorder.js';
import type { ChangeSettingBody } from './change-setting.body.js';

export class ChangeProgrammeSetting extends Command<Receipt> {
  constructor(
    readonly name: string,
    readonly body: ChangeSettingBody,
    readonly context: RequestContext,
  ) {
    super();
  }
}

/** The same value for the same day, on the same basis, changes nothing. */
@CommandHandler(ChangeProgrammeSetting)
export class ChangeProgrammeSettingHandler implements ICommandHandler<ChangeProgrammeSetting> {
  constructor(
    private readonly settings: SettingsRecorder,
    private readonly acts: Acts,
  ) {}

  execute({ name, body, context }: ChangeProgrammeSetting): Promise<Receipt> {
    return this.settings.record(name, signedBy(context, body), async (history) => {
      const value = accepted(name, body.value);
      const act = keepingDay(await this.acts.onDocument(context, body), body.effectiveOn, history);
      this.settings.assertOf(name, act, history);
      return { type: 'ChangeSetting', act, name, value };
    });
  }
}

function accepted(name: string, value: unknown): SettingValue {
  if (SETTINGS.get(name)?.accepts(value)) return value;
  throw new BadInput('bad-setting-value', 'value', {
    vi: `Giá trị của thiết lập “${name}” chưa đúng: cần true hoặc false; danh sách ngày yyyy-MM-dd tăng dần, không trùng; hoặc MM-dd, tùy thiết lập.`,
    en: `Not a value of the setting “${name}”: true or false; days yyyy-MM-dd in order, none twice; or MM-dd, by the setting.`,
  });
}

import { Injectable } from '@nestjs/common';
import type { Act, Recorded } from '#domain/facts';
import { RuleViolation } from '#domain/rule-violation';
import { PROGRAMME_SETTINGS, SETTINGS } from '#domain/settings/programme-settings';
import type { SettingsCommand } from '#domain/settings/settings.commands';
import { settingsDecider } from '#domain/settings/settings.decider';
import type { SettingsEvent } from '#domain/settings/settings.events';
import { settingsStream } from '#domain/streams';
import { NotFound } from '../http/problems.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import type { RequestContext } from '../record/request-context.js';

/** Takes a command to the settings of the programme. What changes the meaning of all facts is for nobody of one unit only. */
@Injectable()
export class SettingsRecorder {
  constructor(private readonly recorder: Recorder) {}

  /** @throws NotFound for a setting that there is not, RuleViolation `out-of-scope` */
  async record(
    name: string,
    context: RequestContext,
    command: (history: readonly Recorded<SettingsEvent>[]) => Promise<SettingsCommand>,
  ): Promise<Receipt> {
    if (!SETTINGS.has(name)) throw new NotFound({ vi: 'thiết lập', en: 'setting' }, name, 'name');
    return this.recorder.record({
      category: 'settings',
      stream: settingsStream(PROGRAMME_SETTINGS),
      decider: { ...settingsDecider, decide: decidedByAll },
      context,
      command,
    });
  }

  /** The event that an act corrects or takes back is one of this setting. @throws NotFound */
  assertOf(name: string, { corrects }: Pick<Act, 'corrects'>, history: readonly Recorded<SettingsEvent>[]): void {
    const isOf = ({ event }: Recorded<SettingsEvent>) => event.type === 'SettingChanged' && event.data.name === name;
    if (corrects !== undefined && !history.some((event) => event.id === corrects && isOf(event)))
      throw new NotFound({ vi: 'lần thay đổi thiết lập', en: 'change of this setting' }, corrects, 'event');
  }
}

const decidedByAll: typeof settingsDecider.decide = (judged, command) => {
  if (command.act.by.unit !== null) throw new RuleViolation('out-of-scope');
  return settingsDecider.decide(judged, command);
};

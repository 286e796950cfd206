import { valueOn, withDated, type Dated } from '../dated.js';
import { assertNever, type IsoDate, type Standing } from '../facts.js';
import type { SettingValue } from './settings.commands.js';
import type { LogOpened, SettingsEvent } from './settings.events.js';

/** The settings of one stream, each with its history, oldest first. */
export interface SettingsState {
  readonly opened: LogOpened['data'] | null;
  readonly values: ReadonlyMap<string, readonly Dated<SettingValue>[]>;
}

export const initialSettings: SettingsState = { opened: null, values: new Map() };

export function evolveSettings(
  settings: SettingsState,
  { event, effectiveOn: from, basis }: Standing<SettingsEvent>,
): SettingsState {
  switch (event.type) {
    case 'LogOpened':
      return settings.opened === null ? { ...settings, opened: event.data } : settings;
    case 'SettingChanged': {
      const { name, value } = event.data;
      const history = withDated(settings.values.get(name) ?? [], { from, basis, value });
      return { ...settings, values: new Map(settings.values).set(name, history) };
    }
    case 'LogCopied':
    case 'EventVoided':
      return settings;
    default:
      return assertNever(event);
  }
}

/** The value that holds on that day; undefined where nobody set one, and the default holds. */
export const settingOn = (settings: SettingsState, name: string, day: IsoDate): SettingValue | undefined =>
  valueOn(settings.values.get(name) ?? [], day)?.value;

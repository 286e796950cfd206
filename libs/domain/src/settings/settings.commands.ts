import type { Act, IsoDate } from '../facts.js';
import type { SettingChanged } from './settings.events.js';

export type SettingsCommand = OpenLog | ChangeSetting | VoidSettingsEvent;

/** The first event of a log whose clock is simulated, or that was begun by other means than the first start. */
export interface OpenLog {
  readonly type: 'OpenLog';
  readonly act: Act;
  readonly simulatedUntil: IsoDate | null;
  readonly note: string;
}

/** Holds from `act.effectiveOn`, and is read at (D, K). */
export interface ChangeSetting {
  readonly type: 'ChangeSetting';
  readonly act: Act;
  readonly name: string;
  readonly value: SettingValue;
}

export type SettingValue = SettingChanged['data']['value'];

/** Takes back the fact that `act.corrects` names, for `act.reason`. */
export interface VoidSettingsEvent {
  readonly type: 'VoidSettingsEvent';
  readonly act: Act;
}

import type { EventVoided, IsoDate } from '../facts.js';

/** The facts of `settings-<name>`: what changes meaning has both times, and is read at (D, K). */
export type SettingsEvent = LogOpened | SettingChanged | EventVoided;

/** The first event of a log whose clock is simulated; every basis repeats it. */
export interface LogOpened {
  readonly type: 'LogOpened';
  readonly data: { readonly simulatedUntil: IsoDate | null; readonly note: string };
}

export interface SettingChanged {
  readonly type: 'SettingChanged';
  readonly data: { readonly name: string; readonly value: string | number | boolean | readonly string[] };
}

import type { EventVoided, IsoDate } from '../facts.js';

/** The facts of `settings-<name>`: what changes meaning has both times, and is read at (D, K). */
export type SettingsEvent = LogOpened | LogCopied | SettingChanged | EventVoided;

/** The first event of a log whose clock is simulated; every basis repeats it. */
export interface LogOpened {
  readonly type: 'LogOpened';
  readonly data: { readonly simulatedUntil: IsoDate | null; readonly note: string };
}

/**
 * The last event of a copy: the first `size` events of this log came from another one, with their stamps, and have this
 * Merkle root (RFC 6962, SHA-256, lower-case hex). Nothing behind it brings a stamp along.
 */
export interface LogCopied {
  readonly type: 'LogCopied';
  readonly data: { readonly size: number; readonly root: string };
}

export interface SettingChanged {
  readonly type: 'SettingChanged';
  readonly data: { readonly name: string; readonly value: string | number | boolean | readonly string[] };
}

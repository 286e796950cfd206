import type { VerifyOptions } from '../verify.js';
import type { LogOnDisk } from './log-on-disk.js';

/** Every way of reading a log that is to be verified: what is found must be the same. */
export const READINGS: readonly [way: string, (disk: LogOnDisk) => VerifyOptions][] = [
  ['event by event', () => ({})],
  ['by ranges of 4', ({ logPath }) => ({ file: logPath, rangeSize: 4 })],
  ['by ranges of 1', ({ logPath }) => ({ file: logPath, rangeSize: 1 })],
];

const [ZERO, DOT, COLON, LETTER_Z] = [0x30, 0x2e, 0x3a, 0x5a];
const DAY = 86_400_000;
/** `2024-03-01T` and 13 more: a stamp of the years 0 to 9999. */
const DATE_BYTES = 11;
export const STAMP_BYTES = 24;

let day = Number.NaN;
let date = Buffer.alloc(DATE_BYTES);

/**
 * Writes ISO 8601 UTC with milliseconds: the bytes of `new Date(stamp).toISOString()`, quicker where stamps of one day
 * follow each other. False, and nothing is written, where that text is longer. @throws RangeError where it is no time.
 */
export function writeStamp(bytes: Buffer, at: number, stamp: number): boolean {
  const ofDay = Math.floor(stamp / DAY);
  if (ofDay !== day) {
    const text = new Date(stamp).toISOString();
    if (text.length !== STAMP_BYTES) return false;
    [day, date] = [ofDay, Buffer.from(text.slice(0, DATE_BYTES))];
  }
  for (let i = 0; i < DATE_BYTES; i++) bytes[at + i] = date[i]!;
  const ms = stamp - ofDay * DAY;
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  twoDigits(bytes, at + 11, Math.floor(minutes / 60));
  bytes[at + 13] = COLON;
  twoDigits(bytes, at + 14, minutes % 60);
  bytes[at + 16] = COLON;
  twoDigits(bytes, at + 17, seconds % 60);
  bytes[at + 19] = DOT;
  bytes[at + 20] = ZERO + Math.floor((ms % 1_000) / 100);
  twoDigits(bytes, at + 21, ms % 100);
  bytes[at + 23] = LETTER_Z;
  return true;
}

function twoDigits(bytes: Buffer, at: number, value: number): void {
  bytes[at] = ZERO + Math.floor(value / 10);
  bytes[at + 1] = ZERO + (value % 10);
}

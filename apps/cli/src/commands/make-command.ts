import { Command } from 'commander';
import type { Context } from '../context.js';
import type { Said } from '../language.js';
import { badOption } from '../problem.js';

/** A command with its line of help. */
export const command = (name: string, about: Said, context: Context): Command =>
  new Command(name).description(context.say(about));

const DAY = {
  vi: 'tình trạng cuối ngày này (yyyy-MM-dd hoặc dd/MM/yyyy); mặc định hôm nay',
  en: 'state at the end of this day (yyyy-MM-dd or dd/MM/yyyy); default today',
};
const KNOWN = {
  vi: 'theo những gì đã ghi nhận đến: ngày, thời điểm ISO, hoặc size:n',
  en: 'as known at: a day, an ISO instant, or size:n',
};

const withAsOf = (made: Command, context: Context): Command => made.option('--as-of <day>', context.say(DAY));

/** The two times of a question. */
export const withMoment = (made: Command, context: Context): Command =>
  withAsOf(made, context).option('--known-at <time>', context.say(KNOWN));

/** Only the second of the two times. */
export const withKnownAt = (made: Command, context: Context): Command =>
  made.option('--known-at <time>', context.say(KNOWN));

export interface MomentOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** @throws Problem for anything but a positive whole number. */
export function countIn(text: string, option: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw badOption(
      option,
      `“--${option}” phải là số nguyên dương.`,
      `“--${option}” has to be a positive whole number.`,
    );
  return Number(text);
}

import type { CommanderError } from 'commander';
import type { TerminalProblem } from '#api/application';
import type { Said } from './language.js';

/** What commander refuses, in both languages; undefined where it only showed help. */
export function usageProblem(error: CommanderError): TerminalProblem | undefined {
  if (SHOWN.has(error.code)) return undefined;
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const { vi, en } = (SENTENCES[error.code] ?? other(error))(named);
  const field = /^-{0,2}([\w-]+)/.exec(named.replace(/^-\w, /, ''))?.[1];
  const hint = { vi: 'xem --help', en: 'see --help' };
  return {
    kind: 'input',
    code: 'bad-usage',
    vi: `${vi} (${hint.vi}).`,
    en: `${en} (${hint.en}).`,
    ...(field === undefined || error.code === 'commander.unknownCommand' ? {} : { field }),
  };
}

const SHOWN = new Set(['commander.helpDisplayed', 'commander.version', 'commander.help']);

const SENTENCES: Readonly<Record<string, (named: string) => Said>> = {
  'commander.unknownCommand': (named) => ({ vi: `Không có lệnh “${named}”`, en: `There is no command “${named}”` }),
  'commander.unknownOption': (named) => ({ vi: `Không có tùy chọn “${named}”`, en: `There is no option “${named}”` }),
  'commander.missingArgument': (named) => ({ vi: `Còn thiếu <${named}>`, en: `<${named}> is missing` }),
  'commander.optionMissingArgument': (named) => ({
    vi: `Tùy chọn “${named}” còn thiếu giá trị`,
    en: `The option “${named}” needs a value`,
  }),
  'commander.excessArguments': () => ({ vi: 'Có thừa tham số', en: 'There are too many arguments' }),
  'commander.invalidArgument': (named) => ({
    vi: `Giá trị của “${named}” không được chấp nhận`,
    en: `The value of “${named}” is not accepted`,
  }),
  'commander.conflictingOption': (named) => ({
    vi: `Tùy chọn “${named}” không dùng chung được với tùy chọn khác đã nêu`,
    en: `The option “${named}” cannot be used together with another one given`,
  }),
};

const other = (error: CommanderError) => (): Said => ({
  vi: `Câu lệnh không đúng: ${error.message.replace(/^error: /, '')}`,
  en: `Bad usage: ${error.message.replace(/^error: /, '')}`,
});

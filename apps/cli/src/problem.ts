import { CommanderError } from 'commander';
import { problemOf, type TerminalProblem } from '#api/application';
import type { Context } from './context.js';
import { EXIT, exitCodeOf } from './exit-codes.js';
import { usageProblem } from './usage.js';

/** A refusal of the command line itself. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(readonly shown: TerminalProblem) {
    super(shown.code);
  }
}

export const badOption = (field: string, vi: string, en: string): Problem =>
  new Problem({ kind: 'input', code: 'bad-option', vi, en, field });

/** Tells an error on standard error, Vietnamese first, or as one JSON object; gives the exit code. */
export function complain(error: unknown, context: Context): number {
  if (error instanceof CommanderError) {
    const problem = usageProblem(error);
    if (problem !== undefined) return told(problem, context);
    if (error.exitCode === 0) return EXIT.ok;
    return context.json ? told(NO_COMMAND, context) : EXIT.usage;
  }
  return told(error instanceof Problem ? error.shown : problemOf(error), context);
}

function told({ kind, code, vi, en, field }: TerminalProblem, context: Context): number {
  context.complain(
    context.json ? [JSON.stringify({ code, vi, en, ...(field === undefined ? {} : { field }) })] : [vi, en],
  );
  return exitCodeOf[kind];
}

/** Without JSON the help says it. */
const NO_COMMAND: TerminalProblem = {
  kind: 'input',
  code: 'bad-usage',
  vi: 'Chưa nêu lệnh (xem --help).',
  en: 'No command was given (see --help).',
};

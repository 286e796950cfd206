import { Context, type Output } from './context.js';
import type { Language } from './language.js';
import { complain } from './problem.js';
import { program } from './program.js';

interface Streams {
  readonly out: Output;
  readonly err: Output;
}

/** One call of the program: gives its exit code. Data goes to `out`, everything else to `err`. */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
  { out, err }: Streams = { out: process.stdout, err: process.stderr },
): Promise<number> {
  const context = new Context(environment, out, err, languageIn(args), args.includes('--json'));
  try {
    const complaints = (text: string) => {
      if (!context.json) err.write(text);
    };
    await program(context, complaints).parseAsync([...args], { from: 'user' });
    return context.code;
  } catch (error) {
    return complain(error, context);
  }
}

/** Needed before anything is parsed: help is written in it. */
function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = args[at]?.split('=')[1] ?? args[at + 1];
  return at >= 0 && given === 'en' ? 'en' : 'vi';
}

import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Context } from '../context.js';
import type { Said } from '../language.js';
import { Problem } from '../problem.js';

/** One line that is not shown while it is typed; of a program, the first line of its output. @throws Problem */
export async function readSecret(
  context: Context,
  prompt: Said,
  input: NodeJS.ReadStream = process.stdin,
): Promise<string> {
  if (input.isTTY) context.complain([context.say(prompt)]);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: input.isTTY });
  try {
    for await (const line of lines) if (line !== '') return line;
  } finally {
    lines.close();
  }
  throw new Problem({
    kind: 'input',
    code: 'nothing-typed',
    vi: 'Không có mật khẩu nào được nhập.',
    en: 'No password was typed.',
  });
}

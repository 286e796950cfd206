import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Context } from './context.js';
import { badOption } from './problem.js';

const VARIABLE = 'MINHCHUNG_PASSPHRASE';

/** From the environment, else asked for on the terminal, unseen; never an argument, which other users could read. */
export async function passphrase(context: Context): Promise<string> {
  const given = context.environment[VARIABLE];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY)
    throw badOption(
      VARIABLE,
      `Cần cụm mật khẩu cho tệp bí mật: đặt biến ${VARIABLE}, hoặc chạy lệnh ở thiết bị đầu cuối.`,
      `The file of secrets needs a passphrase: set ${VARIABLE}, or run the command on a terminal.`,
    );
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  context.complain([context.say({ vi: 'Cụm mật khẩu cho tệp bí mật:', en: 'Passphrase for the file of secrets:' })]);
  try {
    return await asking.question('');
  } finally {
    asking.close();
  }
}

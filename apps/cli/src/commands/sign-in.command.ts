import type { Command } from 'commander';
import type { Context } from '../context.js';
import { readSecret } from '../input/read-secret.js';
import { withTerminal } from '../open-terminal.js';
import { command } from './make-command.js';

const ABOUT = {
  vi: 'đăng nhập, in mã phiên ra (MINHCHUNG_TOKEN) để các lệnh có --as dùng; mật khẩu đọc từ bàn phím hoặc đầu vào chuẩn',
  en: 'sign in and print a session token (MINHCHUNG_TOKEN) for commands with --as; the password is read from the keyboard or standard input',
};

export const signInCommand = (context: Context): Command =>
  command('sign-in', ABOUT, context)
    .argument('<name>', context.say({ vi: 'tên đăng nhập', en: 'sign-in name' }))
    .action(async (name: string) => {
      const password = await readSecret(context, { vi: 'Mật khẩu: ', en: 'Password: ' });
      const session = await withTerminal(context, (terminal) => terminal.signIn(name, password));
      context.answer(session, () => [session.token]);
    });

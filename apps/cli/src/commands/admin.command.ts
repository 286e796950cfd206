import type { Command } from 'commander';
import type { Context } from '../context.js';
import { withTerminal } from '../open-terminal.js';
import { facts } from '../output/table.js';
import { command } from './make-command.js';

const ABOUT = { vi: 'việc của người giữ máy chủ', en: 'for whoever holds the host' };
const RESET = {
  vi: 'mật khẩu mới cho tài khoản quản trị, hiện một lần; việc này được ghi vào nhật ký',
  en: 'a new password for the administrator, shown once; this is put on record',
};

export const adminCommand = (context: Context): Command =>
  command('admin', ABOUT, context).addCommand(
    command('reset', RESET, context).action(async () => {
      const first = await withTerminal(context, (terminal) => terminal.resetAdmin(), { anyway: true });
      context.answer(first, () => [
        ...facts([
          [context.say({ vi: 'Tên đăng nhập', en: 'Sign-in name' }), first.signInName],
          [context.say({ vi: 'Mật khẩu', en: 'Password' }), first.password],
        ]),
        context.say({
          vi: 'Chỉ hiện một lần; phải đổi khi đăng nhập lần đầu.',
          en: 'Shown once; to be changed at the first sign-in.',
        }),
      ]);
    }),
  );

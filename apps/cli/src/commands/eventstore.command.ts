import type { Command } from 'commander';
import { installOnServer } from '#api/application';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { facts } from '../output/table.js';
import { command } from './make-command.js';

const ABOUT = { vi: 'máy chủ EventStoreDB ở EVENTSTORE_URL', en: 'the EventStoreDB at EVENTSTORE_URL' };
const INSTALL = {
  vi: 'tạo tài khoản của ứng dụng và cấm xóa lịch sử; người quản trị máy chủ ghi ở EVENTSTORE_ADMIN=tên:mật_khẩu',
  en: 'make the application’s account and forbid deletion; the server’s administrator in EVENTSTORE_ADMIN=name:password',
};

export const eventstoreCommand = (context: Context): Command =>
  command('eventstore', ABOUT, context).addCommand(
    command('install', INSTALL, context).action(async () => {
      const installed = await installOnServer({ environment: context.environment });
      context.code = installed.missing.length === 0 ? EXIT.ok : EXIT.checkFailed;
      context.answer(installed, () => [
        installed.missing.length === 0
          ? context.say({ vi: 'Máy chủ đã sẵn sàng.', en: 'The server is set up.' })
          : context.say({ vi: 'MÁY CHỦ CHƯA ĐƯỢC BẢO VỆ.', en: 'THE SERVER IS NOT PROTECTED.' }),
        ...installed.missing.map((what) => `- ${what}`),
        ...facts([
          [
            context.say({ vi: 'Tài khoản', en: 'Account' }),
            `${installed.account} (${installed.created ? context.say({ vi: 'mới', en: 'new' }) : context.say({ vi: 'đã có', en: 'was there' })})`,
          ],
        ]),
      ]);
    }),
  );

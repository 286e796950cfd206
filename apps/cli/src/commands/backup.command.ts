import type { Command } from 'commander';
import { backUp, type BackedUp } from '#api/application';
import type { Context } from '../context.js';
import { facts } from '../output/table.js';
import { passphrase } from '../passphrase.js';
import { command } from './make-command.js';

const ABOUT = {
  vi: 'sao lưu nhật ký, sổ băm và tệp minh chứng, kể cả khi máy chủ đang chạy; đọc lại toàn bộ để kiểm tra',
  en: 'back up log, ledger and evidence files, also while a server runs; everything is read again and checked',
};
const TO = {
  vi: 'thư mục sao lưu, ngoài thư mục dữ liệu; lần sau chép tiếp vào đó',
  en: 'the folder, outside the data folder; the next time it is continued',
};
const SECRETS = {
  vi: 'tệp cho khóa và mật khẩu, mã hóa bằng cụm mật khẩu (MINHCHUNG_PASSPHRASE); giữ ở nơi khác',
  en: 'a file for keys and passwords, encrypted under a passphrase (MINHCHUNG_PASSPHRASE); keep it elsewhere',
};

export const backupCommand = (context: Context): Command =>
  command('backup', ABOUT, context)
    .requiredOption('--to <folder>', context.say(TO))
    .option('--secrets-to <file>', context.say(SECRETS))
    .action(async ({ to, secretsTo }: { readonly to: string; readonly secretsTo?: string }) => {
      const secrets = secretsTo === undefined ? undefined : { to: secretsTo, passphrase: await passphrase(context) };
      const made = await context.telling({ vi: 'Đang sao lưu:', en: 'Backing up:' }, (tell) =>
        backUp({
          environment: context.environment,
          to,
          secrets,
          onProgress: (_step, done, of) => tell(done, of),
        }),
      );
      context.answer(made, () => lines(made, context));
    });

function lines({ folder, log, files, secrets }: BackedUp, context: Context): string[] {
  const say = (vi: string, en: string) => context.say({ vi, en });
  return [
    say('Đã sao lưu và kiểm tra lại.', 'Backed up, and checked again.'),
    ...facts([
      [say('Thư mục', 'Folder'), folder],
      [say('Số sự kiện', 'Events'), String(log.size)],
      [say('Gốc Merkle', 'Merkle root'), log.root],
      [say('Tệp minh chứng', 'Evidence files'), String(files.count)],
      [
        say('Bí mật', 'Secrets'),
        secrets ?? say('KHÔNG có trong bản này (xem --secrets-to)', 'NOT in this backup (see --secrets-to)'),
      ],
    ]),
  ];
}

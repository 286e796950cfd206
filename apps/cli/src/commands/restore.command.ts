import type { Command } from 'commander';
import { restore, type Restored } from '#api/application';
import type { Context } from '../context.js';
import { facts } from '../output/table.js';
import { passphrase } from '../passphrase.js';
import { command } from './make-command.js';

const ABOUT = {
  vi: 'khôi phục bản sao lưu vào DATA_DIR còn trống; không bao giờ ghi đè',
  en: 'restore a backup into an empty DATA_DIR; nothing is ever overwritten',
};
const FROM = { vi: 'thư mục sao lưu', en: 'the folder of the backup' };
const SECRETS = {
  vi: 'tệp khóa và mật khẩu đã sao lưu (MINHCHUNG_PASSPHRASE)',
  en: 'the file of keys and passwords that was backed up (MINHCHUNG_PASSPHRASE)',
};
const CHECKPOINT = {
  vi: 'điểm kiểm tra của nhật ký giữ ở nơi khác: cho biết còn thiếu bao nhiêu sự kiện mới hơn',
  en: 'a checkpoint of the log kept elsewhere: tells how many newer events are missing',
};

interface Options {
  readonly from: string;
  readonly secretsFrom?: string;
  readonly checkpoint?: string;
}

export const restoreCommand = (context: Context): Command =>
  command('restore', ABOUT, context)
    .requiredOption('--from <folder>', context.say(FROM))
    .option('--secrets-from <file>', context.say(SECRETS))
    .option('--checkpoint <file>', context.say(CHECKPOINT))
    .action(async ({ from, secretsFrom, checkpoint }: Options) => {
      const { environment } = context;
      const secrets =
        secretsFrom === undefined ? undefined : { from: secretsFrom, passphrase: await passphrase(context) };
      const made = await context.telling({ vi: 'Đang khôi phục:', en: 'Restoring:' }, (tell) =>
        restore({ environment, from, secrets, checkpoint, onProgress: (_step, done, of) => tell(done, of) }),
      );
      context.answer(made, () => lines(made, context));
    });

function lines({ folder, takenAt, log, files, destroyed, withoutKey, newer }: Restored, context: Context): string[] {
  const say = (vi: string, en: string) => context.say({ vi, en });
  return [
    say('Đã khôi phục và kiểm tra lại.', 'Restored, and checked again.'),
    ...facts([
      [say('Thư mục', 'Folder'), folder],
      [say('Sao lưu lúc', 'Backed up at'), takenAt],
      [say('Số sự kiện', 'Events'), String(log.size)],
      [say('Gốc Merkle', 'Merkle root'), log.root],
      [say('Tệp minh chứng', 'Evidence files'), String(files.count)],
      [say('Khóa đã hủy lại', 'Keys destroyed again'), String(destroyed)],
    ]),
    ...(newer === null || newer === 0
      ? []
      : [
          say(
            `THIẾU ${newer} sự kiện: điểm kiểm tra đã giữ mới hơn bản sao lưu.`,
            `${newer} events are MISSING: the kept checkpoint is newer than the backup.`,
          ),
        ]),
    ...(withoutKey.length === 0
      ? []
      : [say('Không có khóa của những người này:', 'No key for these persons:'), ...withoutKey]),
  ];
}

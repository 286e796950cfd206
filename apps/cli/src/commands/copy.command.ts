import type { Command } from 'commander';
import { copyToServer } from '#api/application';
import type { Context } from '../context.js';
import { facts } from '../output/table.js';
import { command } from './make-command.js';

const ABOUT = {
  vi: 'sao chép nhật ký trong DATA_DIR vào một EventStoreDB, giữ nguyên thứ tự, thời điểm ghi nhận và gốc Merkle',
  en: 'copy the log below DATA_DIR into an EventStoreDB, with order, stamps and Merkle root as they are',
};
const TO = { vi: 'esdb://tên:mật_khẩu@máy:cổng', en: 'esdb://name:password@host:port' };

export const copyCommand = (context: Context): Command =>
  command('copy', ABOUT, context)
    .requiredOption('--to <url>', context.say(TO))
    .action(async ({ to }: { readonly to: string }) => {
      const { size, root } = await context.telling({ vi: 'Đang sao chép:', en: 'Copying:' }, (onProgress) =>
        copyToServer({ environment: context.environment, to, onProgress }),
      );
      context.answer({ size, root }, () => [
        context.say({
          vi: 'Đã sao chép; hai nhật ký có cùng gốc Merkle. Từ nay đặt EVENTSTORE_URL để dùng máy chủ.',
          en: 'Copied; both logs have the same Merkle root. Set EVENTSTORE_URL from now on.',
        }),
        ...facts([
          [context.say({ vi: 'Số sự kiện', en: 'Events' }), String(size)],
          [context.say({ vi: 'Gốc Merkle', en: 'Merkle root' }), root],
        ]),
      ]);
    });

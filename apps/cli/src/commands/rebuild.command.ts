import type { Command } from 'commander';
import { rebuildRows } from '#api/application';
import type { Context } from '../context.js';
import { command } from './make-command.js';

const ABOUT = {
  vi: 'xóa và lập lại dữ liệu để đọc từ nhật ký (khi không có máy chủ nào đang chạy)',
  en: 'delete the read models and make them again from the log (while no server runs)',
};

export const rebuildCommand = (context: Context): Command =>
  command('rebuild', ABOUT, context).action(async () => {
    const rebuilt = await context.telling({ vi: 'Đang lập lại:', en: 'Rebuilding:' }, (onProgress) =>
      rebuildRows({ environment: context.environment, onProgress }),
    );
    const { events, seconds, eventsPerSecond } = rebuilt;
    context.answer(rebuilt, () => [
      context.say({
        vi: `Đã lập lại từ ${events} sự kiện trong ${seconds} giây (${eventsPerSecond} sự kiện/giây).`,
        en: `Made again from ${events} events in ${seconds} seconds (${eventsPerSecond} events/s).`,
      }),
    ]);
  });

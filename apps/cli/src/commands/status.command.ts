import type { Command } from 'commander';
import type { CountsShown } from '#api/application';
import type { Context } from '../context.js';
import { withTerminal } from '../open-terminal.js';
import { statusText } from '../output/status-text.js';
import { command, withMoment, type MomentOptions } from './make-command.js';

const ABOUT = { vi: 'bao nhiêu nhiệm vụ ở mỗi tình trạng', en: 'how many tasks in each status' };

interface Options extends MomentOptions {
  readonly unit?: string;
  readonly directive?: string;
}

export const statusCommand = (context: Context): Command =>
  withMoment(command('status', ABOUT, context), context)
    .option(
      '--unit <unit>',
      context.say({
        vi: 'do đơn vị này hoặc cấp dưới chủ trì: mã hoặc tên',
        en: 'led by this unit or one below it: code or name',
      }),
    )
    .option(
      '--directive <directive>',
      context.say({ vi: 'của văn bản này: số hoặc tên gọi', en: 'of this directive: number or alias' }),
    )
    .action(async (options: Options) => {
      const counts = await withTerminal(context, (terminal) => terminal.status(options));
      context.answer(counts satisfies CountsShown, () => statusText(counts, context.language));
    });

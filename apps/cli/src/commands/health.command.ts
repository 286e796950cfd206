import type { Command } from 'commander';
import { holderOf } from '#api/application';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { withTerminal } from '../open-terminal.js';
import { facts } from '../output/table.js';
import { command } from './make-command.js';

const ABOUT = {
  vi: 'mọi thứ có theo kịp nhật ký không; nếu không thì vì sao',
  en: 'whether everything follows the log; if not, why',
};

export const healthCommand = (context: Context): Command =>
  command('health', ABOUT, context).action(async () => {
    const { report, servedBy } = await withTerminal(
      context,
      async (terminal, { folder, beside }) => ({
        report: await terminal.health(),
        servedBy: beside ? holderOf(folder) : null,
      }),
      { anyway: true },
    );
    const { status, problems, log, readModels, ledger, processes } = report;
    const say = (vi: string, en: string) => context.say({ vi, en });
    context.code = status === 'ready' ? EXIT.ok : EXIT.checkFailed;
    context.answer({ ...report, servedBy }, () => [
      status === 'ready' ? say('Sẵn sàng.', 'Ready.') : say('CHƯA SẴN SÀNG:', 'NOT READY:'),
      ...problems.map((problem) => `- ${problem}`),
      ...facts([
        [say('Nhật ký', 'Log'), say(`${log.size} sự kiện`, `${log.size} events`)],
        [say('Dữ liệu để đọc', 'Read models'), `${readModels.size} (${say('chậm', 'lag')} ${readModels.lag})`],
        [say('Sổ băm', 'Ledger'), `${ledger.size} (${say('chậm', 'lag')} ${ledger.lag})`],
        [say('Xử lý dở dang', 'Open processes'), processes.open === null ? '?' : String(processes.open)],
        [say('Máy chủ', 'Server'), servedBy ?? say('không chạy', 'not running')],
      ]),
    ]);
  });

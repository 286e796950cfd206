import { Command, Option } from 'commander';
import { adminCommand } from './commands/admin.command.js';
import { backupCommand } from './commands/backup.command.js';
import { checklistsCommand } from './commands/checklists.command.js';
import { copyCommand } from './commands/copy.command.js';
import { directivesCommand } from './commands/directives.command.js';
import { eventstoreCommand } from './commands/eventstore.command.js';
import { coverageCommand } from './commands/coverage.command.js';
import { inspectionsCommand } from './commands/inspections.command.js';
import { drawCommand } from './commands/draw.command.js';
import { healthCommand } from './commands/health.command.js';
import { importCommand } from './commands/import.command.js';
import { leaderCommand } from './commands/leader.command.js';
import { rebuildCommand } from './commands/rebuild.command.js';
import { settingsCommand } from './commands/settings.command.js';
import { signInCommand } from './commands/sign-in.command.js';
import { restoreCommand } from './commands/restore.command.js';
import { statusCommand } from './commands/status.command.js';
import { taskCommand } from './commands/task.command.js';
import { trailCommand } from './commands/trail.command.js';
import { verifyCommand } from './commands/verify.command.js';
import type { Context } from './context.js';
import { LANGUAGES } from './language.js';

const COMMANDS = [
  directivesCommand,
  taskCommand,
  statusCommand,
  trailCommand,
  leaderCommand,
  importCommand,
  drawCommand,
  coverageCommand,
  inspectionsCommand,
  checklistsCommand,
  settingsCommand,
  verifyCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
  healthCommand,
  signInCommand,
  adminCommand,
  eventstoreCommand,
  copyCommand,
];

/** The program, its help in the language asked for. It never ends the process: refusals are thrown. */
export function program(context: Context, complaints: (text: string) => void): Command {
  const root = new Command('minhchung')
    .description(
      context.say({
        vi: 'Minh Chứng: ai được giao việc gì, hạn nào, và ngày nào đã biết điều gì.',
        en: 'Minh Chứng: who was told to do what, by when, and what was known on any day.',
      }),
    )
    .usage(context.say({ vi: '<lệnh> [tùy chọn]', en: '<command> [options]' }))
    .option('--json', context.say({ vi: 'trả lời bằng JSON', en: 'answer in JSON' }))
    .addOption(
      new Option('--lang <lang>', context.say({ vi: 'ngôn ngữ', en: 'language' })).choices(LANGUAGES).default('vi'),
    )
    .addHelpText('after', () => `\n${context.say(EXIT_CODES)}`);
  for (const make of COMMANDS) root.addCommand(make(context));
  settle(root, context, complaints);
  return root;
}

/** What subcommands do not take over from their parent once they are made apart. */
function settle(command: Command, context: Context, complaints: (text: string) => void): void {
  command
    .helpOption('-h, --help', context.say({ vi: 'xem hướng dẫn', en: 'show help' }))
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .configureHelp({ showGlobalOptions: true, helpWidth: 100, styleTitle: (title) => titled(title, context) })
    .configureOutput({ writeOut: (text) => context.write(text), writeErr: complaints, outputError: () => undefined })
    .exitOverride();
  for (const child of command.commands) settle(child, context, complaints);
}

const titled = (title: string, { language }: Context): string => (language === 'vi' ? (TITLES[title] ?? title) : title);

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Các lệnh:',
};

const EXIT_CODES = {
  vi: 'Mã kết thúc: 0 xong; 1 kiểm tra không đạt; 2 sai cách dùng; 3 không tìm thấy; 4 chưa sẵn sàng\nhoặc tiến trình khác đang giữ; 10, 11 xem import; 70 lỗi hệ thống. Thư mục dữ liệu: DATA_DIR (mặc định ./data).\n',
  en: 'Exit codes: 0 done; 1 a check failed; 2 bad usage; 3 not found; 4 not ready, or held by another\nprocess; 10, 11 see import; 70 internal error. Data folder: DATA_DIR (default ./data).\n',
};

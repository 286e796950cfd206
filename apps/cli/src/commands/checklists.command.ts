import type { Command } from 'commander';
import type { Context } from '../context.js';
import { jsonIn } from '../input/json-file.js';
import { withTerminal } from '../open-terminal.js';
import { basisLines } from '../output/basis-line.js';
import { checklistLines, inLanguage } from '../output/checklist-text.js';
import { CHECKLIST_STANDINGS } from '../output/checklist-words.js';
import { shownDay } from '../output/dates.js';
import { OUTCOMES } from '../output/outcome-words.js';
import { table } from '../output/table.js';
import { actingIn, withActing, type ActingOptions } from './acting-as.js';
import { command, countIn, withMoment, type MomentOptions } from './make-command.js';

const ABOUT = {
  vi: 'các phiếu kiểm tra: xem, công bố bản mới',
  en: 'the checklists of inspections: read them, publish another version',
};
const LIST = { vi: 'mọi bản của mọi phiếu, bản nào đang dùng', en: 'every version of each, and which one is in use' };
const SHOW = {
  vi: 'các câu hỏi của một phiếu, đúng như đã công bố',
  en: 'the questions of one, as they were published',
};
const PUBLISH = {
  vi: 'công bố một phiếu mới, hoặc bản tiếp theo của một phiếu; đã công bố thì không sửa',
  en: 'publish a new checklist, or the next version of one; what is published never changes',
};
const WITHDRAW = {
  vi: 'rút một bản: không cuộc kiểm tra mới nào dùng, cuộc đã lập với bản đó vẫn giữ',
  en: 'withdraw a version: no new inspection uses it, those planned with it keep it',
};
const FILE = { vi: 'tệp JSON, như POST /checklists nhận', en: 'a JSON file, as POST /checklists takes it' };
const CHECKLIST = { vi: 'mã phiếu, ví dụ nam-ro', en: 'id of the checklist, as in nam-ro' };
const VERSION = { vi: 'bản này; mặc định bản đang dùng', en: 'this version; default the one in use' };

export const checklistsCommand = (context: Context): Command =>
  [listCommand, showCommand, publishCommand, withdrawCommand].reduce(
    (checklists, child) => checklists.addCommand(child(context)),
    command('checklists', ABOUT, context),
  );

const listCommand = (context: Context): Command =>
  withMoment(command('list', LIST, context), context).action(async (options: MomentOptions) => {
    const { basis, checklists } = await withTerminal(context, (terminal) => terminal.checklists(options));
    context.answer(checklists, () => [
      ...table(
        [
          { title: context.say({ vi: 'Phiếu', en: 'Checklist' }) },
          { title: context.say({ vi: 'Bản', en: 'Version' }), align: 'right' },
          { title: context.say({ vi: 'Tên', en: 'Title' }) },
          { title: context.say({ vi: 'Số câu', en: 'Questions' }), align: 'right' },
          { title: context.say({ vi: 'Dùng từ', en: 'Used from' }) },
          { title: context.say({ vi: 'Tình trạng', en: 'Standing' }) },
        ],
        checklists.map(({ id, version, title, questions, from, standing }) => [
          ...[id, String(version), inLanguage(title, context), String(questions)],
          ...[from === null ? '–' : shownDay(from), context.say(CHECKLIST_STANDINGS[standing])],
        ]),
      ),
      '',
      ...basisLines(basis, context.language),
    ]);
  });

interface ShowOptions extends MomentOptions {
  readonly version?: string;
}

const showCommand = (context: Context): Command =>
  withMoment(command('show', SHOW, context), context)
    .argument('<checklist>', context.say(CHECKLIST))
    .option('--version <n>', context.say(VERSION))
    .action(async (id: string, { version, ...moment }: ShowOptions) => {
      const n = version === undefined ? undefined : countIn(version, 'version');
      const shown = await withTerminal(context, (terminal) => terminal.checklist(id, n, moment));
      context.answer(shown, () => [
        ...checklistLines(shown, context),
        '',
        ...basisLines(shown.basis, context.language),
      ]);
    });

const publishCommand = (context: Context): Command =>
  withActing(command('publish', PUBLISH, context), context)
    .argument('<file>', context.say(FILE))
    .action(async (file: string, options: ActingOptions) => {
      const acting = actingIn(options, context);
      const body = jsonIn(file, 'checklist', { vi: 'phiếu kiểm tra', en: 'the checklist' });
      const report = await withTerminal(context, (terminal) => terminal.publishChecklist(body, acting));
      context.answer(report, () => [context.say(OUTCOMES[report.outcome]), ...checklistLines(report, context)]);
    });

interface WithdrawOptions extends ActingOptions {
  readonly reason: string;
}

const withdrawCommand = (context: Context): Command =>
  withActing(command('withdraw', WITHDRAW, context), context)
    .argument('<checklist>', context.say(CHECKLIST))
    .argument('<version>', context.say({ vi: 'số của bản', en: 'number of the version' }))
    .requiredOption('--reason <reason>', context.say({ vi: 'lý do', en: 'why' }))
    .action(async (id: string, version: string, { reason, ...options }: WithdrawOptions) => {
      const [acting, n] = [actingIn(options, context), countIn(version, 'version')];
      const report = await withTerminal(context, (terminal) => terminal.withdrawChecklist(id, n, { reason }, acting));
      context.answer(report, () => [context.say(OUTCOMES[report.outcome]), ...checklistLines(report, context)]);
    });

import type { Command } from 'commander';
import { previewDocument, type DocumentPreview, type FindingSeverity } from '#api/application';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { shownDay } from '../output/dates.js';
import { facts, table } from '../output/table.js';
import { command } from './make-command.js';

const ABOUT = {
  vi: 'đọc một văn bản (.txt, .md, .csv) và cho xem sẽ thành những nhiệm vụ nào; chưa ghi gì',
  en: 'read a document (.txt, .md, .csv) and show which tasks it would become; records nothing',
};
const DRY_RUN = {
  vi: 'chỉ xem trước (bắt buộc: bản này chưa ghi được từ dòng lệnh)',
  en: 'preview only (required: this release does not record from the command line)',
};
const CODES = {
  vi: 'Mã thoát: 0 không có gì đáng kể, 10 có cảnh báo, 11 có lỗi trong văn bản, 2 tệp không đọc được.',
  en: 'Exit codes: 0 nothing of note, 10 warnings, 11 errors in the document, 2 a file that cannot be read.',
};

export const importCommand = (context: Context): Command =>
  command('import', ABOUT, context)
    .argument('<file>', context.say({ vi: 'tệp', en: 'the file' }))
    .requiredOption('--dry-run', context.say(DRY_RUN))
    .addHelpText('after', () => `\n${context.say(CODES)}`)
    .action(async (file: string) => {
      const preview = await previewDocument(file);
      context.code = preview.severity === null ? EXIT.ok : CODE_OF[preview.severity];
      const { directive, tasks, findings } = preview;
      context.answer({ directive, tasks, findings }, () => linesOf(preview, context));
    });

const CODE_OF: Readonly<Record<FindingSeverity, number>> = {
  info: EXIT.ok,
  warning: EXIT.warnings,
  error: EXIT.errors,
};

const linesOf = ({ file, directive, tasks, findings }: DocumentPreview, context: Context): readonly string[] => {
  const say = (vi: string, en: string) => context.say({ vi, en });
  return [
    ...facts([
      [say('Tệp', 'File'), `${file.name} (${file.bytes} byte, ${file.encoding})`],
      [say('Số, ký hiệu', 'Number'), directive.number ?? '–'],
      [say('Ngày', 'Date'), directive.issuedOn === null ? '–' : shownDay(directive.issuedOn)],
      [say('Nhiệm vụ', 'Tasks'), String(tasks.length)],
    ]),
    '',
    ...table(
      [
        { title: say('Mục', 'Item') },
        { title: say('Nội dung', 'Title') },
        { title: say('Chủ trì', 'Lead') },
        { title: say('Thời hạn', 'Deadline') },
      ],
      tasks.map(({ address, title, lead, deadline_text, due_dates }) => [
        address,
        shortened(title),
        shortened(lead.join('; ')) || '–',
        [deadline_text ?? '–', ...due_dates.map(shownDay)].join(' → '),
      ]),
    ),
    '',
    findings.length === 0
      ? say('Không có điều gì cần xem lại.', 'Nothing to look at.')
      : say('Cần xem lại:', 'To look at:'),
    ...findings.map(
      ({ severity, place, vi, en }) => `- [${severity}] ${place === null ? '' : `${place}: `}${say(vi, en)}`,
    ),
  ];
};

const shortened = (text: string): string => (text.length > 48 ? `${text.slice(0, 47)}…` : text);

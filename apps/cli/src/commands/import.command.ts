import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { previewDocument, type DocumentPreview, type FindingSeverity, type ImportReport } from '#api/application';
import type { Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { jsonIn } from '../input/json-file.js';
import { withTerminal } from '../open-terminal.js';
import { previewLines, reportLines } from '../output/import-text.js';
import { Problem } from '../problem.js';
import { actingIn, withActing, type ActingOptions } from './acting-as.js';
import { command } from './make-command.js';

const ABOUT = {
  vi: 'đọc một văn bản (.docx, .xlsx, .csv, .md, .txt); ghi nhận và giao việc nếu không còn điểm nào phải hỏi',
  en: 'read a document (.docx, .xlsx, .csv, .md, .txt); record it and assign its tasks where no question is left',
};
const OPTIONS = {
  dryRun: { vi: 'chỉ xem trước, không ghi gì', en: 'preview only; record nothing' },
  rulings: {
    vi: 'tệp JSON các ý kiến xử lý, như PATCH /imports/… nhận',
    en: 'a JSON file of rulings, as PATCH /imports/… takes them',
  },
};
const CODES = {
  vi: 'Mã thoát: 0 không có gì đáng kể, 10 có cảnh báo, 11 có lỗi hoặc còn điểm phải hỏi (chưa ghi gì), 2 tệp không đọc được.',
  en: 'Exit codes: 0 nothing of note, 10 warnings, 11 errors or open questions (nothing recorded), 2 a file that cannot be read.',
};

interface Options extends ActingOptions {
  readonly dryRun?: boolean;
  readonly rulings?: string;
}

export const importCommand = (context: Context): Command =>
  withActing(command('import', ABOUT, context), context)
    .argument('<file>', context.say({ vi: 'tệp', en: 'the file' }))
    .option('--dry-run', context.say(OPTIONS.dryRun))
    .option('--rulings <json>', context.say(OPTIONS.rulings))
    .addHelpText('after', () => `\n${context.say(CODES)}`)
    .action(async (file: string, options: Options) => {
      if (options.dryRun) return showPreview(file, context);
      if (options.as === undefined) throw whoRecords();
      const report = await recorded(file, options, context);
      const { severity, ...answer } = report;
      context.code = answer.import.state === 'committed' ? codeOf(severity) : EXIT.errors;
      context.answer(answer, () => reportLines(report, context));
    });

async function showPreview(file: string, context: Context): Promise<void> {
  const preview = await previewed(file, context);
  context.code = codeOf(preview.severity);
  const { directive, tasks, findings } = preview;
  context.answer({ directive, tasks, findings }, () => previewLines(preview, context));
}

/** Beside a record units are looked up in it; without one they are only cut. */
async function previewed(file: string, context: Context): Promise<DocumentPreview> {
  const folder = context.environment['DATA_DIR'] ?? 'data';
  if (!existsSync(join(folder, 'log.db'))) return previewDocument(file);
  return withTerminal(context, (terminal) => terminal.previewImport(file));
}

const recorded = (file: string, options: Options, context: Context): Promise<ImportReport> => {
  const acting = actingIn(options, context);
  const { rulings } = options;
  return context.telling({ vi: 'Đang ghi nhận', en: 'Recording' }, (onProgress) =>
    withTerminal(context, (terminal) =>
      terminal.recordImport(file, {
        ...acting,
        onProgress,
        rulings: rulings === undefined ? null : jsonIn(rulings, 'rulings', { vi: 'ý kiến xử lý', en: 'rulings' }),
      }),
    ),
  );
};

const codeOf = (severity: FindingSeverity | null): number => (severity === null ? EXIT.ok : CODE_OF[severity]);

const CODE_OF: Readonly<Record<FindingSeverity, number>> = {
  info: EXIT.ok,
  warning: EXIT.warnings,
  error: EXIT.errors,
};

const whoRecords = (): Problem =>
  new Problem({
    ...{ kind: 'input', code: 'nobody-named', field: 'as' },
    vi: 'Ai ghi nhận? Thêm --as TÊN (mã phiên ở MINHCHUNG_TOKEN), hoặc --dry-run để chỉ xem trước.',
    en: 'Who records it? Add --as NAME (with a token in MINHCHUNG_TOKEN), or --dry-run for a preview only.',
  });

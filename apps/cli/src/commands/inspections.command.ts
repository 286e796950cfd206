import type { Command } from 'commander';
import type { Context } from '../context.js';
import { withTerminal } from '../open-terminal.js';
import { basisLines } from '../output/basis-line.js';
import { table } from '../output/table.js';
import { command, withMoment, type MomentOptions } from './make-command.js';

const ABOUT = {
  vi: 'các cuộc kiểm tra; kiểm tra đột xuất chưa mở thì không có trong danh sách',
  en: 'the inspections; a surprise check that has not opened is not among them',
};

export const inspectionsCommand = (context: Context): Command =>
  withMoment(command('inspections', ABOUT, context), context).action(async (options: MomentOptions) => {
    const { basis, inspections } = await withTerminal(context, (terminal) => terminal.inspections(options));
    context.answer(inspections, () => [
      ...table(
        [
          { title: context.say({ vi: 'Đơn vị', en: 'Unit' }) },
          { title: context.say({ vi: 'Loại', en: 'Kind' }) },
          { title: context.say({ vi: 'Tình trạng', en: 'Stage' }) },
          { title: context.say({ vi: 'Kết luận', en: 'Findings' }), align: 'right' },
          { title: context.say({ vi: 'Chưa khép', en: 'Open' }), align: 'right' },
          { title: context.say({ vi: 'Quá hạn', en: 'Overdue' }), align: 'right' },
        ],
        inspections.map(({ unit, kind, stage, findings }) => [
          unit.name,
          context.say(KINDS[kind]),
          context.say(STAGES[stage]),
          String(findings.length),
          String(findings.filter((finding) => finding.stage !== 'closed').length),
          String(findings.filter(({ overdue }) => overdue).length),
        ]),
      ),
      '',
      ...basisLines(basis, context.language),
    ]);
  });

const KINDS = {
  planned: { vi: 'theo kế hoạch', en: 'planned' },
  surprise: { vi: 'đột xuất', en: 'surprise' },
};

const STAGES = {
  planned: { vi: 'đã lập', en: 'planned' },
  notified: { vi: 'đã báo', en: 'notified' },
  visiting: { vi: 'đang kiểm tra', en: 'visiting' },
  visited: { vi: 'đã có biên bản', en: 'visited' },
  suspended: { vi: 'tạm dừng', en: 'suspended' },
  cancelled: { vi: 'đã huỷ', en: 'cancelled' },
};

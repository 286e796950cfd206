import type { Command } from 'commander';
import type { LeaderReport } from '#api/application';
import type { Context } from '../context.js';
import { withTerminal } from '../open-terminal.js';
import { basisLines } from '../output/basis-line.js';
import { shownDay } from '../output/dates.js';
import { remediesInTenures } from '../output/remedy-text.js';
import { table } from '../output/table.js';
import { command, withMoment, type MomentOptions } from './make-command.js';

const ABOUT = {
  vi: 'ai đứng đầu đơn vị ngày nào, và điều gì thuộc nhiệm kỳ của ai',
  en: 'who headed a unit when, and what fell in whose tenure',
};

export const leaderCommand = (context: Context): Command =>
  withMoment(command('leader', ABOUT, context), context)
    .argument('<unit>', context.say({ vi: 'đơn vị: mã hoặc tên', en: 'the unit: code or name' }))
    .action(async (unit: string, options: MomentOptions) => {
      const report = await withTerminal(context, (terminal) => terminal.leader(unit, options));
      context.answer(report, () => leaderText(report, context));
    });

function leaderText(report: LeaderReport, context: Context): string[] {
  const { unit, tenures, recordedLater, basis } = report;
  const right = (vi: string, en: string) => ({ title: context.say({ vi, en }), align: 'right' as const });
  const later = context.say({
    vi: `${recordedLater.length} việc về những ngày này chỉ được ghi nhận sau ngày hỏi: chưa tính cho ai.`,
    en: `${recordedLater.length} acts about these days were recorded after the day asked about: in no tenure here.`,
  });
  return [
    unit.name,
    '',
    ...table(
      [
        { title: context.say({ vi: 'Người đứng đầu', en: 'Head' }) },
        { title: context.say({ vi: 'Từ', en: 'From' }) },
        { title: context.say({ vi: 'Đến', en: 'To' }) },
        right('Nhiệm vụ', 'Tasks'),
        right('Ngày quá hạn', 'Overdue days'),
        right('Quá hạn khắc phục', 'Remedy overdue days'),
        right('Đổi hạn', 'Deadlines moved'),
        right('Trả hoàn thành', 'Claims returned'),
        right('Trả báo cáo', 'Reports returned'),
      ],
      tenures.map((tenure) => [
        headOf(tenure, context),
        shownDay(tenure.from),
        shownDay(tenure.to),
        String(tenure.tasks.length),
        String(tenure.overdueDays),
        String(tenure.remedyOverdueDays),
        String(tenure.counts.deadlinesMoved),
        String(tenure.counts.claimsReturned),
        String(tenure.counts.reportsReturned),
      ]),
    ),
    ...(recordedLater.length === 0 ? [] : [later]),
    '',
    ...remediesInTenures(tenures, (tenure) => headOf(tenure, context), context.language),
    '',
    ...basisLines(basis, context.language),
  ];
}

function headOf({ person, name, office, acting }: LeaderReport['tenures'][number], context: Context): string {
  if (person === null) return context.say({ vi: '(khuyết)', en: '(vacant)' });
  const post = `${acting ? context.say({ vi: 'quyền ', en: 'acting ' }) : ''}${office ?? ''}`.trim();
  return post === '' ? (name ?? person) : `${name ?? person}, ${post}`;
}

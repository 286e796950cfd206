import type { InspectionPage } from '#api/application';
import type { Context } from '../context.js';
import { basisLines } from './basis-line.js';
import { table } from './table.js';

/** A line for each inspection of a page, and how many there are in all. */
export function inspectionsText({ inspections, total, basis }: InspectionPage, context: Context): readonly string[] {
  const left = (vi: string, en: string) => ({ title: context.say({ vi, en }) });
  const right = (vi: string, en: string) => ({ ...left(vi, en), align: 'right' as const });
  return [
    ...table(
      [
        left('Đơn vị', 'Unit'),
        left('Loại', 'Kind'),
        left('Tình trạng', 'Stage'),
        right('Kết luận', 'Findings'),
        right('Chưa khép', 'Open'),
        right('Quá hạn', 'Overdue'),
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
    context.say({
      vi: `${inspections.length} trên tổng số ${total} cuộc kiểm tra.`,
      en: `${inspections.length} of ${total} inspections.`,
    }),
  ];
}

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

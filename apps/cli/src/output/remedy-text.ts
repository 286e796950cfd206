import type { CountsShown, LeaderReport } from '#api/application';
import type { Language } from '../language.js';
import { shownDay } from './dates.js';
import { table } from './table.js';

type Tenure = LeaderReport['tenures'][number];

/** What inspections ordered and is still owed, by the unit that owes it; said in words where nothing is. */
export function remediesOwed(
  { due, overdue, awaiting, byUnit }: CountsShown['remedies'],
  language: Language,
): readonly string[] {
  const vi = language === 'vi';
  if (due + overdue + awaiting === 0)
    return [vi ? 'Không còn yêu cầu khắc phục nào sau kiểm tra.' : 'No remedy ordered by an inspection is owed.'];
  const right = (title: string) => ({ title, align: 'right' as const });
  return table(
    [
      { title: vi ? 'Khắc phục sau kiểm tra' : 'Remedies after inspections' },
      right(vi ? 'Trong hạn' : 'Within time'),
      right(vi ? 'Quá hạn' : 'Overdue'),
      right(vi ? 'Chờ xác minh' : 'Awaiting'),
    ],
    [
      ...byUnit.map((row) => [row.unit.name, ...[row.due, row.overdue, row.awaiting].map(String)]),
      [vi ? 'Tổng số' : 'Total', ...[due, overdue, awaiting].map(String)],
    ],
  );
}

/** The remedies that were overdue in somebody's tenure; said in words where none was. `headOf`: how a line names the head. */
export function remediesInTenures(
  tenures: readonly Tenure[],
  headOf: (tenure: Tenure) => string,
  language: Language,
): readonly string[] {
  const vi = language === 'vi';
  const late = tenures.flatMap((tenure) => tenure.remedies.map((remedy) => ({ tenure, remedy })));
  if (late.length === 0)
    return [
      vi
        ? 'Không có yêu cầu khắc phục nào sau kiểm tra bị quá hạn.'
        : 'No remedy ordered by an inspection was overdue.',
    ];
  return table(
    [
      { title: vi ? 'Khắc phục quá hạn' : 'Overdue remedy' },
      { title: vi ? 'Người đứng đầu' : 'Head' },
      { title: vi ? 'Từ – đến' : 'From – to' },
      { title: vi ? 'Ngày quá hạn' : 'Overdue days', align: 'right' },
    ],
    late.map(({ tenure, remedy }) => [
      remedy.text,
      headOf(tenure),
      remedy.overdue.map(({ from, to }) => `${shownDay(from)} – ${shownDay(to)}`).join('; '),
      String(remedy.overdueDays),
    ]),
  );
}

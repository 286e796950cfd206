import type { CountsShown } from '#api/application';
import type { Language } from '../language.js';
import { basisLines } from './basis-line.js';
import { remediesOwed } from './remedy-text.js';
import { STATUS_WORDS, STATUSES_SHOWN } from './status-words.js';
import { table } from './table.js';

type Tally = Pick<CountsShown, 'total' | 'byStatus'>;

/** Every status as word and count, then the same by directive and by leading unit. */
export function statusText(counts: CountsShown, language: Language): string[] {
  const vi = language === 'vi';
  const { byDirective, byUnit, sharedBetweenLeads, remedies, basis } = counts;
  return [
    ...table(
      [{ title: vi ? 'Tình trạng' : 'Status' }, { title: vi ? 'Số nhiệm vụ' : 'Tasks', align: 'right' }],
      [
        ...STATUSES_SHOWN.map((status) => [STATUS_WORDS[status][language], String(counts.byStatus[status])]),
        [vi ? 'Tổng số' : 'Total', String(counts.total)],
      ],
    ),
    '',
    ...split(
      vi ? 'Văn bản' : 'Directive',
      byDirective.map((row) => [row.directive.number ?? row.directive.alias, row]),
      language,
    ),
    '',
    ...split(
      vi ? 'Đơn vị chủ trì' : 'Leading unit',
      byUnit.map((row) => [row.unit?.name ?? (vi ? '(không có chủ trì)' : '(nobody leads)'), row]),
      language,
    ),
    ...(sharedBetweenLeads === 0 ? [] : [shared(sharedBetweenLeads, vi)]),
    '',
    ...remediesOwed(remedies, language),
    '',
    ...basisLines(basis, language),
  ];
}

/** The official split in four columns; what stands beside it in one. */
function split(title: string, rows: readonly (readonly [string, Tally])[], language: Language): string[] {
  const vi = language === 'vi';
  const right = (name: string) => ({ title: name, align: 'right' as const });
  return table(
    [
      { title },
      right(vi ? 'Tổng' : 'Total'),
      right(vi ? 'Xong đúng hạn' : 'Done on time'),
      right(vi ? 'Xong quá hạn' : 'Done late'),
      right(vi ? 'Trong hạn' : 'Within time'),
      right(vi ? 'Quá hạn' : 'Overdue'),
      right(vi ? 'Khác' : 'Other'),
    ],
    rows
      .toSorted(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }))
      .map(([name, { total, byStatus }]) => {
        const four = [byStatus['done-on-time'], byStatus['done-late'], byStatus['within-time'], byStatus.overdue];
        const other = total - four.reduce((sum, count) => sum + count, 0);
        return [name, ...[total, ...four, other].map(String)];
      }),
  );
}

const shared = (count: number, vi: boolean): string =>
  vi
    ? `${count} nhiệm vụ có nhiều đơn vị chủ trì: mỗi đơn vị một lần ở bảng trên, một lần trong tổng số.`
    : `${count} tasks have several leads: once in the row of each, once in the total.`;

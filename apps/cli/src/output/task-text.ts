import type { TaskLine, TaskReport } from '#api/application';
import type { Language } from '../language.js';
import { basisLines } from './basis-line.js';
import { deadlineWords } from './deadline-words.js';
import { STATUS_WORDS } from './status-words.js';
import { facts, PAGE_COLUMNS, table } from './table.js';
import { wrapped } from './width.js';

/** One item as a page of text: the task, or of a collective item a line for each member. */
export function taskText(report: TaskReport, language: Language): string[] {
  const vi = language === 'vi';
  const [only] = report.tasks;
  return [
    `${report.directive} · ${vi ? 'mục' : 'item'} ${report.item}`,
    ...wrapped(report.title, PAGE_COLUMNS),
    '',
    ...(report.collective || only === undefined ? members(report, language) : one(only, language)),
    '',
    ...basisLines(report.basis, language),
  ];
}

function one(task: TaskLine, language: Language): string[] {
  const vi = language === 'vi';
  return facts([
    [vi ? 'Chủ trì' : 'Lead', units(task.lead, task.leadPrinted, vi)],
    [vi ? 'Phối hợp' : 'Coordinating', units(task.coordinating, task.coordinatingPrinted, vi)],
    [vi ? 'Thời hạn' : 'Deadline', deadlineWords(task.deadline, language)],
    [vi ? 'Tình trạng' : 'Status', STATUS_WORDS[task.status][language]],
    [vi ? 'Tiến độ' : 'Progress', percent(task, vi ? 'chưa có báo cáo' : 'no report')],
  ]);
}

function members(report: TaskReport, language: Language): string[] {
  const vi = language === 'vi';
  return [
    ...facts([
      [vi ? 'Thời hạn' : 'Deadline', deadlineWords(report.deadline, language)],
      [vi ? 'Nhiệm vụ' : 'Tasks', String(report.tasks.length)],
    ]),
    '',
    ...table(
      [
        { title: vi ? 'Đơn vị' : 'Unit' },
        { title: vi ? 'Tình trạng' : 'Status' },
        { title: vi ? 'Tiến độ' : 'Progress', align: 'right' },
        { title: vi ? 'Thời hạn' : 'Deadline' },
      ],
      report.tasks.map((task) => [
        task.member ?? task.lead.join(', '),
        STATUS_WORDS[task.status][language],
        percent(task, '–'),
        deadlineWords({ ...task.deadline, printed: null }, language),
      ]),
    ),
  ];
}

const percent = (task: TaskLine, none: string): string => (task.percent === null ? none : `${task.percent}%`);

/** The units understood; where there is none, what is printed. */
function units(names: readonly string[], printed: string | null, vi: boolean): string {
  if (names.length > 0) return names.join('; ');
  return printed === null ? '–' : `“${printed}” (${vi ? 'chỉ in trong văn bản' : 'as printed only'})`;
}

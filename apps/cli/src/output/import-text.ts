import type { DocumentPreview, ImportReport } from '#api/application';
import type { Context } from '../context.js';
import { shownDay } from './dates.js';
import { facts, table } from './table.js';

/** What a document would become, and what a person should look at. */
export const previewLines = (
  { file, directive, tasks, findings }: DocumentPreview,
  context: Context,
): readonly string[] => {
  const say = (vi: string, en: string) => context.say({ vi, en });
  return [
    ...facts([
      [say('Tệp', 'File'), `${file.name} (${file.bytes} byte, ${file.layout})`],
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

/** What was recorded; or what has to be ruled on first. */
export const reportLines = ({ import: shown }: ImportReport, context: Context): readonly string[] => {
  const say = (vi: string, en: string) => context.say({ vi, en });
  const { commit, totals, questions } = shown;
  if (commit === null)
    return [
      say(
        `Chưa ghi nhận: còn ${questions.length} điểm cần người quyết định (lần nhập ${shown.id}).`,
        `Not recorded: ${questions.length} questions have to be ruled on (import ${shown.id}).`,
      ),
      ...questions.map(({ address, vi, en }) => `- ${address === null ? '' : `${address}: `}${say(vi, en)}`),
    ];
  const refused = [...(commit.progress?.refused ?? []), ...(commit.assigning?.refused ?? [])];
  return [
    ...facts([
      [say('Văn bản', 'Directive'), commit.directive.number ?? commit.directive.alias],
      [say('Mục', 'Items'), String(totals.becoming)],
      [say('Nhiệm vụ đã giao', 'Tasks assigned'), String(commit.assigning?.taken ?? 0)],
      [say('Lần nhập', 'Import'), shown.id],
    ]),
    ...refused.map(({ stream, code }) => `- ${say('bị từ chối', 'refused')}: ${stream} (${code})`),
  ];
};

const shortened = (text: string): string => (text.length > 48 ? `${text.slice(0, 47)}…` : text);

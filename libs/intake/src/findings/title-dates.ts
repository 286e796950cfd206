import { parseDeadline } from '../deadlines/parse-deadline.js';
import { deadlinePhrases } from '../prose/deadline-phrase.js';
import type { Finding, ReadDocument, ReadTask } from './finding.js';
import { finding } from './finding-texts.js';

/** A table's cell of text that binds a day which the row's deadline does not have: a milestone may stand hidden in it. */
export function titleDateFindings(
  { head, columns, schoolYearEnd }: ReadDocument,
  tasks: readonly ReadTask[],
): Finding[] {
  if (columns.by === 'prose') return [];
  return tasks.flatMap((task) => {
    const { due_dates: due, flags } = task.deadline;
    if (flags.includes('lost')) return [];
    const others = deadlinePhrases(task.row.cells.title?.text ?? '').filter(({ text }) =>
      parseDeadline(text, { issuedOn: head.issuedOn, schoolYearEnd }).milestones.some(
        (said) => !due.includes(said.due) && !isSpan(text),
      ),
    );
    return others.length === 0
      ? []
      : [finding('date-in-title', task, 'title', { printed: [...new Set(others.map(({ text }) => text))].join('; ') })];
  });
}

/** "trong năm 2024", "cuối năm 2024" set the scene more often than they bind. */
const isSpan = (text: string): boolean => /năm \d{4}$/u.test(text) && !/tháng|quý|ngày|hoàn thành/iu.test(text);

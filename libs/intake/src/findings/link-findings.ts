import type { Finding, ReadTask } from './finding.js';
import { finding } from './finding-texts.js';
import type { ProposedLink } from './proposed-link.js';
import type { Repeat } from './repeating-links.js';

/** Beside each row: the earlier task that it may change. */
export function amendmentFindings(tasks: readonly ReadTask[], links: readonly ProposedLink[]): Finding[] {
  const rows = new Map(tasks.map((task) => [task.address, task]));
  return links.flatMap(({ kind, address, earlier, reason, fromBelow, differs }) => {
    const task = rows.get(address);
    if (kind !== 'amends' || task === undefined) return [];
    const { directive, item } = earlier;
    return [
      finding(fromBelow ? 'may-amend-from-below' : 'may-amend', task, 'title', {
        directive,
        item,
        differs: differs.join(', '),
        whyVi: reason.vi,
        whyEn: reason.en,
      }),
    ];
  });
}

/** Where the body gives a row of the annex another deadline or another lead. */
export const bodyFindings = (repeats: readonly Repeat[]): Finding[] =>
  repeats.flatMap(({ link, row, said, body }) =>
    link.differs.map((field) =>
      finding('body-differs', row, field, {
        place: link.address,
        ...WHAT[field],
        ...(field === 'deadline'
          ? { body: said?.printed ?? '', annex: row.deadline.printed ?? '' }
          : { body: body.row.cells.lead?.text ?? '', annex: row.row.cells.lead?.text ?? '' }),
      }),
    ),
  );

const WHAT = {
  deadline: { whatVi: 'hạn', whatEn: 'the deadline' },
  lead: { whatVi: 'đơn vị chủ trì', whatEn: 'the lead' },
} as const;

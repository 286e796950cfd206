import type { EarlierTask, Finding, ReadTask, Standing } from './finding.js';
import { finding } from './finding-texts.js';
import { containment, pairsOf } from './likeness.js';

const LIKE = 45;
/** With the same lead, fewer words need agree. */
const LIKE_WITH_SAME_LEAD = 30;

const REASONS = {
  vi: (lead: boolean, due: boolean) => `${lead ? 'cùng' : 'khác'} đơn vị chủ trì, ${due ? 'cùng' : 'khác'} thời hạn`,
  en: (lead: boolean, due: boolean) => `${lead ? 'same' : 'another'} lead, ${due ? 'same' : 'another'} deadline`,
};

/** A link to the one earlier task that a row most resembles, proposed with its reason; a person decides. */
export function amendmentFindings(
  tasks: readonly ReadTask[],
  earlier: readonly EarlierTask[],
  { issuer, rankOf }: Standing,
): Finding[] {
  const known = earlier.map((task) => ({ task, pairs: pairsOf(task.title) }));
  const own = issuer === null ? null : rankOf(issuer);
  return tasks.flatMap(({ address, row, lead, deadline }) => {
    const pairs = pairsOf(row.cells.title?.text ?? '');
    const leads = lead.units.flatMap(({ unit }) => (unit === null ? [] : [unit]));
    const [best] = known
      .map(({ task, pairs: other }) => ({
        task,
        sameLead: task.leads.some((unit) => leads.includes(unit)),
        percent: Math.min(pairs.size, other.size) < 3 ? 0 : containment(pairs, other),
      }))
      .filter(({ percent, sameLead }) => percent >= (sameLead ? LIKE_WITH_SAME_LEAD : LIKE))
      .sort((a, b) => b.percent - a.percent || Number(b.sameLead) - Number(a.sameLead));
    if (best === undefined) return [];
    const { directive, item, due, issuerRank } = best.task;
    const sameDue = due.join() === deadline.due_dates.join();
    const why = `${best.sameLead ? 'same-lead' : 'other-lead'}, ${sameDue ? 'same-deadline' : 'other-deadline'}`;
    const fromBelow = own !== null && issuerRank !== null && own > issuerRank;
    return [
      finding(fromBelow ? 'may-amend-from-below' : 'may-amend', address, 'title', {
        directive,
        item,
        percent: best.percent,
        why,
        whyVi: REASONS.vi(best.sameLead, sameDue),
        whyEn: REASONS.en(best.sameLead, sameDue),
      }),
    ];
  });
}

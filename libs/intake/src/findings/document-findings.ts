import { lastDay } from '#domain/dates';
import type { Finding, ReadDocument, ReadTask } from './finding.js';
import { documentFinding, finding } from './finding-texts.js';
import { likeTexts, titlePairs } from './likeness.js';

/** What the document says of itself against what was found, and against itself. */
export function declaredFindings({ declared, sections }: ReadDocument, tasks: readonly ReadTask[]): Finding[] {
  const { total, counts } = declared;
  const announced = sections.map((section) => section.declared ?? null);
  const sum = announced.every((count) => count !== null) ? announced.reduce((a, b) => a + b, 0) : null;
  const groups = counts.find(
    ({ what, about }) =>
      what.startsWith('nhóm') && (total === null || total.about === about || about.includes(String(total.count))),
  );
  return [
    ...(total === null || total.count === tasks.length
      ? []
      : [documentFinding('declared-differs', total.place, { declared: total.count, found: tasks.length })]),
    ...(total === null || sum === null || sections.length === 0 || sum === total.count
      ? []
      : [documentFinding('declared-sum-differs', total.place, { declared: total.count, sum })]),
    ...(total === null || groups === undefined || sections.length === 0 || groups.count === sections.length
      ? []
      : [documentFinding('group-count-differs', groups.place, { declared: groups.count, found: sections.length })]),
    ...sections.flatMap(({ id, declared: count, place }) => {
      const found = tasks.filter(({ row }) => row.section === id).length;
      return count === null || count === found
        ? []
        : [documentFinding('section-declared-differs', place, { section: id, declared: count, found })];
    }),
  ];
}

/**
 * Deadlines that had passed before the document was issued, or before it came. Against a deadline a day known in part
 * counts as its last one (rules.md, section 2).
 */
export function dayFindings({ head }: ReadDocument, tasks: readonly ReadTask[]): Finding[] {
  const issued = head.issuedOn;
  const received = head.receivedOn;
  return tasks.flatMap((task) =>
    task.deadline.due_dates.flatMap((due) => {
      if (issued !== null && due < lastDay(issued))
        return [finding('due-before-issue', task, 'deadline', { due, issued })];
      return received !== null && due < lastDay(received)
        ? [finding('due-before-receipt', task, 'deadline', { due, received })]
        : [];
    }),
  );
}

/** In per cent of the weight of both texts, or of the shorter one where it is long enough to say something. */
const NEAR = 65;
const WITHIN = 85;
const TELLING = 12;
const FEWEST = 4;

/** Rows much like an earlier one of the same document, or contained in it. */
export function duplicateFindings(tasks: readonly ReadTask[]): Finding[] {
  const rows = tasks.map(titlePairs);
  const texts = likeTexts(rows);
  return tasks.flatMap((task, i) => {
    const [best] = texts
      .alikeTo(rows[i]!)
      .filter(
        ({ at, alike, contained, shared }) =>
          at < i && shared >= FEWEST && (alike >= NEAR || (contained >= WITHIN && shared >= TELLING)),
      );
    if (best === undefined) return [];
    return [finding('near-duplicate', task, 'title', { other: tasks[best.at]!.address, percent: best.contained })];
  });
}

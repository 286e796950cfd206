import { lastDay } from '#domain/dates';
import type { Finding, ReadDocument, ReadTask } from './finding.js';
import { finding } from './finding-texts.js';
import { containment, likeness, pairsOf } from './likeness.js';

/** Numbers in their order, section by section; a section may count from one again or go on. */
export function numberFindings(tasks: readonly ReadTask[]): Finding[] {
  const found: Finding[] = [];
  const seen = new Set<string>();
  let last: { no: number; section: string | null } | null = null;
  for (const { address, row } of tasks) {
    const printed = /^\D*(\d{1,6})\D*$/u.exec(row.no ?? '')?.[1];
    if (row.no === null || row.no.trim() === '') found.push(finding('number-missing', address, 'no'));
    if (printed === undefined) continue;
    const no = Number(printed);
    const key = `${row.section ?? ''}.${no}`;
    const before = last?.no ?? 0;
    const fresh = last !== null && last.section !== row.section && no === 1;
    if (seen.has(key)) found.push(finding('number-twice', address, 'no', { no }));
    else if (last !== null && !fresh && no > before + 1)
      found.push(finding('number-gap', address, 'no', { before, no }));
    else if (last !== null && !fresh && no <= before)
      found.push(finding('number-restart', address, 'no', { before, no }));
    seen.add(key);
    last = { no, section: row.section };
  }
  return found;
}

/** What the document says of itself against what was found. */
export function declaredFindings({ declared, sections }: ReadDocument, tasks: readonly ReadTask[]): Finding[] {
  const total = declared.total?.count ?? null;
  return [
    ...(total === null || total === tasks.length
      ? []
      : [finding('declared-differs', null, 'document', { declared: total, found: tasks.length })]),
    ...sections.flatMap(({ id, declared: announced }) => {
      const found = tasks.filter(({ row }) => row.section === id).length;
      return announced === null || announced === found
        ? []
        : [finding('section-declared-differs', null, 'document', { section: id, declared: announced, found })];
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
  return tasks.flatMap(({ address, deadline }) =>
    deadline.due_dates.flatMap((due) => {
      if (issued !== null && due < lastDay(issued))
        return [finding('due-before-issue', address, 'deadline', { due, issued })];
      return received !== null && due < lastDay(received)
        ? [finding('due-before-receipt', address, 'deadline', { due, received })]
        : [];
    }),
  );
}

const SAME_ORDER = 60;
const NEAR = 75;

/** A body's instruction beside the annex row most like it: other dates are told. */
export function bodyFindings({ body = [] }: ReadDocument, tasks: readonly ReadTask[]): Finding[] {
  const rows = tasks.map((task) => ({ task, pairs: pairsOf(task.row.cells.title?.text ?? '') }));
  return body.flatMap(({ place, text, deadline }) => {
    const pairs = pairsOf(text);
    const [best] = rows
      .map((row) => ({ ...row, like: row.pairs.size < 4 ? 0 : containment(row.pairs, pairs) }))
      .sort((a, b) => b.like - a.like);
    if (best === undefined || best.like < SAME_ORDER || deadline.due_dates.length === 0) return [];
    const annex = best.task.deadline.due_dates.join(', ');
    const said = deadline.due_dates.join(', ');
    return annex === said ? [] : [finding('body-differs', best.task.address, 'deadline', { place, body: said, annex })];
  });
}

/** Rows much like an earlier one of the same document. */
export function duplicateFindings(tasks: readonly ReadTask[]): Finding[] {
  const rows = tasks.map(({ address, row }) => ({ address, pairs: pairsOf(row.cells.title?.text ?? '') }));
  return rows.flatMap(({ address, pairs }, i) => {
    const like = rows
      .slice(0, i)
      .map((other) => ({ other: other.address, percent: other.pairs.size < 4 ? 0 : likeness(pairs, other.pairs) }));
    const [best] = like.sort((a, b) => b.percent - a.percent);
    return best === undefined || best.percent < NEAR ? [] : [finding('near-duplicate', address, 'title', { ...best })];
  });
}

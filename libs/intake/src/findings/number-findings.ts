import type { Finding, ReadTask } from './finding.js';
import { finding } from './finding-texts.js';

/** Numbers in their order, section by section; a section may count from one again or go on. A row without a number takes one up. */
export function numberFindings(tasks: readonly ReadTask[]): Finding[] {
  const found: Finding[] = [];
  const seen = new Set<string>();
  let last: { no: number; section: string | null } | null = null;
  let unnumbered = 0;
  for (const task of tasks) {
    const { row } = task;
    const printed = /^\D*(\d{1,6})\D*$/u.exec(row.no ?? '')?.[1];
    if (row.no === null || row.no.trim() === '') {
      found.push(finding('number-missing', task, 'no'));
      unnumbered += 1;
    }
    if (printed === undefined) continue;
    const no = Number(printed);
    const key = `${row.section ?? ''}.${no}`;
    const before = last?.no ?? 0;
    const fresh = last === null ? no === 1 : last.section !== row.section && no === 1;
    if (seen.has(key)) found.push(finding('number-twice', task, 'no', { no }));
    else if (!fresh && no > before + 1 + unnumbered && !(last === null && unnumbered === 0))
      found.push(finding('number-gap', task, 'no', { before, no, missing: missing(before, no) }));
    else if (last !== null && !fresh && no <= before) found.push(finding('number-restart', task, 'no', { before, no }));
    seen.add(key);
    last = { no, section: row.section };
    unnumbered = 0;
  }
  return found;
}

/** "2", "2, 3", "2–14". */
const missing = (before: number, no: number): string =>
  no - before > 4
    ? `${before + 1}–${no - 1}`
    : Array.from({ length: no - before - 1 }, (_, i) => String(before + 1 + i)).join(', ');

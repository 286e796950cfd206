import { cellFindings } from './cell-findings.js';
import { dayFindings, declaredFindings, duplicateFindings } from './document-findings.js';
import type { Finding, ReadDocument, ReadTask, Standing } from './finding.js';
import { amendmentFindings, bodyFindings } from './link-findings.js';
import { numberFindings } from './number-findings.js';
import type { ProposedLink } from './proposed-link.js';
import type { Repeat } from './repeating-links.js';
import { titleDateFindings } from './title-dates.js';
import { unitFindings } from './unit-findings.js';

/** What was found beside the rows themselves. */
export interface Linked {
  readonly links: readonly ProposedLink[];
  readonly repeats: readonly Repeat[];
}

/** All findings of a document: of the document first, then row by row, in the order of the rows. */
export function findingsOf(
  document: ReadDocument,
  tasks: readonly ReadTask[],
  standing: Standing,
  { links, repeats }: Linked,
): Finding[] {
  const found = [
    ...declaredFindings(document, tasks),
    ...numberFindings(tasks),
    ...tasks.flatMap((task) => [...cellFindings(document, task), ...unitFindings(task, standing)]),
    ...dayFindings(document, tasks),
    ...titleDateFindings(document, tasks),
    ...bodyFindings(repeats),
    ...duplicateFindings(tasks),
    ...amendmentFindings(tasks, links),
  ];
  const order = new Map(tasks.map(({ address }, i) => [address, i]));
  const at = ({ place }: Finding): number => (place === null ? -1 : (order.get(place) ?? tasks.length));
  return found.sort((a, b) => at(a) - at(b));
}

import { amendmentFindings } from './amendment-findings.js';
import { cellFindings, unitFindings } from './cell-findings.js';
import { bodyFindings, dayFindings, declaredFindings, duplicateFindings, numberFindings } from './document-findings.js';
import type { EarlierTask, Finding, ReadDocument, ReadTask, Standing } from './finding.js';

const NOBODY_KNOWN: Standing = { issuer: null, rankOf: () => null };

/** All findings of a document: of the document first, then row by row, in the order of the rows. */
export function findingsOf(
  document: ReadDocument,
  tasks: readonly ReadTask[],
  earlier: readonly EarlierTask[] = [],
  standing: Standing = NOBODY_KNOWN,
): Finding[] {
  const found = [
    ...declaredFindings(document, tasks),
    ...numberFindings(tasks),
    ...tasks.flatMap((task) => [...cellFindings(task), ...unitFindings(task, standing)]),
    ...dayFindings(document, tasks),
    ...bodyFindings(document, tasks),
    ...duplicateFindings(tasks),
    ...amendmentFindings(tasks, earlier, standing),
  ];
  const order = new Map(tasks.map(({ address }, i) => [address, i]));
  const at = ({ place }: Finding): number => (place === null ? -1 : (order.get(place) ?? tasks.length));
  return found.sort((a, b) => at(a) - at(b));
}

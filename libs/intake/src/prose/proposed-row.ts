import { reason } from '../reading/reasons.js';
import type { Column, Row } from '../types.js';
import type { Heading, Instruction } from './instructions.js';

/** An order as a row that a person may confirm. `counts`: how many orders stand below the heading that it inherits from. */
export const rowOf = (
  order: Instruction,
  section: string | null,
  no: number,
  heading: Heading,
  counts: number,
): Row => {
  const { stretch, lead, partners } = order;
  const reasons: string[] = [];
  const inherited: Column[] = [];
  let deadline = order.deadline;
  if (order.inheritsLead && inherited.push('lead') > 0) reasons.push(reason('heading-lead'));
  if (order.shared) reasons.push(reason('shared-deadline'));
  if (deadline !== null && deadline.places.length > 1) reasons.push(reason('several-deadlines'));
  if (deadline === null && heading.deadline !== null) {
    if (heading.count !== null && heading.count !== counts) reasons.push(reason('heading-counts-differ'));
    else {
      deadline = heading.deadline;
      inherited.push('deadline');
      reasons.push(reason('heading-deadline'));
    }
  }
  const place = { line: stretch.lines[0] ?? 0 };
  const coordinating =
    partners.length === 0
      ? null
      : { text: partners.map((p) => p.text).join('; '), places: partners.flatMap((p) => p.places) };
  return {
    section,
    no: String(no),
    cells: {
      title: { text: stretch.text, places: [...new Set(stretch.lines)].map((line) => ({ line })) },
      lead,
      coordinating,
      deadline,
      product: null,
    },
    place,
    damaged: null,
    confidence:
      reasons.includes('heading-counts-differ') || reasons.includes('several-deadlines') ? 'doubtful' : 'likely',
    reasons,
    prose: { span: { start: stretch.at[0] ?? 0, end: (stretch.at.at(-1) ?? 0) + 1 }, inherited },
  };
};

import { latin } from '#domain/directive/item-address';
import { COLUMNS, type Column } from '../types.js';
import type { Finding, ReadTask, Standing } from './finding.js';
import type { UnitsReading } from '../units/unit-names.js';
import { finding, type FindingRule } from './finding-texts.js';

const BLANKS: Partial<Record<Column, FindingRule>> = {
  lead: 'blank-lead',
  coordinating: 'blank-coordinating',
  deadline: 'blank-deadline',
  product: 'blank-product',
};
const DASH = /^\s*[-–—]\s*$/u;

/** What a row's own cells show. A damaged row says so once; its empty cells are lost, not blank. */
export function cellFindings({ address, row, deadline }: ReadTask): Finding[] {
  const found: Finding[] = [];
  if (row.damaged !== null) found.push(finding('damaged-row', address, 'title', { columns: lostColumns(row.cells) }));
  for (const column of COLUMNS) {
    const text = row.cells[column]?.text ?? null;
    const blank = BLANKS[column];
    if (text !== null && DASH.test(text)) found.push(finding('dash-none', address, column));
    else if ((text === null || text.trim() === '') && blank !== undefined && row.damaged === null)
      found.push(finding(blank, address, column));
    else if (text !== null) found.push(...letterFindings(address, column, text));
  }
  if (deadline.confidence === 'doubtful' && !deadline.flags.includes('lost'))
    found.push(
      finding('deadline-doubtful', address, 'deadline', {
        printed: deadline.printed,
        flags: deadline.flags.join(', '),
      }),
    );
  return found;
}

const lostColumns = (cells: ReadTask['row']['cells']): string =>
  COLUMNS.filter((column) => cells[column] === null).join(', ');

function letterFindings(address: string, column: Column, text: string): Finding[] {
  const composed = text.normalize('NFC');
  const foreign = [...new Set([...composed].filter((letter) => latin(letter) !== letter))].join(' ');
  return [
    ...(foreign === '' ? [] : [finding('look-alike-letters', address, column, { letters: foreign })]),
    ...(composed === text ? [] : [finding('not-composed', address, column)]),
    ...(/[\u00a0\u00ad\u2000-\u200f\u2028\u2029\u202f\u2060\u3000\ufeff\t]| {2}/u.test(text)
      ? [finding('odd-spaces', address, column)]
      : []),
  ];
}

/** What the units of a row show, by the registry of the day. */
export function unitFindings(
  { address, row, lead, coordinating }: ReadTask,
  { issuer, rankOf, monitors = [] }: Standing,
): Finding[] {
  const [, declared, listed] = /^count-differs:(\d+):(\d+)$/u.exec(lead.note ?? '') ?? [];
  const leads = lead.units.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const own = issuer === null ? null : rankOf(issuer);
  const above = own === null ? [] : leads.filter((unit) => (rankOf(unit) ?? own) < own);
  return [
    ...(declared === undefined
      ? []
      : [finding('list-count-differs', address, 'lead', { declared: Number(declared), listed: Number(listed) })]),
    ...(lead.byRole ? [finding('lead-by-role', address, 'lead', { printed: row.cells.lead?.text ?? null })] : []),
    ...(lead.collective === null && !lead.byRole ? unresolved(lead) : []).map((printed) =>
      finding('lead-unresolved', address, 'lead', { printed }),
    ),
    ...unresolved(coordinating).map((printed) =>
      finding('coordinating-unresolved', address, 'coordinating', { printed }),
    ),
    ...above.map((unit) => finding('lead-above-issuer', address, 'lead', { unit })),
    ...leads
      .filter((unit) => monitors.includes(unit))
      .map((unit) => finding('self-monitoring', address, 'lead', { unit })),
  ];
}

/** Units that a registry was asked for and did not surely know; without one there is nothing to resolve. */
const unresolved = ({ units }: UnitsReading): string[] =>
  units.flatMap(({ printed, proposals }) => (proposals.length === 0 ? [] : [printed]));

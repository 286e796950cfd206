import { latin } from '#domain/directive/item-address';
import { COLUMNS, type Column } from '../types.js';
import { hasForeign } from '../units/fold.js';
import { flagWords } from './deadline-flag-words.js';
import type { Finding, ReadDocument, ReadTask } from './finding.js';
import type { FindingRule } from './finding-rules.js';
import { finding } from './finding-texts.js';

const BLANKS: Partial<Record<Column, FindingRule>> = {
  lead: 'blank-lead',
  coordinating: 'blank-coordinating',
  deadline: 'blank-deadline',
  product: 'blank-product',
};
const DASH = /^\s*[-–—]\s*$/u;
/** Prose has no columns: who helps and what comes out of it may well not be said. */
const OF_PROSE: readonly Column[] = ['lead', 'deadline'];
const REPAIRS = /^(column-dropped|blank-dropped)\b/u;

/** What a row's own cells show. A damaged row says so once; its empty cells are lost, not blank. */
export function cellFindings({ columns }: ReadDocument, task: ReadTask): Finding[] {
  const { row, deadline } = task;
  const found: Finding[] = [];
  const expected = COLUMNS.filter((column) =>
    columns.by === 'prose' ? OF_PROSE.includes(column) : columns.order.includes(column),
  );
  if (row.damaged !== null) found.push(finding('damaged-row', task, 'title', { columns: lostColumns(row.cells) }));
  for (const column of COLUMNS) {
    const text = row.cells[column]?.text ?? null;
    const blank = BLANKS[column];
    if (text !== null && DASH.test(text)) found.push(finding('dash-none', task, column));
    else if (text !== null && text.trim() !== '') found.push(...letterFindings(task, column, text));
    else if (blank !== undefined && row.damaged === null && expected.includes(column))
      found.push(finding(blank, task, column));
  }
  if (row.reasons.some((reason) => REPAIRS.test(reason))) found.push(finding('repaired-row', task, 'title'));
  if (row.reasons.includes('heading-counts-differ')) found.push(finding('heading-count-differs', task, 'deadline'));
  const { confidence, flags, printed, due_dates } = deadline;
  if (confidence !== 'certain' && !flags.includes('lost'))
    found.push(
      finding(confidence === 'doubtful' ? 'deadline-doubtful' : 'deadline-guessed', task, 'deadline', {
        printed,
        due: due_dates.join(', '),
        flags: flags.join(', '),
        whyVi: flagWords(flags, 'vi'),
        whyEn: flagWords(flags, 'en'),
      }),
    );
  return found;
}

const NAMES: Readonly<Record<Column, string>> = {
  title: 'nội dung',
  lead: 'chủ trì',
  coordinating: 'phối hợp',
  deadline: 'thời hạn',
  product: 'sản phẩm',
};
const lostColumns = (cells: ReadTask['row']['cells']): string =>
  COLUMNS.filter((column) => cells[column] === null)
    .map((column) => NAMES[column])
    .join(', ');

function letterFindings(task: ReadTask, column: Column, text: string): Finding[] {
  const composed = text.normalize('NFC');
  const foreign = hasForeign(composed)
    ? [...new Set([...composed].filter((letter) => latin(letter) !== letter))].join(' ')
    : '';
  return [
    ...(foreign === '' ? [] : [finding('look-alike-letters', task, column, { letters: foreign })]),
    ...(composed === text ? [] : [finding('not-composed', task, column)]),
    ...(/[\u00a0\u00ad\u2000-\u200f\u2028\u2029\u202f\u2060\u3000\ufeff\t]| {2}/u.test(text)
      ? [finding('odd-spaces', task, column)]
      : []),
  ];
}

import { bareDateAt, dayAt, monthAt } from './numeric-date.js';
import { textAt, type Scan } from './numerals.js';

const TIME_WORDS = new Set(['nam', 'thang', 'quy', 'ngay', 'tuan']);
/** Words before "ngày …" which say that the day is another paper's own, even without its number. */
const PAPERS = new Set(['dinh', 'thi', 'quyet', 'luat', 'hop', 'so', 'van']);

/**
 * Behind a document's number (`766/QĐ-TTg`, `98/2023/QH15`, `số 06`) and the day that belongs to it, or `at` itself
 * where no number stands: the day of a cited document is nobody's deadline.
 */
export function behindCitation(scan: Scan, at: number): number {
  const end = behindNumber(scan, at);
  if (end === at) return at;
  const comma = textAt(scan, end) === ',' ? end + 1 : end;
  return textAt(scan, comma) === 'ngay' ? (dayAt(scan, comma, true)?.to ?? end) : end;
}

function behindNumber(scan: Scan, at: number): number {
  const { tokens } = scan;
  if (tokens[at]?.kind !== 'number') return at;
  let to = at + 1;
  if (textAt(scan, to) === '/' && tokens[to + 1]?.kind === 'number') to += 2;
  const letters = tokens[to + 1];
  if (textAt(scan, to) !== '/' || letters?.kind !== 'word' || TIME_WORDS.has(letters.text))
    return textAt(scan, at - 1) === 'so' && bareDateAt(scan, at, false) === null ? at + 1 : at;
  for (to += 1; to < tokens.length && (to === at + 2 || !tokens[to]!.spaced); to++)
    if (![...'-&/'].includes(tokens[to]!.text) && tokens[to]!.kind === 'mark') break;
  return to;
}

/** "tại cuộc họp ngày 23/4/2024": a day that a paper or a meeting had. Skipped like a citation, but flagged. */
export function behindDayOfPaper(scan: Scan, at: number): number {
  if (!PAPERS.has(textAt(scan, at - 1))) return at;
  if (textAt(scan, at) === 'ngay') return dayAt(scan, at, true)?.to ?? at;
  return textAt(scan, at) === 'thang' && textAt(scan, at - 1) === 'hop' ? (monthAt(scan, at)?.to ?? at) : at;
}

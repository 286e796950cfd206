import { behindCitation, behindDayOfPaper } from './citations.js';
import { phrase, type DatePhrase } from './date-phrase.js';
import { bareDateAt, dayAt, monthAt } from './numeric-date.js';
import { isSeparator, numeralAt, textAt, yearAt, type Scan } from './numerals.js';
import { partOfYearAt, quarterAt, weekAt, yearPhraseAt } from './period-date.js';

/** What stands directly before a date that binds: "trước", "trong", "đến", "hoàn thành", "chậm nhất" … */
const PREPOSITIONS = new Set(
  'truoc trong den toi het nhat thanh xong han qua tu vao cuoi dau giua ngay nam doan'.split(' '),
);
const JOINERS = new Set([',', 'va', '-', '&', '+', 'den', 'hoac', ';']);

export interface FoundDates {
  readonly dates: readonly DatePhrase[];
  /** A date, or a year, was printed and not taken: a person has to look. */
  readonly unread: boolean;
}

/** The dates that may be deadlines, left to right; each token is looked at a bounded number of times. */
export function findDates(scan: Scan): FoundDates {
  const dates: DatePhrase[] = [];
  let unread = false;
  let inReference = false;
  for (let at = 0; at < scan.tokens.length;) {
    const text = textAt(scan, at);
    if (opensReference(scan, at)) inReference = true;
    else if (text === ',' || text === ';') inReference = false;
    const cited = behindCitation(scan, at);
    const ofPaper = cited === at ? behindDayOfPaper(scan, at) : at;
    const found = cited === at && ofPaper === at ? (listedAt(scan, at, dates.at(-1)) ?? dateAt(scan, at)) : null;
    unread ||= ofPaper > at || (cited === at && found === null && yearAt(scan, at, false) !== null && !inReference);
    const farther = found !== null && isOutlook(scan, at);
    unread ||= farther;
    if (found !== null && !farther && !(inReference && !PREPOSITIONS.has(textAt(scan, at - 1)))) dates.push(found);
    at = Math.max(at + 1, cited, ofPaper, found?.to ?? 0);
  }
  return { dates, unread };
}

/** "tầm nhìn đến năm 2045", "định hướng đến 2030": what is hoped for, not what is due. */
const isOutlook = (scan: Scan, at: number): boolean =>
  [1, 2, 3].some((back) =>
    ['tam nhin', 'dinh huong'].includes(`${textAt(scan, at - back - 1)} ${textAt(scan, at - back)}`),
  );

/** "theo lộ trình …" opens a reference; "tiếp theo", "kèm theo", "theo dõi", "theo đó" do not. */
export const opensReference = (scan: Scan, at: number): boolean =>
  textAt(scan, at) === 'theo' &&
  !['tiep', 'kem'].includes(textAt(scan, at - 1)) &&
  !['doi', 'do'].includes(textAt(scan, at + 1));

function dateAt(scan: Scan, at: number): DatePhrase | null {
  const text = textAt(scan, at);
  const before = textAt(scan, at - 1);
  if (text === 'ngay') return dayAt(scan, at, true);
  if (text === 'thang') return monthAt(scan, at);
  if (text === 'quy' || text === 'q') return quarterAt(scan, at);
  if (text === 'nam') return yearPhraseAt(scan, at) ?? thisYearAt(scan, at);
  if (text === 'tuan' || text === 'thuong' || text === 'trung') return weekAt(scan, at);
  return (
    partOfYearAt(scan, at) ??
    bareDateAt(scan, at, at === 0 || PREPOSITIONS.has(before)) ??
    (at === 0 || PREPOSITIONS.has(before) || JOINERS.has(before) || before === '(' ? yearPhraseAt(scan, at) : null)
  );
}

/** "năm nay", and "cuối năm", "trong năm", "hết năm" with no number behind: the document's own year. */
function thisYearAt(scan: Scan, at: number): DatePhrase | null {
  if (textAt(scan, at + 1) === 'nay') return phrase('year', at, at + 2, {});
  const next = scan.tokens[at + 1];
  const ends = next === undefined || next.kind === 'mark' || next.text === 'va';
  return ends && ['cuoi', 'trong', 'het'].includes(textAt(scan, at - 1)) ? phrase('year', at, at + 1, {}) : null;
}

/** The next of a list that names its unit once: `tháng 3, 6, 9 và 12/2024`, `quý I-III/2024`, `ngày 15, 30/6/2024`. */
function listedAt(scan: Scan, at: number, last: DatePhrase | undefined): DatePhrase | null {
  if (last === undefined || last.year !== null || last.to !== at - 1 || !JOINERS.has(textAt(scan, at - 1))) return null;
  if (!['month', 'quarter', 'day'].includes(last.unit) || (last.unit === 'day' && last.month !== null)) return null;
  const item = numeralAt(scan, at, 31);
  if (item === null || !mayEnd(scan, item.to)) return null;
  const found =
    last.unit === 'month'
      ? monthAt(scan, at - 1)
      : last.unit === 'quarter'
        ? quarterAt(scan, at - 1)
        : dayAt(scan, at - 1, true);
  return found && { ...found, from: at };
}

const mayEnd = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  return (
    token === undefined || token.kind === 'mark' || isSeparator(scan, at) || ['nam', 'va', 'thang'].includes(token.text)
  );
};

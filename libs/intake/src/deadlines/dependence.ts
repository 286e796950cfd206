import { opensReference } from './find-dates.js';
import { textAt, type Scan } from './numerals.js';

/** What else than a date decides: a roadmap or plan of somebody, or something that has to happen. */
export interface Dependence {
  readonly kind: 'roadmap' | 'own_plan' | 'event';
  /** A timetable, which with a date makes several milestones; "theo quy định" beside a date says nothing of time. */
  readonly timetable: boolean;
  /** So many days from something: a date once that has happened. */
  readonly relative?: boolean;
  readonly at: number;
}

const TIMETABLE = /^(lo trinh|tien do|ke hoach|lich|chuong trinh|phan ky)\b/u;
const OWN =
  /\b(tung (don vi|bo|co quan|dia phuong|nganh)|cac don vi|cua don vi|cua co quan|don vi minh|rieng|tu xay dung)\b/u;
const DEMAND = /^(yeu cau|de nghi)\b/u;
const EVENT =
  /^(khi |sau khi|ngay sau|ngay khi|truoc khi|trong qua trinh|trong vong|trong thoi han \d|trong \d+ (ngay|tuan|thang)(?! (dau|cuoi))|ke tu|dot xuat|cung thoi diem|sau ngay)/u;

/** The first "theo …", else the first event named; null where a deadline stands on its own. */
export function dependenceOf(scan: Scan): Dependence | null {
  const at = scan.tokens.findIndex((_, i) => opensReference(scan, i));
  if (at >= 0) return reference(scan, at);
  const event = scan.tokens.findIndex((_, i) => EVENT.test(plainFrom(scan, i, 4)));
  if (event < 0) return null;
  const relative = /^(trong vong|trong thoi han|trong \d|ke tu)|^(sau|ngay sau|sau khi) \d/u.test(
    plainFrom(scan, event, 4),
  );
  return { kind: 'event', timetable: false, relative, at: event };
}

function reference(scan: Scan, at: number): Dependence {
  const plain = plainFrom(scan, at + 1, 40);
  const own = /^((lo trinh|tien do|thoi gian) .*)?ke hoach/u.test(plain) && OWN.test(plain);
  return { kind: own ? 'own_plan' : DEMAND.test(plain) ? 'event' : 'roadmap', timetable: TIMETABLE.test(plain), at };
}

const plainFrom = (scan: Scan, at: number, count: number): string =>
  scan.tokens
    .slice(at, at + count)
    .map(({ text }) => text)
    .join(' ');

/** Its words as printed: to the end, or to the last comma before the date that follows. */
export function wordsOfDependence(text: string, scan: Scan, { at }: Dependence, nextDate: number | undefined): string {
  let to = nextDate ?? scan.tokens.length;
  if (nextDate !== undefined)
    for (let i = nextDate - 1; i > at; i--)
      if ([',', ';'].includes(textAt(scan, i))) {
        to = i;
        break;
      }
  const end = scan.tokens[to - 1]?.end ?? text.length;
  return text
    .slice(scan.tokens[at]!.at, end)
    .replace(/[\s.,;]+$/u, '')
    .replace(/\s+/gu, ' ');
}

const CONTINUING = ['thuong xuyen', 'lien tuc', 'nam tiep theo', 'nam sau do', 'tro di', 'dinh ky'];
export const continues = (scan: Scan): boolean => {
  const plain = plainFrom(scan, 0, scan.tokens.length);
  return CONTINUING.some((words) => plain.includes(words));
};

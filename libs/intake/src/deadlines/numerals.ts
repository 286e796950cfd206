import type { DeadlineFlag } from './deadline-reading.js';
import type { Token } from './tokens.js';

/** A number as a date prints it: digits, Roman, or a word. */
export interface Numeral {
  readonly value: number;
  /** The place of the first token behind it. */
  readonly to: number;
  readonly flags: readonly DeadlineFlag[];
}

export interface Scan {
  readonly tokens: readonly Token[];
  /** Typed without marks: `sau` may then be six. */
  readonly bare: boolean;
}

export const textAt = ({ tokens }: Scan, at: number): string => tokens[at]?.text ?? '';

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const SPELLED = new Map(
  Object.entries({
    một: 1,
    giêng: 1,
    hai: 2,
    ba: 3,
    tư: 4,
    năm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
    tám: 8,
    chín: 9,
    mười: 10,
    chạp: 12,
  }),
);
const SPELLED_BARE = new Map(
  Object.entries({ mot: 1, hai: 2, ba: 3, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 }),
);

/** A whole number of one or two digits, a Roman one (also misread: `Il`, `1V`), or a word; at most `max`. */
export function numeralAt(scan: Scan, at: number, max: number): Numeral | null {
  const found = digits(scan, at) ?? roman(scan, at) ?? spelledOut(scan, at);
  return found !== null && found.value <= max ? found : null;
}

/** One or two digits, which no Roman letter follows at once. */
function digits(scan: Scan, at: number): Numeral | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2) return null;
  const next = scan.tokens[at + 1];
  return next?.kind === 'word' && !next.spaced && /^[ivxl]+$/u.test(next.text)
    ? null
    : { value: Number(token.text), to: at + 1, flags: [] };
}

function roman(scan: Scan, at: number): Numeral | null {
  let text = '';
  let to = at;
  for (let token = scan.tokens[to]; token !== undefined && text.length < 5; token = scan.tokens[++to]) {
    if ((to > at && token.spaced) || !/^[ivxl1|]{1,4}$/u.test(token.text)) break;
    text += token.text;
  }
  if (text === '' || text.length > 4 || /^\d+$/u.test(text)) return null;
  const meant = text.replace(/[l1|]/gu, 'i');
  const value = ROMAN.indexOf(meant) + 1;
  if (value === 0) return meant === 'iiii' ? { value: 4, to, flags: ['odd-spelling'] } : null;
  return { value, to, flags: meant === text ? [] : ['odd-spelling'] };
}

/** `tháng Sáu năm 2024`. Without marks only where a year follows: `thang sau` is next month. */
function spelledOut(scan: Scan, at: number): Numeral | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'word') return null;
  const words = scan.bare ? SPELLED_BARE : SPELLED;
  const first = words.get(scan.bare ? token.text : token.raw.normalize('NFC'));
  if (first === undefined) return null;
  const second =
    first === 10 ? words.get(scan.bare ? textAt(scan, at + 1) : (scan.tokens[at + 1]?.raw ?? '')) : undefined;
  const both = second !== undefined && second < 3;
  const to = both ? at + 2 : at + 1;
  if (textAt(scan, to) === 'lan') return null;
  const yearFollows = ['nam', '/', '-'].includes(textAt(scan, to));
  if ((first === 5 || scan.bare) && !yearFollows) return null;
  return { value: both ? first + second : first, to, flags: [] };
}

const SEPARATORS = new Set(['/', '-', '.']);
export const isSeparator = (scan: Scan, at: number): boolean => SEPARATORS.has(textAt(scan, at));

/** `/2024`, `năm 2024`, `, năm 2024`, `/24`: the year of what stands before. */
export function yearBehind(scan: Scan, at: number): Numeral | null {
  let to = at;
  if (textAt(scan, to) === ',' && textAt(scan, to + 1) === 'nam') to += 1;
  const separated = isSeparator(scan, to);
  if (separated) to += 1;
  const named = textAt(scan, to) === 'nam';
  if (named) to += 1;
  if (named && isSeparator(scan, to)) to += 1;
  return yearAt(scan, to, separated || named);
}

/** Four digits; two where something before them says that a year comes; `20 24` torn apart. */
export function yearAt(scan: Scan, at: number, twoDigits: boolean): Numeral | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'number') return null;
  if (token.text.length === 4) {
    const value = Number(token.text);
    if (value < 1900 || value > 2199) return null;
    return { value, to: at + 1, flags: value < 1990 || value > 2060 ? ['odd-date'] : [] };
  }
  if (!twoDigits || token.text.length !== 2) return null;
  const tail = scan.tokens[at + 1];
  if (token.text === '20' && tail?.kind === 'number' && tail.spaced && tail.text.length === 2)
    return { value: 2000 + Number(tail.text), to: at + 2, flags: ['odd-spelling'] };
  const value = 2000 + Number(token.text);
  const goesOn = tail !== undefined && SEPARATORS.has(tail.text) && scan.tokens[at + 2]?.kind === 'number';
  return goesOn || value < 2013 || value > 2060 ? null : { value, to: at + 1, flags: ['two-digit-year'] };
}

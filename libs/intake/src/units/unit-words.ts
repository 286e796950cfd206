import { fold } from './fold.js';
import { nameKey } from './name-key.js';

/** A word of a cell with what stands before it. `text` is plain; `capital`: printed with a capital first letter. */
export interface CellWord {
  readonly text: string;
  /** Its letters and marks in one order: `ủy` and `uỷ` are one, `báo` and `bảo` are two. */
  readonly sign: string;
  /** What it adds to the key of a name. */
  readonly key: string;
  readonly capital: boolean;
  readonly at: number;
  readonly end: number;
  /** What is printed between the word before and this one. */
  readonly gap: string;
  /** How many brackets are open. */
  readonly depth: number;
}

/** NFC, white space and invisible characters as one space, list bullets as semicolons; otherwise as printed. */
export const cellText = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .replace(/^\s*[-–+•*]\s+/u, '')
    .replace(/\n\s{0,20}[-–+•*]\s+/gu, '; ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Words keep inner dots and ampersands: `TP.HCM`, `CNTT&TT`. Linear. */
export function cellWords(text: string): CellWord[] {
  const words: CellWord[] = [];
  let last = 0;
  let depth = 0;
  for (const { 0: raw, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[.&][\p{L}\p{N}\p{M}]+)*/gu)) {
    const gap = text.slice(last, index);
    for (const mark of gap) depth = Math.max(0, depth + (mark === '(' ? 1 : mark === ')' ? -1 : 0));
    const first = raw.slice(0, 1);
    words.push({
      text: fold(raw),
      sign: signOf(raw),
      key: nameKey(raw),
      capital: first !== first.toLowerCase(),
      at: index,
      end: index + raw.length,
      gap,
      depth,
    });
    last = index + raw.length;
  }
  return words;
}

/**
 * The words that unit names begin with. Rank 1 stands by itself, 2 and 3 may be part of what follows ("Văn phòng Bộ").
 * Where no separator is printed only `strong` ones begin another unit.
 */
interface Head {
  readonly words: string;
  readonly rank: 1 | 2 | 3;
  readonly strong?: true;
}

const heads = (rank: Head['rank'], strong: boolean, words: readonly string[]): Head[] =>
  words.map((word) => ({ words: word, rank, ...(strong ? { strong } : {}) }));

const HEADS: readonly Head[] = [
  ...heads(2, true, ['bộ tư lệnh', 'tổng cục', 'cục', 'vụ', 'viện', 'học viện']),
  ...heads(1, true, ['bộ', 'ủy ban', 'ubnd', 'sở', 'ngân hàng', 'bảo hiểm xã hội', 'bhxh', 'tập đoàn', 'tổng công ty']),
  ...heads(1, true, ['văn phòng chính phủ', 'thông tấn xã', 'tổng liên đoàn', 'viện kiểm sát', 'tòa án']),
  ...heads(1, false, [
    'thanh tra',
    'công an',
    'đài',
    'liên đoàn',
    'trung ương đoàn',
    'hội',
    'hđnd',
    'hội đồng',
    'mặt trận',
  ]),
  ...heads(1, false, [
    'kiểm toán',
    'ban',
    'tổ công tác',
    'kho bạc',
    'hải quan',
    'bưu điện',
    'quốc hội',
    'đảng ủy',
    'thành ủy',
  ]),
  ...heads(2, false, [
    'báo',
    'tạp chí',
    'cổng thông tin',
    'trường',
    'công ty',
    'bệnh viện',
    'quỹ',
    'nhà xuất bản',
    'đoàn',
  ]),
  ...heads(3, true, ['trung tâm', 'chi cục']),
  ...heads(3, false, ['văn phòng', 'vp', 'phòng', 'vpcp', 'tổ giúp việc', 'thư ký']),
].sort((a, b) => b.words.length - a.words.length);

const HEADS_BY_FIRST = Map.groupBy(HEADS, ({ words }) => firstOf(words));

export const headAt = (words: readonly CellWord[], at: number): Head | undefined =>
  HEADS_BY_FIRST.get(words[at]?.text ?? '')?.find((head) => startsWith(words, at, head.words));

/** Do these words stand here? With their marks, or without any. */
export const startsWith = (words: readonly CellWord[], at: number, phrase: string): boolean =>
  meaningOf(phrase).every(({ plain, sign, plainSign }, i) => {
    const printed = words[at + i];
    if (printed?.text !== plain || (i > 0 && /[,;:()]/u.test(printed.gap))) return false;
    return printed.sign === sign || printed.sign === plainSign;
  });

interface Meaning {
  readonly plain: string;
  readonly sign: string;
  readonly plainSign: string;
}

const meanings = new Map<string, Meaning[]>();

/** The words of one of the phrases in this folder, taken apart once. */
function meaningOf(phrase: string): Meaning[] {
  const known = meanings.get(phrase);
  if (known !== undefined) return known;
  const made = phrase
    .split(' ')
    .map((word) => ({ plain: fold(word), sign: signOf(word), plainSign: signOf(fold(word)) }));
  meanings.set(phrase, made);
  return made;
}

/** The plain first word of a phrase: where to look it up. */
export function firstOf(phrase: string): string {
  return fold(phrase).split(' ')[0] ?? '';
}

function signOf(word: string): string {
  return [...word.toLowerCase().normalize('NFD')].sort().join('');
}

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
  /** An abbreviation: three capitals or more without a mark, in a text that has small letters or is short. */
  readonly shouted: boolean;
  readonly at: number;
  readonly end: number;
  /** What is printed between the word before and this one. */
  readonly gap: string;
  /** How many brackets are open. */
  readonly depth: number;
}

/** NFC, white space and invisible characters as one space, bullets and numbers of a list as semicolons; otherwise as printed. */
export const cellText = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .replace(/^\s*[-–+•*]\s+/u, '')
    .replace(/\n\s{0,20}[-–+•*]\s+/gu, '; ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^1[.)] .*$/u, (list) => list.replace(/(^|[ ,;])\d{1,2}[.)] (?=\p{Lu})/gu, '$1; '))
    .replace(/^[; ]+/u, '');

/** Words keep inner dots and ampersands: `TP.HCM`, `CNTT&TT`. Linear. */
export function cellWords(text: string): CellWord[] {
  const words: CellWord[] = [];
  let last = 0;
  let depth = 0;
  const mixed = text !== text.toUpperCase() || !/[À-Ỹ]/u.test(text);
  for (const { 0: raw, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[.&][\p{L}\p{N}\p{M}]+)*/gu)) {
    const gap = text.slice(last, index);
    for (const mark of gap) depth = Math.max(0, depth + (mark === '(' ? 1 : mark === ')' ? -1 : 0));
    const first = raw.slice(0, 1);
    words.push({
      ...plainOf(raw),
      capital: first !== first.toLowerCase(),
      shouted: mixed && /^[A-ZĐ&-]{3,}$/u.test(raw),
      at: index,
      end: index + raw.length,
      gap,
      depth,
    });
    last = index + raw.length;
  }
  return words;
}

type Plain = Pick<CellWord, 'text' | 'sign' | 'key'>;
const plains = new Map<string, Plain>();
const MOST_KEPT = 20_000;

/** The same few words stand in cell after cell. */
function plainOf(raw: string): Plain {
  const known = plains.get(raw);
  if (known !== undefined) return known;
  if (plains.size > MOST_KEPT) plains.clear();
  const made = { text: fold(raw), sign: signOf(raw), key: nameKey(raw) };
  plains.set(raw, made);
  return made;
}

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

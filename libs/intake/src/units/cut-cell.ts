import type { NameIndex } from './name-index.js';
import { nameKey } from './name-key.js';
import { classNounAt, isAll, opensClass, opensPlace } from './class-words.js';
import { behindOffice, labelAt } from './part-labels.js';
import { headAt } from './unit-heads.js';
import type { CellWord } from './unit-words.js';

/** A stretch of words, end excluded, that names one unit or one class of units. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** The registry's names, and the kind that a heading lends to the names under it ("Các Bộ: Công an, Tài chính"). */
export interface KnownNames {
  readonly index: NameIndex | null;
  /** The cell is a list under such a heading. */
  readonly listed: boolean;
  readonly kind: string;
}

const LINKS = new Set(['cua', 'thuoc', 'tai', 'cho', 'tu', 'gom', 'la', 'truc', 'don']);

/**
 * Cuts a cell into units: at semicolons; at commas, slashes and "và" behind which another unit begins; and where one
 * begins with no separator at all. A name of the registry is never cut through. Brackets stay whole.
 */
export function cutCell(words: readonly CellWord[], names: KnownNames): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let known = longestName(words, 0, names);
  for (let at = 1; at < words.length; at++) {
    if (!isBoundary(words, from, at, known, names)) continue;
    pieces.push({ from, to: at });
    from = isAnd(words[at]) ? at + 1 : at;
    known = longestName(words, from, names);
    if (from > at) at = from;
  }
  if (words.length > from) pieces.push({ from, to: words.length });
  return pieces.map((piece) => withoutAnds(words, piece)).filter(({ from: a, to }) => a < to);
}

const ANDS = new Set(['va', 'cung', 'voi']);
const isAnd = (word: CellWord | undefined): boolean => word !== undefined && ANDS.has(word.text);

function withoutAnds(words: readonly CellWord[], piece: Piece): Piece {
  let { from, to } = piece;
  while (from < to && isAnd(words[from])) from += 1;
  while (to - 1 > from && isAnd(words[to - 1]) && words[to - 2]?.text !== 'hop') to -= 1;
  return { from, to };
}

function isBoundary(words: readonly CellWord[], from: number, at: number, known: number, names: KnownNames): boolean {
  const word = words[at]!;
  if (word.depth > 0 && !word.gap.includes(')')) return false;
  if (at < known) return false;
  if (word.gap.includes(';')) return true;
  if (labelAt(words, at) && word.gap.trim() !== '') return true;
  if (behindOffice(words, from) === at) return false;
  const next = isAnd(word) ? at + 1 : at;
  if (next >= words.length) return false;
  if (isAnd(word) || /[,/]/u.test(word.gap)) return opensUnit(words, from, next, known === at, names, isAnd(word));
  if (/[-–]/u.test(word.gap)) return isSpacedDash(word.gap) && sameRank(words, from, at);
  return opensUnseparated(words, from, at, known, names);
}

/** Behind a comma or an "và": does another unit begin, or does the name go on? */
function opensUnit(
  words: readonly CellWord[],
  from: number,
  at: number,
  whole: boolean,
  names: KnownNames,
  byAnd: boolean,
): boolean {
  const word = words[at]!;
  if (isAll(words, at)) return true;
  const noun = classNounAt(words, at);
  const inClass = opensClass(words, from) || lastAll(words, from, at);
  if (inClass && noun !== undefined && !word.capital) return false;
  if (headAt(words, at) !== undefined || word.shouted) return true;
  if (noun !== undefined && opensClass(words, at)) return !inClass;
  if (!inClass && opensPlace(words, at)) return true;
  const named = longestName(words, at, names) > at;
  const bare = names.listed || (headAt(words, from) === undefined && !inClass);
  return (
    (named && (whole || bare)) || (bare && !byAnd && (names.index === null || names.listed) && opensBare(words, at))
  );
}

/** "Công an các đơn vị, địa phương": a class within the name. Looked for as far back as a name reaches. */
const lastAll = (words: readonly CellWord[], from: number, at: number): boolean =>
  words.slice(Math.max(from, at - 12), at).some((_, i) => isAll(words, Math.max(from, at - 12) + i));

/** A list of names without their kind ("Lao động …, Y tế"), cut with no registry: at every capital but inside a known pair. */
const opensBare = (words: readonly CellWord[], at: number): boolean =>
  words[at]!.capital &&
  !['thuong binh', 'the thao'].some(
    (pair) =>
      words
        .slice(at, at + 2)
        .map(({ text }) => text)
        .join(' ') === pair,
  );

const isSpacedDash = (gap: string): boolean => /\s[-–]\s/u.test(gap);

const sameRank = (words: readonly CellWord[], from: number, at: number): boolean => {
  const head = headAt(words, at);
  return head?.rank === 1 && headAt(words, from)?.rank === 1;
};

/** "Bộ Tài chính Ủy ban chứng khoán": a capital head of no lower rank than the name before it, which is more than a head. */
function opensUnseparated(
  words: readonly CellWord[],
  from: number,
  at: number,
  known: number,
  names: KnownNames,
): boolean {
  const head = headAt(words, at);
  const own = headAt(words, from);
  if (head === undefined || !words[at]!.capital || LINKS.has(words[at - 1]!.text) || opensClass(words, from))
    return false;
  if (known === at && longestName(words, at, names) > at) return true;
  const ownLength = own?.words.split(' ').length ?? 0;
  return own !== undefined && head.strong === true && head.rank >= own.rank && at - from > ownLength;
}

/** Behind the longest name of the registry that begins at a word; the word itself where none does. */
function longestName(words: readonly CellWord[], from: number, { index, kind }: KnownNames): number {
  if (index === null) return from;
  let to = from;
  let key = '';
  const lent = nameKey(kind);
  for (let at = from; at < words.length && key.length <= index.longest; at++) {
    if (at > from && /[;()]/u.test(words[at]!.gap)) break;
    key += words[at]!.key;
    if (index.byKey.has(key) || (lent !== '' && index.byKey.has(lent + key))) to = at + 1;
  }
  return to;
}

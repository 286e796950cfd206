import type { Piece } from './cut-cell.js';
import { opensClass } from './class-words.js';
import { behindOffice, labelAt, PARTS } from './part-labels.js';
import { startsWith, type CellWord } from './unit-words.js';

/** A piece parted into the name and what the cell says of its part; places are words, `part` is places in the text. */
export interface NamedPart extends Piece {
  readonly part: [number, number] | null;
}

/**
 * "Văn phòng Chính phủ đôn đốc", "Bộ Công an (chủ trì)", "Chủ trì: Bộ Y tế", "Bộ trưởng Bộ Công an". Only in small letters:
 * "Ủy ban Kiểm tra" is a name.
 */
export function nameAndPart(words: readonly CellWord[], { from: first, to }: Piece): NamedPart {
  if (first + 2 < to && labelAt(words, first))
    return { from: first + 2, to, part: [words[first]!.at, words[first + 1]!.end] };
  const from = Math.min(behindOffice(words, first), to - 1);
  const office: [number, number] | null = from > first ? [words[first]!.at, words[from - 1]!.end] : null;
  if (opensClass(words, from)) return { from, to, part: office };
  for (let at = from + 1; at < to; at++)
    if (!words[at]!.capital && PARTS.some((part) => startsWith(words, at, part)))
      return { from, to: at, part: [words[at]!.at, words[to - 1]!.end] };
  return { from, to, part: office };
}

/**
 * Parts that reach beyond their own name: "phối hợp: Bộ Y tế, Bộ Nội vụ" is said of both, up to a semicolon or another
 * label; "Bộ Công an chủ trì, phối hợp Bộ Y tế" gives the second name its part.
 */
export function sharedParts(
  text: string,
  words: readonly CellWord[],
  pieces: readonly Piece[],
): ReadonlyMap<Piece, string> {
  const shared = new Map<Piece, string>();
  let label: string | null = null;
  for (const [i, piece] of pieces.entries()) {
    const gap = words[piece.from]!.gap;
    const { part } = nameAndPart(words, piece);
    const before = pieces[i - 1];
    const last = before === undefined ? null : nameAndPart(words, before).part;
    if (labelAt(words, piece.from)) label = part === null ? null : text.slice(...part);
    else if (gap.includes(';')) label = null;
    if (part !== null) continue;
    if (label !== null) shared.set(piece, label);
    else if (last !== null && !/[,;]/u.test(gap) && /phối hợp(?: với| cùng)?$/u.test(text.slice(...last)))
      shared.set(piece, 'phối hợp');
  }
  return shared;
}

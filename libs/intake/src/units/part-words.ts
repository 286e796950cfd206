import type { Piece } from './cut-cell.js';
import { opensClass } from './class-words.js';
import { startsWith, type CellWord } from './unit-words.js';

const PARTS = [
  'đôn đốc',
  'phối hợp',
  'chủ trì',
  'kiểm tra',
  'theo dõi',
  'thẩm định',
  'giám sát',
  'hỗ trợ',
  'tham mưu',
  'tổng hợp',
];

/** A piece parted into the name and what the cell says of its part; places are words, `part` is places in the text. */
export interface NamedPart extends Piece {
  readonly part: [number, number] | null;
}

/** "Văn phòng Chính phủ đôn đốc", "Bộ Công an (chủ trì)", "Chủ trì: Bộ Y tế". Only in small letters: "Ủy ban Kiểm tra" is a name. */
export function nameAndPart(words: readonly CellWord[], { from, to }: Piece): NamedPart {
  const label = PARTS.find((part) => startsWith(words, from, part) && words[from + 2]?.gap.includes(':'));
  if (label !== undefined && from + 2 < to)
    return { from: from + 2, to, part: [words[from]!.at, words[from + 1]!.end] };
  if (opensClass(words, from)) return { from, to, part: null };
  for (let at = from + 1; at < to; at++)
    if (!words[at]!.capital && PARTS.some((part) => startsWith(words, at, part)))
      return { from, to: at, part: [words[at]!.at, words[to - 1]!.end] };
  return { from, to, part: null };
}

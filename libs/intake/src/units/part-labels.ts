import { startsWith, type CellWord } from './unit-words.js';

/** What a cell may say of a unit's part in a task. */
export const PARTS = [
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

/** "Phối hợp: …": the words of a part with a colon behind them. */
export const labelAt = (words: readonly CellWord[], at: number): boolean =>
  PARTS.some((part) => startsWith(words, at, part)) && words[at + 2]?.gap.includes(':') === true;

/** Who stands at the head of a unit: "Bộ trưởng Bộ Công an" is the ministry. Longest first. */
const OFFICES = [
  'phó thủ trưởng',
  'phó chủ tịch',
  'phó giám đốc',
  'tổng giám đốc',
  'người đứng đầu',
  'bộ trưởng',
  'thứ trưởng',
  'thủ trưởng',
  'chủ tịch',
  'giám đốc',
  'cục trưởng',
  'vụ trưởng',
  'viện trưởng',
  'chủ nhiệm',
  'thống đốc',
  'tổng cục trưởng',
  'tổng thanh tra',
  'trưởng ban',
  'chánh',
];

/** Behind an office that begins here; `at` itself where none does. */
export function behindOffice(words: readonly CellWord[], at: number): number {
  const office = OFFICES.find((name) => startsWith(words, at, name));
  const behind = office === undefined ? at : at + office.split(' ').length;
  return behind < words.length && !/[,;:()]/u.test(words[behind]!.gap) ? behind : at;
}

import type { Column } from '../types.js';
import { fold } from './fold.js';

export type Head = Column | 'no' | null;

/** Words by which a header names its column; the one printed first decides ("thời gian hoàn thành nhiệm vụ"). */
const WORDS: readonly (readonly [Column, RegExp])[] = [
  ['title', /noi dung|nhiem vu|cong viec|ten viec|viec can lam|hoat dong/],
  ['coordinating', /phoi hop|phoi thuoc|tham gia/],
  ['lead', /chu tri|thuc hien|chiu trach nhiem|dau moi|trach nhiem/],
  ['deadline', /thoi gian|thoi han|tien do|han hoan thanh|ngay hoan thanh|^han\b|ky han|lo trinh/],
  ['product', /san pham|ket qua|dau ra/],
];
const NUMBER = /^(?:s?tt|so tt|so thu tu|thu tu|no|#)\.?$/;
/** A header is short; a task that speaks of products and deadlines is not. */
const LONGEST = 60;
const FEWEST = 3;

/** Which column a header cell names; null for one that is none of ours ("Ghi chú"). */
export const headOf = (text: string): Head => {
  const words = fold(text);
  if (NUMBER.test(words)) return 'no';
  if (words.length > LONGEST) return null;
  const found = WORDS.map(([column, pattern]) => ({ column, at: words.search(pattern) })).filter(({ at }) => at >= 0);
  return (
    found.reduce<{ column: Column; at: number } | null>((a, b) => (a && a.at <= b.at ? a : b), null)?.column ?? null
  );
};

/**
 * The columns that a row of cells names, or null where it is no header. It must name the task and two more, each once,
 * and nothing in it may be long: so a row of the table is not taken for one.
 */
export const headerOf = (cells: readonly string[]): readonly Head[] | null => {
  if (cells.length < FEWEST || cells.some((cell) => cell.length > LONGEST * 2)) return null;
  const heads = cells.map(headOf);
  const named = heads.filter((head) => head !== null);
  const once = new Set(named).size === named.length;
  return once &&
    named.length >= FEWEST &&
    named.includes('title') &&
    (named.includes('lead') || named.includes('deadline'))
    ? heads
    : null;
};

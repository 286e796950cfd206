import { firstOf, startsWith, type CellWord } from './unit-words.js';

/** Nouns that name a class of units, not one: only in small letters, or where they open a cell. */
const CLASS_NOUNS =
  'bộ|ngành|cơ quan|đơn vị|địa phương|doanh nghiệp|tổ chức|tập đoàn|tổng công ty|sở|ban|tỉnh|thành phố|quận|huyện|thị xã|phường|xã|thị trấn|cấp|ubnd|ủy ban nhân dân|nhà mạng|cá nhân|thành viên'.split(
    '|',
  );
/** Nouns that never begin the name of one unit. */
const ALWAYS_CLASS =
  'cơ quan|đơn vị|địa phương|doanh nghiệp|tổ chức|nhà mạng|cá nhân|ngành|chủ quản|chủ đầu tư|thủ trưởng|người đứng đầu|thành viên'.split(
    '|',
  );
const ALL = ['các', 'những', 'mỗi', 'toàn thể', 'toàn bộ'];

const NOUNS_BY_FIRST = Map.groupBy(
  CLASS_NOUNS.toSorted((a, b) => b.length - a.length),
  firstOf,
);

export const classNounAt = (words: readonly CellWord[], at: number): string | undefined =>
  NOUNS_BY_FIRST.get(words[at]?.text ?? '')?.find((noun) => startsWith(words, at, noun));

export const isAll = (words: readonly CellWord[], at: number): boolean => ALL.some((all) => startsWith(words, at, all));

/** Do the words from `at` on name a class of units ("các …", "13 bộ", "đơn vị …", "UBND quận, huyện")? */
export function opensClass(words: readonly CellWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (isAll(words, at)) return true;
  if (/^\d+$/u.test(word.text)) {
    const again = /^\d+$/u.test(words[at + 1]?.text ?? '') && words[at + 1]?.gap === '/' ? at + 2 : at + 1;
    return classNounAt(words, again) !== undefined;
  }
  if (ALWAYS_CLASS.some((noun) => startsWith(words, at, noun))) return true;
  const noun = classNounAt(words, at);
  if (noun === undefined) return false;
  const next = at + noun.split(' ').length;
  const after = words[next];
  if (after === undefined || /[,;]/u.test(after.gap) || (after.text === 'va' && noun !== 'cấp')) return true;
  if (noun !== 'ubnd' && noun !== 'ủy ban nhân dân') return false;
  return isAll(words, next) || /^\d+$/u.test(after.text) || (!after.capital && isLowPlace(words, next));
}

/** "quận, huyện", "cấp xã": a level, not a place. */
const isLowPlace = (words: readonly CellWord[], at: number): boolean => {
  const noun = classNounAt(words, at);
  return noun !== undefined && words[at + noun.split(' ').length]?.capital !== true;
};

/** "TP Hồ Chí Minh", "tỉnh Bình Dương", "Quận 1". */
export const opensPlace = (words: readonly CellWord[], at: number): boolean => {
  const kind = ['thành phố', 'thị xã', 'tỉnh', 'tp', 'quận', 'huyện'].find((noun) => startsWith(words, at, noun));
  const name = kind === undefined ? undefined : words[at + kind.split(' ').length];
  return name !== undefined && (name.capital || /^\d+$/u.test(name.text)) && !/[,;]/u.test(name.gap);
};

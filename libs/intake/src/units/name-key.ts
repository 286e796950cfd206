import { fold } from './fold.js';

const LONG_FORMS: Readonly<Record<string, string>> = {
  ubnd: 'uybannhandan',
  hdnd: 'hoidongnhandan',
  tp: 'thanhpho',
  tphcm: 'thanhphohochiminh',
  hcm: 'hochiminh',
  vp: 'vanphong',
  vpcp: 'vanphongchinhphu',
  tw: 'trunguong',
  tu: 'tu',
  cntt: 'congnghethongtin',
  tthc: 'thutuchanhchinh',
  ttdt: 'thongtindientu',
  bhxh: 'baohiemxahoi',
  bhxhvn: 'baohiemxahoivietnam',
  nhnn: 'nganhangnhanuoc',
  nhnnvn: 'nganhangnhanuocvietnam',
  vn: 'vietnam',
  tand: 'toaannhandan',
  vksnd: 'vienkiemsatnhandan',
};
const LINKS = new Set(['cua', 'thuoc']);

/**
 * What two spellings of one name share: letters without marks, blanks, punctuation and "của", abbreviations written out.
 * `Cục Công nghệ thông tin-Bộ Tư pháp` and `Cục CNTT (Bộ Tư pháp)` have one key.
 */
export const nameKey = (name: string): string =>
  fold(name)
    .split(' ')
    .filter((word) => !LINKS.has(word))
    .map((word) => (Object.hasOwn(LONG_FORMS, word) ? LONG_FORMS[word]! : word))
    .join('');

/** Further spellings that follow from a name: `BTTTT`, `Bộ TTTT`, `Bộ Nông nghiệp và PTNT`; `tỉnh An Giang`, `UBND An Giang`. */
export function derivedNames(name: string): string[] {
  const words = fold(name).split(' ');
  if (words[0] === 'bo')
    return [`b${initials(words.slice(1))}`, ...words.slice(1).map((_, i) => shortened(words, i + 1))].filter(isTelling);
  const place = /^(?:ubnd|uy ban nhan dan) ((?:tinh|thanh pho|tp) (.+))$/u.exec(words.join(' '));
  return place === null ? [] : [place[1]!, `ubnd ${place[2]!}`];
}

const initials = (words: readonly string[]): string =>
  words
    .filter((word) => word !== 'va')
    .map((word) => word[0])
    .join('');

const shortened = (words: readonly string[], at: number): string =>
  [...words.slice(0, at), initials(words.slice(at))].join(' ');

/** Two letters stand for too much. */
const isTelling = (short: string): boolean => (short.split(' ').at(-1) ?? '').length >= 3;

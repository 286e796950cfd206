/**
 * A text that orders item addresses as a reader counts: `B.9` before `B.53`, `III.10` before `IX.1`, `5` before `5(2)`.
 * Runs of digits are padded; a part of Roman digits I, V, X counts as its number (sections are printed that way).
 * Compared by code point. Equal addresses have equal keys; different ones may share a key (`IV` and `4`).
 */
export const addressKey = (address: string): string => address.split('.').map(partKey).join('.');

const partKey = (part: string): string => {
  const roman = fromRoman(part.toUpperCase());
  return roman === undefined ? part.replace(/\d+/g, padded) : padded(String(roman));
};

const padded = (digits: string): string => digits.padStart(6, '0');

const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** 1 to 39; undefined where the text is no Roman number in its usual form. */
const fromRoman = (text: string): number | undefined => {
  const [, tens = '', ones = ''] = /^(X{0,3})([IVX]*)$/.exec(text) ?? [];
  const one = ONES.indexOf(ones);
  return text === '' || one < 0 || tens + ones !== text ? undefined : tens.length * 10 + one;
};

import { latin } from '#domain/directive/item-address';

/** Anything that stands for nothing on paper: zero-width characters, soft hyphens, controls. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\uff0d]/gu;
const SLASHES = /[\u2044\u2215]/gu;

/** Greek and Cyrillic letters, Roman numerals and wide forms of one character: only where one stands is there anything to replace. */
const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff\u2160-\u217f\uff01-\uff5e]/u;
export const hasForeign = (text: string): boolean => FOREIGN.test(text);

/**
 * Text as it was meant: NFC, look-alike letters in Latin, one kind of dash and slash, invisible characters as spaces.
 * Line breaks stay. Places in a reading are places in this text.
 */
export const tidy = (text: string): string =>
  (hasForeign(text) ? latin(text) : text.normalize('NFC'))
    .replace(INVISIBLE, ' ')
    .replace(DASHES, '-')
    .replace(SLASHES, '/');

const MARKS = /\p{M}+/gu;

/** One letter without its marks, in lower case; `đ` is `d`. May be empty (a lone mark). */
export const plainLetter = (letter: string): string =>
  letter.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/đ/gu, 'd');

/** Text for comparing: tidy, without marks, in lower case, words apart by one space. */
export const fold = (text: string): string =>
  plainLetter(tidy(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Text with its marks, in lower case and NFC, words apart by one space: equal means spelled the same. */
export const spelled = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** One line of a text, without its end. Numbers count from 1; `start` is the offset of its first character in the text. */
export interface Line {
  readonly text: string;
  readonly line: number;
  readonly start: number;
}

export const linesOf = (text: string): Line[] =>
  [...text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)].map((found, at) => ({
    text: found[1] ?? '',
    line: at + 1,
    start: found.index,
  }));

/** Marks that a converter left around the printed text: emphasis, tags, bookmarks. */
export const MARKS = /\[bookmark:[^[\]]{0,80}\]|<\/?(?:b|i|u|sup|sub|p|span|strong|em)>|\*{1,3}|^\s*>\s+|\f/g;

/** The printed text: marks gone, blanks collapsed. */
export const printed = (text: string): string => (text === '' ? '' : unmarked(text));

const unmarked = (text: string): string =>
  text
    .replace(/<br\s*\/?>/g, ' ')
    .replace(MARKS, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Joins what a page or a line broke. */
export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

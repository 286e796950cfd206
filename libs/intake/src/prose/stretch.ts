import { MARKS, type Line } from '../reading/lines.js';

/** Text without a converter's marks, every character with its offset in the document and its line. */
export interface Stretch {
  readonly text: string;
  readonly at: readonly number[];
  readonly lines: readonly number[];
}

/** A line's printed text: marks gone, blanks collapsed, offsets kept. */
export const stretchOf = ({ text, line, start }: Line): Stretch => {
  const dropped = new Set([...text.matchAll(MARKS)].flatMap((m) => Array.from(m[0], (_, i) => m.index + i)));
  const kept = Array.from({ length: text.length }, (_, i) => i).filter((i) => !dropped.has(i));
  const one = kept.filter((i, n) => !/\s/.test(text[i] ?? '') || (n > 0 && !/\s/.test(text[kept[n - 1] ?? 0] ?? '')));
  const full = /\s/.test(text[one.at(-1) ?? 0] ?? '') ? one.slice(0, -1) : one;
  return {
    text: full.map((i) => (/\s/.test(text[i] ?? '') ? ' ' : (text[i] ?? ''))).join(''),
    at: full.map((i) => start + i),
    lines: full.map(() => line),
  };
};

/** Two stretches that a page or a line broke, with one space between. */
export const followedBy = (a: Stretch, b: Stretch): Stretch => ({
  text: `${a.text} ${b.text}`,
  at: [...a.at, (a.at.at(-1) ?? 0) + 1, ...b.at],
  lines: [...a.lines, a.lines.at(-1) ?? 0, ...b.lines],
});

export const cut = (stretch: Stretch, from: number, to?: number): Stretch => ({
  text: stretch.text.slice(from, to),
  at: stretch.at.slice(from, to),
  lines: stretch.lines.slice(from, to),
});

/** Without blanks at its ends. */
export const trimmed = (stretch: Stretch): Stretch => {
  const from = stretch.text.length - stretch.text.trimStart().length;
  return cut(stretch, from, from + stretch.text.trim().length);
};

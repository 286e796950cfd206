import { printed, type Line } from '../reading/lines.js';
import type { DeclaredCount } from '../types.js';

const COUNT = /(?<![\d/])(\d{1,3})\s+((?:nhóm\s+)?nhiệm vụ(?:\s+cụ thể)?)/giu;

/** Every "09 nhiệm vụ", "49 nhiệm vụ cụ thể", "07 nhóm nhiệm vụ" of a document, with the text around it. */
export const declaredCounts = (lines: readonly Line[]): DeclaredCount[] =>
  lines.flatMap(({ text, line }) => {
    const plain = printed(text);
    return [...plain.matchAll(COUNT)].map((found) => ({
      count: Number(found[1]),
      what: (found[2] ?? '').toLowerCase(),
      about: plain.slice(Math.max(0, found.index - 60), found.index + found[0].length + 40).trim(),
      place: { line },
    }));
  });

/**
 * How many tasks the whole document says it has: "49 nhiệm vụ cụ thể", or a count after "gồm", "tổng số", "chi tiết".
 * A count inside brackets belongs to a section, one in a sentence about a unit to that unit.
 */
export const declaredTotal = (lines: readonly Line[], counts: readonly DeclaredCount[]): DeclaredCount | null => {
  const total =
    /(?:chi tiết|gồm(?: có)?|tổng (?:số|cộng)|ban hành)\s*:?\s*(\d{1,3})\s+nhiệm vụ|(?<!\(\s*)(\d{1,3})\s+nhiệm vụ cụ thể/iu;
  for (const { text, line } of lines) {
    const found = total.exec(printed(text));
    const count = Number(found?.[1] ?? found?.[2] ?? NaN);
    const declared = counts.find((c) => c.place.line === line && c.count === count && !c.what.startsWith('nhóm'));
    if (declared !== undefined) return declared;
  }
  return null;
};
